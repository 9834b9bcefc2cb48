package dev.fleetglass.ui.table;

/**
 * A part of a whole, for a bar in a cell.
 *
 * @param part how much there is of it
 * @param whole greater than 0
 * @param text beside the bar, for example {@code 3/5}
 * @param spoken for a screen reader, for example {@code 3 of 5 nodes}
 */
public record Share(double part, double whole, String text, String spoken) {
  /** 0 to 1, whatever the service claims. */
  public double fraction() {
    return whole > 0 ? Math.clamp(part / whole, 0, 1) : 0;
  }

  /** Whether all of it is there. */
  boolean full() {
    return part >= whole;
  }
}
