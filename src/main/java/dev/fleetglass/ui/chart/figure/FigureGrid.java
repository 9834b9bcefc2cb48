package dev.fleetglass.ui.chart.figure;

/**
 * How tiles share a panel.
 *
 * @param shown number of tiles, the rest does not fit
 * @param cellWidth of one, in pixels
 */
record FigureGrid(int columns, int rows, int shown, double cellWidth, double cellHeight) {
  /**
   * The arrangement whose tiles come closest to a shape, none smaller than allowed unless there is
   * room for one only.
   *
   * @param count at least 1
   * @param aspect width over height that suits a tile best
   */
  static FigureGrid of(
      int count,
      double width,
      double height,
      double smallestWidth,
      double smallestHeight,
      double aspect) {
    int mostColumns = Math.max(1, (int) (width / smallestWidth));
    int mostRows = Math.max(1, (int) (height / smallestHeight));
    int shown = (int) Math.min(count, (long) mostColumns * mostRows);
    FigureGrid best = null;
    double bestScore = Double.POSITIVE_INFINITY;
    for (int columns = 1; columns <= Math.min(mostColumns, shown); columns++) {
      int rows = (shown + columns - 1) / columns;
      if (rows <= mostRows) {
        FigureGrid grid = new FigureGrid(columns, rows, shown, width / columns, height / rows);
        int empty = columns * rows - shown;
        double score =
            Math.abs(Math.log(grid.cellWidth / grid.cellHeight / aspect)) + 0.15 * empty;
        if (score < bestScore) {
          best = grid;
          bestScore = score;
        }
      }
    }
    return best == null ? new FigureGrid(1, 1, 1, width, height) : best;
  }

  double x(int index) {
    return index % columns * cellWidth;
  }

  double y(int index) {
    return (double) (index / columns) * cellHeight;
  }
}
