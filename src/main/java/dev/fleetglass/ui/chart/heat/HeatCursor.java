package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.CursorGroup;
import dev.fleetglass.ui.chart.EventMark;
import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.chart.part.PartStyle;
import dev.fleetglass.ui.chart.part.TimeLabels;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The cell that is looked at, by pointer, by keys or in another chart. */
final class HeatCursor implements CursorGroup.Member {
  private final HeatMap map;
  private final HeatState state;
  private final PartStyle style;
  private final TimeLabels labels;
  private final Canvas overlay;
  private final HeatTip tip;
  private final HeatHand hand;
  private @Nullable CursorGroup group;
  private @Nullable Long millis;
  private boolean led;

  /** Key of the series looked at; null when only the time is. */
  private @Nullable String key;

  HeatCursor(
      HeatMap map,
      HeatState state,
      PartStyle style,
      TimeLabels labels,
      Canvas overlay,
      HeatTip tip,
      HeatHand hand) {
    this.map = map;
    this.state = state;
    this.style = style;
    this.labels = labels;
    this.overlay = overlay;
    this.tip = tip;
    this.hand = hand;
    map.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    map.addEventHandler(MouseEvent.MOUSE_EXITED, event -> drop());
    map.focusedProperty()
        .addListener((observable, before, now) -> {
          if (!now) {
            drop();
          }
        });
  }

  boolean isSet() {
    return millis != null;
  }

  /** Key of the series looked at; null when none is. */
  @Nullable String key() {
    return key;
  }

  long millis() {
    HeatPlot plot = map.plot();
    if (millis != null) {
      return millis;
    }
    return plot == null ? 0 : plot.millisAt(plot.left() + plot.width() / 2.0);
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

  @Override
  public void follow(long time) {
    if (!Long.valueOf(time).equals(millis) || key != null) {
      millis = time;
      key = null;
      led = true;
      map.drawOverlay();
    }
  }

  @Override
  public void unfollow() {
    if (led) {
      forget();
    }
  }

  /** Ends what the operator does here; where another chart's cursor stands stays. */
  void drop() {
    if (!led && millis != null) {
      forget();
      CursorGroup others = group;
      if (others != null) {
        others.gone(this);
      }
    }
  }

  private void forget() {
    led = false;
    millis = null;
    key = null;
    map.drawOverlay();
  }

  /** Moves by pixel columns and rows. */
  void move(int columns, int rowsDown) {
    HeatPlot plot = map.plot();
    if (plot == null || plot.series() == 0) {
      return;
    }
    int row = 0;
    int column = plot.width() - 1;
    Long at = millis;
    if (at != null) {
      String seen = key;
      row = Math.clamp((seen == null ? 0 : rowOf(plot, seen)) + rowsDown, 0, plot.rows() - 1);
      column = columnOf(plot, at) + columns;
    }
    set(plot, Math.clamp(column, 0, plot.width() - 1), row);
  }

  private void moved(MouseEvent event) {
    HeatPlot plot = map.plot();
    if (plot == null || plot.series() == 0 || !plot.holds(event.getX(), event.getY())) {
      drop();
      return;
    }
    set(plot, (int) event.getX() - plot.left(), plot.rowAt(event.getY()));
  }

  private void set(HeatPlot plot, int column, int row) {
    long time = plot.millisAt(plot.left() + column + 0.5);
    ChartSeries one = HeatPick.largest(map.rows(), plot, state, row, column);
    if (Long.valueOf(time).equals(millis) && one.key().equals(key)) {
      return;
    }
    millis = time;
    key = one.key();
    led = false;
    map.drawOverlay();
    CursorGroup others = group;
    if (others != null) {
      others.moved(this, time);
    }
  }

  /** Draws line, row and what is being selected, and places the words. */
  void draw() {
    HeatPlot plot = map.plot();
    GraphicsContext graphics = overlay.getGraphicsContext2D();
    graphics.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
    tip.setVisible(false);
    if (plot == null) {
      return;
    }
    double from = hand.selectedFrom();
    if (!Double.isNaN(from)) {
      Color accent = style.get(PartColour.ACCENT);
      double x = Math.min(from, hand.selectedTo());
      double width = Math.abs(hand.selectedTo() - from);
      graphics.setFill(accent.deriveColor(0, 1, 1, 0.22));
      graphics.fillRect(x, plot.top(), width, plot.height());
      graphics.setStroke(accent);
      graphics.setLineWidth(1);
      graphics.strokeRect(Math.floor(x) + 0.5, plot.top() + 0.5, width, plot.height() - 1.0);
    }
    String front = state.highlighted;
    int row = front == null ? -1 : rowOf(plot, front);
    if (row >= 0) {
      frame(graphics, plot, row, style.get(PartColour.ACCENT), 2);
    }
    Long at = millis;
    if (at != null && at >= plot.span().fromMillis() && at <= plot.span().toMillis()) {
      line(graphics, plot, at);
    }
  }

  private void line(GraphicsContext graphics, HeatPlot plot, long at) {
    int column = columnOf(plot, at);
    double x = plot.left() + column + 0.5;
    // Light on dark colours and dark on light ones: one of the two lines is always seen.
    graphics.setLineWidth(3);
    graphics.setStroke(style.get(PartColour.SURFACE).deriveColor(0, 1, 1, 0.7));
    graphics.strokeLine(x, plot.top(), x, plot.bottom());
    graphics.setLineWidth(1);
    graphics.setStroke(style.get(PartColour.TEXT));
    graphics.strokeLine(x, plot.top(), x, plot.bottom());
    String seen = key;
    if (seen == null) {
      return;
    }
    int row = rowOf(plot, seen);
    if (row < 0) {
      return;
    }
    double middle = frame(graphics, plot, row, style.get(PartColour.TEXT), 1);
    words(plot, seen, row, column);
    tip.place(x, middle, overlay.getWidth(), overlay.getHeight());
  }

  /** Draws a frame around a row; the height of its middle. */
  private static double frame(
      GraphicsContext graphics, HeatPlot plot, int row, Color colour, double width) {
    double top = plot.top() + plot.pixelOf(row);
    double bottom = plot.top() + (row + 1 == plot.rows() ? plot.height() : plot.pixelOf(row + 1));
    graphics.setStroke(colour);
    graphics.setLineWidth(width);
    graphics.strokeRect(
        plot.left() + 0.5, top + 0.5, plot.width() - 1.0, Math.max(1, bottom - top - 1));
    return (top + bottom) / 2;
  }

  private void words(HeatPlot plot, String seen, int row, int column) {
    for (ChartSeries one : map.rows()) {
      if (one.key().equals(seen)) {
        double value = HeatPick.value(one, plot, state, column);
        int others = plot.series() == 0 ? 0 : HeatPick.count(plot, row) - 1;
        tip.show(
            labels.full(plot.columns().bound(column), state.zone),
            one.name(),
            Double.isNaN(value) ? state.texts.get("parts.heat.missing") : state.format.text(value),
            others > 0 ? state.texts.get("parts.heat.others", others) : "",
            EventMark.near(plot.marks(state.events), plot.x(plot.columns().bound(column))));
        return;
      }
    }
  }

  private int rowOf(HeatPlot plot, String seen) {
    for (int i = 0; i < map.rows().size(); i++) {
      if (map.rows().get(i).key().equals(seen)) {
        return plot.rowOfSeries(i);
      }
    }
    return -1;
  }

  private static int columnOf(HeatPlot plot, long at) {
    return Math.clamp((int) Math.floor(plot.x(at)) - plot.left(), 0, plot.width() - 1);
  }
}
