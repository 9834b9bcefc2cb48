package dev.fleetglass.ui.chart;

import dev.fleetglass.model.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * Events so close to each other on the axis that one mark stands for them.
 *
 * @param x where the mark is, in pixels
 * @param events at least one, oldest first
 */
public record EventMark(double x, List<ChartEvent> events) {
  /** Marks closer than this become one. */
  static final double WIDTH = 14;

  /** The tone that most needs attention. */
  public Tone tone() {
    Tone worst = events.getFirst().tone();
    for (ChartEvent event : events) {
      if (rank(event.tone()) < rank(worst)) {
        worst = event.tone();
      }
    }
    return worst;
  }

  static List<EventMark> on(ChartGeometry plot, List<ChartEvent> events) {
    return on(plot.span(), plot::x, events);
  }

  /**
   * The marks of what happened in a time, from left to right, at least a mark's width apart.
   *
   * @param place of a time on the axis, in pixels
   */
  public static List<EventMark> on(
      TimeSpan span, LongToDoubleFunction place, List<ChartEvent> events) {
    List<ChartEvent> sorted = new ArrayList<>();
    for (ChartEvent event : events) {
      if (span.holds(event.millis())) {
        sorted.add(event);
      }
    }
    sorted.sort(Comparator.comparingLong(ChartEvent::millis));
    List<EventMark> marks = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      double first = place.applyAsDouble(sorted.get(start).millis());
      if (i == sorted.size() || place.applyAsDouble(sorted.get(i).millis()) - first >= WIDTH) {
        double last = place.applyAsDouble(sorted.get(i - 1).millis());
        marks.add(new EventMark((first + last) / 2, List.copyOf(sorted.subList(start, i))));
        start = i;
      }
    }
    return marks;
  }

  /** What the mark at a place stands for; empty when none is near. */
  public static List<ChartEvent> near(List<EventMark> marks, double x) {
    List<ChartEvent> found = List.of();
    double closest = WIDTH / 2 + 1;
    for (EventMark mark : marks) {
      double distance = Math.abs(mark.x() - x);
      if (distance < closest) {
        closest = distance;
        found = mark.events();
      }
    }
    return found;
  }

  private static int rank(Tone tone) {
    return switch (tone) {
      case FAILED -> 0;
      case UNKNOWN -> 1;
      case CHANGING -> 2;
      case OFF -> 3;
      case RUNNING -> 4;
    };
  }
}
