package dev.fleetglass.ui.chart;

import dev.fleetglass.series.Samples;

/**
 * A series to be drawn.
 *
 * @param join longest distance of two samples that the line bridges
 */
record DrawnLine(Samples samples, long join, LineLook look) {
  /** Works out what is seen of it in each column. */
  void reduce(ColumnRanges into) {
    boolean means = samples.isReduced() && !look.steps();
    into.add(
        samples,
        join,
        look.steps()
            ? ColumnRanges.Part.STEP
            : means ? ColumnRanges.Part.MEAN : ColumnRanges.Part.RANGE);
  }

  /** Works out what its samples stand for in each column, beside the line itself. */
  void band(ColumnRanges into) {
    into.add(samples, join, ColumnRanges.Part.RANGE);
  }
}
