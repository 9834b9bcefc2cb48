package dev.fleetglass.ui.chart;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Moves the crosshair by pointer, by keys and with its group, and reads the values under it. JavaFX
 * thread only.
 */
final class ChartReader implements CursorGroup.Member {
  private static final int BIG_STEP = 10;
  private static final double NEAR = 48;
  private static final long NOWHERE = Long.MIN_VALUE;

  private final TimeChart chart;
  private final Supplier<ChartPicture> picture;
  private final ChartCursor.Heights heights;
  private final Crosshair crosshair;
  private final ChartTooltip tooltip;
  private final Consumer<@Nullable String> pointed;
  private final Runnable drawn;
  private final Runnable said;
  private BooleanSupplier busy = () -> false;
  private @Nullable CursorGroup group;
  private @Nullable ChartCursor cursor;
  private @Nullable String chosen;
  private double pointerX = Double.NaN;
  private double pointerY = Double.NaN;
  private long keyCursor = NOWHERE;
  private long followed = NOWHERE;
  private long told = NOWHERE;

  /**
   * Listens to the chart's pointer and keys.
   *
   * @param heights where samples are drawn
   * @param pointed takes the key of the series that stands out: the one chosen by keys, or next to
   *     the pointer when there are many; null when there is none
   * @param drawn told whenever the crosshair was drawn or removed
   * @param said told when the operator moved it
   */
  ChartReader(
      TimeChart chart,
      Supplier<ChartPicture> picture,
      ChartCursor.Heights heights,
      Crosshair crosshair,
      ChartTooltip tooltip,
      Consumer<@Nullable String> pointed,
      Runnable drawn,
      Runnable said) {
    this.chart = chart;
    this.picture = picture;
    this.heights = heights;
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

  /** While the pointer does something else there is no crosshair. */
  void restWhile(BooleanSupplier value) {
    busy = value;
  }

  void group(@Nullable CursorGroup value) {
    CursorGroup before = group;
    if (before != null) {
      before.leave(this);
    }
    group = value;
    if (value != null) {
      value.join(this);
    }
  }

  /** Time the crosshair stands at; empty when there is none. */
  OptionalLong millis() {
    ChartCursor at = cursor;
    return at == null ? OptionalLong.empty() : OptionalLong.of(at.millis());
  }

  /** Key of the series chosen by keys, or closest to the pointer; null when neither is here. */
  @Nullable String closest() {
    ChartCursor at = cursor;
    if (at == null || (keyCursor == NOWHERE && Double.isNaN(pointerX))) {
      return null;
    }
    return at.readings().stream()
        .filter(ChartCursor.Reading::closest)
        .map(reading -> reading.series().key())
        .findFirst()
        .orElse(null);
  }

  @Override
  public void follow(long millis) {
    if (followed != millis) {
      followed = millis;
      keyCursor = NOWHERE;
      refresh();
    }
  }

  @Override
  public void unfollow() {
    if (followed != NOWHERE) {
      followed = NOWHERE;
      refresh();
    }
  }

  /** Reads anew where the crosshair stands: lines or scales have changed. */
  void refresh() {
    ChartGeometry plot = chart.plot();
    boolean byKey = keyCursor != NOWHERE;
    boolean leads = byKey || !Double.isNaN(pointerX);
    ChartCursor found =
        plot == null || (!leads && followed == NOWHERE) || busy.getAsBoolean() ? null : read(plot);
    cursor = found;
    if (plot == null || found == null) {
      hide();
      tell(NOWHERE);
      return;
    }
    ChartPicture now = picture.get();
    pointed.accept(byKey ? chosen : leads ? near(plot, found) : null);
    drawn.run();
    crosshair.draw(plot, found, !leads, now.format()::text);
    if (!leads) {
      tooltip.hide();
      return;
    }
    List<ChartEvent> events =
        EventMark.near(EventMark.on(plot, now.events()), byKey ? plot.x(found.millis()) : pointerX);
    chart.raise(tooltip);
    tooltip.show(found, events, now);
    double y = byKey ? plot.top() + plot.height() / 2 : pointerY;
    tooltip.place(plot.x(found.millis()), y, chart.getWidth(), chart.getHeight());
    tell(found.millis());
  }

  private @Nullable ChartCursor read(ChartGeometry plot) {
    ChartPicture now = picture.get();
    List<ChartSeries> visible = now.visible();
    boolean byKey = keyCursor != NOWHERE;
    boolean byPointer = !byKey && !Double.isNaN(pointerX);
    long at = byKey ? keyCursor : byPointer ? plot.millisAt(pointerX) : followed;
    if (!plot.span().holds(at)) {
      return null;
    }
    if (byKey || byPointer) {
      OptionalLong snapped = ChartCursor.snapped(visible, at, plot.span());
      if (snapped.isEmpty()
          && EventMark.near(EventMark.on(plot, now.events()), plot.x(at)).isEmpty()) {
        return null;
      }
      at = snapped.orElse(at);
    }
    long reach = 0;
    for (ChartSeries one : visible) {
      reach = Math.max(reach, now.joinOf(one) / 2);
    }
    return ChartCursor.read(
        visible,
        at,
        new ChartCursor.Aim(
            reach,
            byPointer ? plot.valueAt(pointerY) : Double.NaN,
            byKey ? chosen : null,
            ChartTooltip.rows(chart.getHeight())),
        now.comparison(),
        heights);
  }

  private @Nullable String near(ChartGeometry plot, ChartCursor found) {
    if (found.readings().size() + found.more() <= ChartPicture.MANY) {
      return null;
    }
    for (ChartCursor.Reading reading : found.readings()) {
      if (reading.closest()
          && Math.abs(plot.y(reading.height()) - pointerY) <= NEAR
          && Math.abs(plot.x(reading.millis()) - pointerX) <= NEAR) {
        return reading.series().key();
      }
    }
    return null;
  }

  private void hide() {
    pointed.accept(null);
    if (crosshair.clear()) {
      drawn.run();
    }
    tooltip.hide();
  }

  /** Lets the other charts of the group have the crosshair where it is here. */
  private void tell(long millis) {
    CursorGroup with = group;
    if (with != null && told != millis) {
      told = millis;
      if (millis == NOWHERE) {
        with.gone(this);
      } else {
        with.moved(this, millis);
      }
    }
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
    boolean modified = event.isShortcutDown();
    if (event.isAltDown() || (modified && (code == KeyCode.LEFT || code == KeyCode.RIGHT))) {
      return;
    }
    switch (code) {
      case LEFT, RIGHT -> step(code == KeyCode.RIGHT, event.isShiftDown() ? BIG_STEP : 1);
      case UP, DOWN -> choose(code == KeyCode.UP ? -1 : 1);
      case HOME -> {
        if (!modified) {
          return;
        }
        step(false, Integer.MAX_VALUE);
      }
      case END -> step(true, Integer.MAX_VALUE);
      case ESCAPE -> {
        if (cursor == null || busy.getAsBoolean()) {
          return;
        }
        keyCursor = NOWHERE;
        chosen = null;
        pointAt(Double.NaN, Double.NaN);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Takes the next series in legend order; beyond the last or first none is chosen. */
  private void choose(int by) {
    List<ChartSeries> visible = picture.get().visible();
    int at = by > 0 ? -1 : visible.size();
    for (int i = 0; i < visible.size(); i++) {
      at = visible.get(i).key().equals(chosen) ? i : at;
    }
    int next = at + by;
    chosen = next >= 0 && next < visible.size() ? visible.get(next).key() : null;
    if (keyCursor == NOWHERE) {
      step(false, 1);
    } else {
      refresh();
      said.run();
    }
  }

  private void step(boolean forward, int count) {
    ChartGeometry plot = chart.plot();
    if (plot == null) {
      return;
    }
    List<ChartSeries> visible = picture.get().visible();
    List<ChartSeries> along =
        visible.stream().filter(one -> chosen == null || one.key().equals(chosen)).toList();
    ChartCursor from = cursor;
    long at = from == null ? plot.toMillis() + 1 : from.millis();
    if (count == Integer.MAX_VALUE) {
      at = forward ? plot.toMillis() : plot.fromMillis();
    } else {
      for (int i = 0; i < count; i++) {
        at = ChartCursor.step(along.isEmpty() ? visible : along, at, forward);
      }
    }
    keyCursor = Math.clamp(at, plot.fromMillis(), plot.toMillis());
    refresh();
    said.run();
  }
}
