package dev.fleetglass.ui.chart;

import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the operator does with pointer, wheel and keys into time spans that are asked for.
 * JavaFX thread only.
 */
final class ChartHand {
  /** A drag shorter than this, in pixels, is a click. */
  static final double CLICK = 5;

  private static final double PER_NOTCH = 1.25;
  private static final double NOTCH = 40;
  private static final double PER_KEY = 0.5;
  private static final double PAN_BY_KEY = 0.25;

  private final TimeChart chart;
  private final Crosshair crosshair;
  private final Consumer<TimeSpan> asked;
  private final Runnable reset;
  private double pressedX = Double.NaN;
  private @Nullable ChartGeometry pannedFrom;
  private boolean selecting;

  /**
   * Listens to the chart.
   *
   * @param asked takes a span that shall be shown
   * @param reset told that the chart shall follow the present
   */
  ChartHand(TimeChart chart, Crosshair crosshair, Consumer<TimeSpan> asked, Runnable reset) {
    this.chart = chart;
    this.crosshair = crosshair;
    this.asked = asked;
    this.reset = reset;
    chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    chart.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Whether the pointer is drawing a rectangle or moving the lines. */
  boolean busy() {
    return selecting || pannedFrom != null;
  }

  private void pressed(MouseEvent event) {
    ChartGeometry plot = chart.plot();
    cancel();
    if (plot == null || !plot.holds(event.getX(), event.getY())) {
      return;
    }
    boolean pan =
        event.getButton() == MouseButton.MIDDLE
            || (event.getButton() == MouseButton.PRIMARY && event.isShiftDown());
    if (pan) {
      pannedFrom = plot;
      pressedX = event.getX();
      chart.setCursor(Cursor.CLOSED_HAND);
    } else if (event.getButton() == MouseButton.PRIMARY) {
      pressedX = event.getX();
    }
  }

  private void dragged(MouseEvent event) {
    ChartGeometry plot = chart.plot();
    if (plot == null || Double.isNaN(pressedX)) {
      return;
    }
    ChartGeometry before = pannedFrom;
    if (before != null) {
      long by = before.millisAt(pressedX) - before.millisAt(event.getX());
      asked.accept(before.span().shifted(by));
    } else if (selecting || Math.abs(event.getX() - pressedX) >= CLICK) {
      selecting = true;
      crosshair.select(plot, pressedX, within(plot, event.getX()));
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    ChartGeometry plot = chart.plot();
    boolean selected = selecting;
    double from = pressedX;
    cancel();
    if (plot != null && selected && Math.abs(event.getX() - from) >= CLICK) {
      asked.accept(TimeSpan.ofDrag(plot.millisAt(from), plot.millisAt(within(plot, event.getX()))));
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && event.isStillSincePress()) {
      reset.run();
      event.consume();
    }
  }

  private void scrolled(ScrollEvent event) {
    ChartGeometry plot = chart.plot();
    if (plot == null || !plot.holds(event.getX(), event.getY()) || event.isInertia()) {
      return;
    }
    if (event.getDeltaY() != 0) {
      double factor = Math.pow(PER_NOTCH, -event.getDeltaY() / NOTCH);
      asked.accept(plot.span().zoomed(plot.millisAt(event.getX()), factor));
    } else if (event.getDeltaX() != 0) {
      // With Shift the wheel turns sideways.
      asked.accept(plot.span().shifted(plot.millisAt(0) - plot.millisAt(event.getDeltaX())));
    }
    event.consume();
  }

  private void pressed(KeyEvent event) {
    ChartGeometry plot = chart.plot();
    if (plot == null) {
      return;
    }
    boolean modified = event.isShortcutDown();
    KeyCode code = event.getCode();
    TimeSpan span = plot.span();
    switch (code) {
      case PLUS, EQUALS, ADD -> asked.accept(span.zoomed(chart.cursorMillis(), PER_KEY));
      case MINUS, SUBTRACT -> asked.accept(span.zoomed(chart.cursorMillis(), 1 / PER_KEY));
      case LEFT, RIGHT -> {
        if (!modified) {
          return;
        }
        long by = Math.round(span.millis() * PAN_BY_KEY);
        asked.accept(span.shifted(code == KeyCode.RIGHT ? by : -by));
      }
      case HOME, DIGIT0, NUMPAD0 -> {
        if (modified) {
          return;
        }
        reset.run();
      }
      case ESCAPE -> {
        if (!busy()) {
          return;
        }
        cancel();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void cancel() {
    if (selecting) {
      crosshair.unselect();
    }
    if (pannedFrom != null) {
      chart.setCursor(null);
    }
    selecting = false;
    pannedFrom = null;
    pressedX = Double.NaN;
  }

  private static double within(ChartGeometry plot, double x) {
    return Math.clamp(x, plot.left(), plot.right());
  }
}
