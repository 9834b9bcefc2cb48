package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.search.Problem.Kind;
import java.util.Locale;
import java.util.Set;

/** Yes and no. */
final class Flags {
  private static final Set<String> YES = Set.of("yes", "y", "true", "on", "1", "예", "네");
  private static final Set<String> NO = Set.of("no", "n", "false", "off", "0", "아니요", "아니오");

  private Flags() {}

  static LongRange read(Operand operand) throws Mistake {
    if (operand.operator().ordered()) {
      throw operand.mistake(Kind.NO_ORDER, operand.column());
    }
    String word = operand.text().toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return new LongRange(1, 1);
    }
    if (NO.contains(word)) {
      return new LongRange(0, 0);
    }
    throw operand.mistake(Kind.NOT_A_FLAG, operand.text(), operand.column());
  }
}
