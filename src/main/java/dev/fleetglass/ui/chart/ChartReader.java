package dev.fleetglass.ui.chart;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Moves the crosshair by pointer and keys and reads the values under it. JavaFX thread only. */
final class ChartReader {
  private static final int BIG_STEP = 10;
  private static final double NEAR = 48;
  private static final long NOWHERE = Long.MIN_VALUE;

  private final TimeChart chart;
  private final Supplier<ChartPicture> picture;
  private final Crosshair crosshair;
  private final ChartTooltip tooltip;
  private final Consumer<@Nullable String> pointed;
  private final Runnable drawn;
  private final Runnable said;
  private @Nullable ChartCursor cursor;
  private double pointerX = Double.NaN;
  private double pointerY = Double.NaN;
  private long keyCursor = NOWHERE;

  /**
   * Listens to the chart's pointer and keys.
   *
   * @param pointed takes the key of the series next to the pointer when there are many; null when
   *     none is near
   * @param drawn told whenever the crosshair was drawn or removed
   * @param said told when the operator moved it
   */
  ChartReader(
      TimeChart chart,
      Supplier<ChartPicture> picture,
      Crosshair crosshair,
      ChartTooltip tooltip,
      Consumer<@Nullable String> pointed,
      Runnable drawn,
      Runnable said) {
    this.chart = chart;
    this.picture = picture;
    this.crosshair = crosshair;
    this.tooltip = tooltip;
    this.pointed = pointed;
    this.drawn = drawn;
    this.said = said;
    chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
    chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pointed);
    chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(Double.NaN, Double.NaN));
    chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> chart.requestFocus());
    chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Reads anew where the crosshair stands: lines or scales have changed. */
  void refresh() {
    ChartGeometry plot = chart.plot();
    boolean byKey = keyCursor != NOWHERE;
    if (plot == null || (!byKey && Double.isNaN(pointerX))) {
      hide();
      return;
    }
    ChartCursor found = read(plot, byKey);
    cursor = found;
    if (found == null) {
      hide();
      return;
    }
    pointed.accept(byKey ? null : near(plot, found));
    drawn.run();
    crosshair.draw(plot, found);
    ChartPicture now = picture.get();
    tooltip.show(found, now.zone(), now.format());
    double y = byKey ? plot.top() + plot.height() / 2 : pointerY;
    tooltip.place(plot.x(found.millis()), y, chart.getWidth(), chart.getHeight());
  }

  private @Nullable ChartCursor read(ChartGeometry plot, boolean byKey) {
    ChartPicture now = picture.get();
    List<ChartSeries> visible = now.visible();
    long reach = 0;
    for (ChartSeries one : visible) {
      reach = Math.max(reach, now.joinOf(one) / 2);
    }
    return ChartCursor.at(
            visible,
            byKey ? keyCursor : plot.millisAt(pointerX),
            plot.fromMillis(),
            plot.toMillis(),
            reach,
            byKey ? Double.NaN : plot.valueAt(pointerY),
            ChartTooltip.ROWS)
        .orElse(null);
  }

  private @Nullable String near(ChartGeometry plot, ChartCursor found) {
    if (found.readings().size() + found.more() <= ChartPicture.MANY) {
      return null;
    }
    for (ChartCursor.Reading reading : found.readings()) {
      if (reading.closest()
          && Math.abs(plot.y(reading.value()) - pointerY) <= NEAR
          && Math.abs(plot.x(reading.millis()) - pointerX) <= NEAR) {
        return reading.series().key();
      }
    }
    return null;
  }

  private void hide() {
    cursor = null;
    pointed.accept(null);
    if (crosshair.clear()) {
      drawn.run();
    }
    tooltip.hide();
  }

  private void pointed(MouseEvent event) {
    ChartGeometry plot = chart.plot();
    boolean inside = plot != null && plot.holds(event.getX(), event.getY());
    keyCursor = NOWHERE;
    pointAt(inside ? event.getX() : Double.NaN, event.getY());
  }

  private void pointAt(double x, double y) {
    pointerX = x;
    pointerY = y;
    refresh();
    said.run();
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    switch (code) {
      case LEFT, RIGHT -> step(code == KeyCode.RIGHT, event.isShiftDown() ? BIG_STEP : 1);
      case HOME, END -> step(code == KeyCode.END, Integer.MAX_VALUE);
      case ESCAPE -> {
        if (cursor == null) {
          return;
        }
        keyCursor = NOWHERE;
        pointAt(Double.NaN, Double.NaN);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(boolean forward, int count) {
    ChartGeometry plot = chart.plot();
    if (plot == null) {
      return;
    }
    List<ChartSeries> visible = picture.get().visible();
    ChartCursor from = cursor;
    long at = from == null ? plot.toMillis() + 1 : from.millis();
    if (count == Integer.MAX_VALUE) {
      at = forward ? plot.toMillis() : plot.fromMillis();
    } else {
      for (int i = 0; i < count; i++) {
        at = ChartCursor.step(visible, at, forward);
      }
    }
    keyCursor = Math.clamp(at, plot.fromMillis(), plot.toMillis());
    refresh();
    said.run();
  }
}
