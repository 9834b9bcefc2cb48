package dev.fleetglass.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws lines of many samples by pixel columns: works out what is seen of each, then draws them
 * all, one above the other. JavaFX thread only.
 */
final class ColumnLines {
  /** Lines that are worked out together; a thousand would hold a thousand times the columns. */
  private static final int BATCH = 16;

  private static final int SHARES = 4;
  private static final int WORTH_SHARING = 20_000;

  private final ColumnPainter columns;
  private final List<ColumnRanges> ranges = new ArrayList<>();
  private final List<ColumnRanges> bands = new ArrayList<>();

  ColumnLines(ColumnPainter columns) {
    this.columns = columns;
  }

  /** Draws, the first one lowest. */
  void draw(ChartGeometry plot, List<DrawnLine> all) {
    for (int from = 0; from < all.size(); from += BATCH) {
      batch(plot, all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }

  private void batch(ChartGeometry plot, List<DrawnLine> lines) {
    while (ranges.size() < lines.size()) {
      ranges.add(new ColumnRanges());
      bands.add(new ColumnRanges());
    }
    boolean worth = points(plot, lines) > WORTH_SHARING;
    reduce(plot, lines, worth);
    int width = columns.columns();
    int shares = worth ? SHARES : 1;
    shared(worth, shares)
        .forEach(share -> draw(lines, share * width / shares, (share + 1) * width / shares));
    for (int i = 0; i < lines.size(); i++) {
      columns.spots(ranges.get(i), PixelLayer.ink(lines.get(i).look().colour(), 1));
    }
    for (DrawnLine line : lines) {
      if (SeriesPainter.ends(plot, line.samples(), line.look())) {
        int last = line.samples().size() - 1;
        columns.dot(
            plot.x(line.samples().time(last)),
            plot.y(line.samples().value(last)),
            PixelLayer.ink(line.look().colour(), 1));
      }
    }
  }

  /** Works out what is seen of each line. */
  private void reduce(ChartGeometry plot, List<DrawnLine> lines, boolean worth) {
    int width = columns.columns();
    shared(worth, lines.size())
        .forEach(i -> {
          ranges.get(i).reset(plot, width);
          lines.get(i).reduce(ranges.get(i));
          if (lines.get(i).samples().isReduced()) {
            bands.get(i).reset(plot, width);
            lines.get(i).band(bands.get(i));
          }
        });
  }

  /** Draws all lines between two columns, each above those before it. */
  private void draw(List<DrawnLine> lines, int from, int to) {
    for (int i = 0; i < lines.size(); i++) {
      DrawnLine line = lines.get(i);
      LineLook look = line.look();
      if (line.samples().isReduced()) {
        int ink = PixelLayer.ink(look.colour(), LineLook.BAND);
        columns.band(bands.get(i), from, to, ink, look.width());
      }
      ColumnRanges own = ranges.get(i);
      if (look.area() > 0) {
        columns.area(own, from, to, PixelLayer.ink(look.colour(), look.area()), look.hatch());
      }
      columns.line(own, from, to, PixelLayer.ink(look.colour(), 1), look.width(), look.dash());
    }
  }

  private static int points(ChartGeometry plot, List<DrawnLine> lines) {
    return lines.stream().mapToInt(line -> SeriesPainter.points(line.samples(), plot)).sum();
  }

  /**
   * Parts of the work. Where it is most of a frame's time, free processors help; the JavaFX thread
   * does what none of them has begun, so it never waits for more than one part.
   */
  private static IntStream shared(boolean worth, int parts) {
    IntStream each = IntStream.range(0, parts);
    return worth ? each.parallel() : each;
  }
}
