package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.TimeSpan;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the operator does with pointer, wheel and keys into time spans that are asked for, by
 * the same gestures as on a chart of lines. JavaFX thread only.
 */
final class HeatHand {
  private static final double CLICK = 5;
  private static final double PER_NOTCH = 1.25;
  private static final double NOTCH = 40;
  private static final double PER_KEY = 0.5;
  private static final double PAN_BY_KEY = 0.25;

  private final HeatMap map;
  private final Consumer<TimeSpan> asked;
  private final Runnable reset;
  private double pressedX = Double.NaN;
  private double draggedX = Double.NaN;
  private @Nullable HeatPlot pannedFrom;

  /**
   * Listens to the map.
   *
   * @param asked takes a span that shall be shown
   * @param reset told that the map shall follow the present
   */
  HeatHand(HeatMap map, Consumer<TimeSpan> asked, Runnable reset) {
    this.map = map;
    this.asked = asked;
    this.reset = reset;
    map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    map.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    map.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Where a drag began, in pixels; NaN while none is under way. */
  double selectedFrom() {
    return Double.isNaN(draggedX) ? Double.NaN : pressedX;
  }

  /** Where the drag has come to. */
  double selectedTo() {
    return draggedX;
  }

  private void pressed(MouseEvent event) {
    HeatPlot plot = map.plot();
    cancel();
    if (plot == null || !plot.holds(event.getX(), event.getY())) {
      return;
    }
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    if (event.getButton() == MouseButton.MIDDLE || (primary && event.isShiftDown())) {
      pannedFrom = plot;
    }
    if (primary || pannedFrom != null) {
      pressedX = event.getX();
    }
  }

  private void dragged(MouseEvent event) {
    HeatPlot plot = map.plot();
    if (plot == null || Double.isNaN(pressedX)) {
      return;
    }
    HeatPlot before = pannedFrom;
    if (before != null) {
      long by = before.millisAt(pressedX) - before.millisAt(event.getX());
      asked.accept(before.span().shifted(by));
    } else if (!Double.isNaN(draggedX) || Math.abs(event.getX() - pressedX) >= CLICK) {
      draggedX = Math.clamp(event.getX(), plot.left(), plot.right());
      map.drawOverlay();
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    HeatPlot plot = map.plot();
    double from = selectedFrom();
    double to = draggedX;
    cancel();
    if (plot != null && Math.abs(to - from) >= CLICK) {
      asked.accept(TimeSpan.ofDrag(plot.millisAt(from), plot.millisAt(to)));
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
    HeatPlot plot = map.plot();
    if (plot == null || !plot.holds(event.getX(), event.getY()) || event.isInertia()) {
      return;
    }
    if (event.getDeltaY() != 0) {
      double factor = Math.pow(PER_NOTCH, -event.getDeltaY() / NOTCH);
      asked.accept(plot.span().zoomed(plot.millisAt(event.getX()), factor));
    } else if (event.getDeltaX() != 0) {
      long by = plot.millisAt(0) - plot.millisAt(event.getDeltaX());
      asked.accept(plot.span().shifted(by));
    }
    event.consume();
  }

  private void pressed(KeyEvent event) {
    HeatPlot plot = map.plot();
    if (plot == null) {
      return;
    }
    TimeSpan span = plot.span();
    KeyCode code = event.getCode();
    switch (code) {
      case PLUS, EQUALS, ADD -> asked.accept(span.zoomed(map.cursorMillis(), PER_KEY));
      case MINUS, SUBTRACT -> asked.accept(span.zoomed(map.cursorMillis(), 1 / PER_KEY));
      case LEFT, RIGHT -> {
        int sign = code == KeyCode.RIGHT ? 1 : -1;
        if (event.isShortcutDown()) {
          asked.accept(
              span.shifted(
                  Math.round((span.toMillis() - span.fromMillis()) * PAN_BY_KEY) * sign));
        } else {
          map.moveCursor(sign, 0);
        }
      }
      case UP -> map.moveCursor(0, -1);
      case DOWN -> map.moveCursor(0, 1);
      case HOME, DIGIT0, NUMPAD0 -> {
        if (event.isShortcutDown()) {
          return;
        }
        reset.run();
      }
      case ESCAPE -> {
        if (Double.isNaN(draggedX) && !map.hasCursor()) {
          return;
        }
        cancel();
        map.dropCursor();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void cancel() {
    boolean drawn = !Double.isNaN(draggedX);
    pressedX = Double.NaN;
    draggedX = Double.NaN;
    pannedFrom = null;
    if (drawn) {
      map.drawOverlay();
    }
  }
}
