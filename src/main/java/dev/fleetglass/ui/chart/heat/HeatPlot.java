package dev.fleetglass.ui.chart.heat;

import dev.fleetglass.ui.chart.ChartEvent;
import dev.fleetglass.ui.chart.EventMark;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.ValueScale;
import java.util.List;

/**
 * Where rows and times lie, in whole pixels from the heat map's upper left corner.
 *
 * @param series how many there are
 * @param rows how many rows they share
 * @param scale from the first to the last colour
 */
record HeatPlot(
    int left,
    int top,
    int width,
    int height,
    TimeSpan span,
    int series,
    int rows,
    ValueScale scale) {
  boolean holds(double x, double y) {
    return x >= left && x < left + width && y >= top && y < top + height;
  }

  double x(long millis) {
    return left
        + (millis - span.fromMillis()) * (double) width / (span.toMillis() - span.fromMillis());
  }

  long millisAt(double x) {
    return span.fromMillis()
        + Math.round((x - left) * (span.toMillis() - span.fromMillis()) / width);
  }

  /** The marks of what happened, on the time axis. */
  List<EventMark> marks(List<ChartEvent> events) {
    return EventMark.on(span, this::x, events);
  }

  /** The row at a height; the nearest when there is none. */
  int rowAt(double y) {
    int pixel = Math.clamp((int) Math.floor(y) - top, 0, height - 1);
    return rowOfPixel(pixel);
  }

  /** The row that a line of pixels, counted from the plot's top, belongs to. */
  int rowOfPixel(int pixel) {
    return (int) ((long) pixel * rows / height);
  }

  /** First pixel of a row, counted from the plot's top. */
  int pixelOf(int row) {
    return (int) Math.ceilDiv((long) row * height, (long) rows);
  }

  /** Index of a row's first series. */
  int firstSeries(int row) {
    return (int) ((long) row * series / rows);
  }

  /** The row of a series. */
  int rowOfSeries(int index) {
    int row = (int) ((long) index * rows / series);
    while (row + 1 < rows && firstSeries(row + 1) <= index) {
      row++;
    }
    return row;
  }

  /** What each pixel column stands for. */
  HeatColumns columns() {
    return HeatColumns.of(span, width);
  }

  double right() {
    return (double) left + width;
  }

  double bottom() {
    return (double) top + height;
  }
}
