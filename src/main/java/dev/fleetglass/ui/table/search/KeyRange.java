package dev.fleetglass.ui.table.search;

import org.jspecify.annotations.Nullable;

/**
 * A range of text keys, compared by UTF-16 units.
 *
 * @param least null for no lower end
 * @param most null for no upper end
 */
public record KeyRange(
    @Nullable String least, boolean leastIncluded, @Nullable String most, boolean mostIncluded) {
  /** Whether a key lies in it; null, for no value, never does. */
  public boolean test(@Nullable String key) {
    if (key == null) {
      return false;
    }
    int low = least == null ? 1 : key.compareTo(least);
    int high = most == null ? -1 : key.compareTo(most);
    return (low > 0 || (low == 0 && leastIncluded)) && (high < 0 || (high == 0 && mostIncluded));
  }

  /** Whether every key of this range lies in the other one too. */
  boolean within(KeyRange other) {
    return lowWithin(other) && highWithin(other);
  }

  private boolean lowWithin(KeyRange other) {
    if (other.least == null) {
      return true;
    }
    int order = least == null ? -1 : least.compareTo(other.least);
    return order > 0 || (order == 0 && (other.leastIncluded || !leastIncluded));
  }

  private boolean highWithin(KeyRange other) {
    if (other.most == null) {
      return true;
    }
    int order = most == null ? 1 : most.compareTo(other.most);
    return order < 0 || (order == 0 && (other.mostIncluded || !mostIncluded));
  }
}
