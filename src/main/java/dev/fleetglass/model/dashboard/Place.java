package dev.fleetglass.model.dashboard;

/**
 * Where a panel lies on its dashboard, in cells of a grid {@value #COLUMNS} wide and as long as
 * need be.
 *
 * @param column from 0
 * @param row from 0
 * @param width at least 1, within the grid
 * @param height at least 1
 */
public record Place(int column, int row, int width, int height) {
  /** Width of the grid. */
  public static final int COLUMNS = 12;

  public Place {
    if (column < 0 || row < 0 || width < 1 || height < 1 || column + width > COLUMNS) {
      throw new IllegalArgumentException(column + "," + row + " " + width + "x" + height);
    }
  }

  public boolean overlaps(Place other) {
    return column < other.column + other.width
        && other.column < column + width
        && row < other.row + other.height
        && other.row < row + height;
  }
}
