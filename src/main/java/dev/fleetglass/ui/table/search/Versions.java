package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.SortKey.Reading;
import dev.fleetglass.ui.table.search.Operand.Ends;
import dev.fleetglass.ui.table.search.Problem.Kind;
import dev.fleetglass.ui.table.search.Token.Operator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Versions and other texts that have an order. A version stands for all that begin with it: 1.28 is
 * 1.28.0 to 1.28.x, so that above 1.28 begins 1.29.
 */
final class Versions {
  private static final Pattern VERSION =
      Pattern.compile("[vV]?\\d+(\\.\\d+)*([-+._][\\p{Alnum}.+_-]*)?");

  private Versions() {}

  private record Around(String least, String most) {}

  /** Null when the value is a plain word. */
  static @Nullable KeyRange read(Operand operand) throws Mistake {
    boolean plain = !operand.operator().ordered() && !operand.range();
    if (plain && around(operand.text()) == null) {
      return null;
    }
    Ends<Around> ends = operand.ends(Versions::around, Kind.NOT_A_VERSION);
    Around low = ends.low();
    Around high = ends.high();
    if (low != null && high != null && low.least.compareTo(high.most) > 0) {
      throw operand.mistake(Kind.EMPTY_RANGE);
    }
    boolean exact = operand.operator() == Operator.IS && !operand.range();
    if (exact && low != null) {
      return new KeyRange(low.least, true, low.least, true);
    }
    return new KeyRange(
        low == null ? null : ends.lowIncluded() ? low.least : low.most,
        ends.lowIncluded(),
        high == null ? null : ends.highIncluded() ? high.most : high.least,
        ends.highIncluded());
  }

  /** By the natural order of words. */
  static KeyRange natural(Operand operand) throws Mistake {
    Ends<String> ends = operand.ends(Reading.NATURAL::key, Kind.NO_ORDER);
    return new KeyRange(ends.low(), ends.lowIncluded(), ends.high(), ends.highIncluded());
  }

  private static @Nullable Around around(String text) {
    if (text.length() > 100 || !VERSION.matcher(text).matches()) {
      return null;
    }
    String key = Reading.VERSION.key(text);
    // What follows the number is greater than the mark at its end and less than any letter.
    return key == null ? null : new Around(key, key.substring(0, key.length() - 1) + ".\uffff");
  }
}
