package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.SortKey.Reading;
import dev.fleetglass.ui.table.search.Operand.Ends;
import dev.fleetglass.ui.table.search.Problem.Kind;
import dev.fleetglass.ui.table.search.Token.Operator;
import org.jspecify.annotations.Nullable;

/** Addresses and networks of both families. */
final class Addresses {
  private Addresses() {}

  /** Null when the value is a part of an address. */
  static @Nullable KeyRange read(Operand operand) throws Mistake {
    String text = operand.text();
    int slash = text.indexOf('/');
    if (slash >= 0 && !operand.operator().ordered() && !operand.range()) {
      if (key(text.substring(0, slash)) == null) {
        throw operand.mistake(Kind.NOT_AN_ADDRESS, text.substring(0, slash), operand.column());
      }
      KeyRange network = network(text);
      if (network == null) {
        // Values of addresses hold nothing that is written longer than it is.
        int start = operand.position() + Math.min(slash + 1, operand.length() - 1);
        int length = Math.max(1, operand.position() + operand.length() - start);
        boolean six = text.indexOf(':') >= 0;
        throw new Mistake(start, length, Kind.BAD_PREFIX, six ? "128" : "32");
      }
      return network;
    }
    if (!operand.operator().ordered() && !operand.range() && key(text) == null) {
      if (operand.operator() == Operator.IS) {
        throw operand.mistake(Kind.NOT_AN_ADDRESS, text, operand.column());
      }
      return null;
    }
    Ends<String> ends = operand.ends(Addresses::key, Kind.NOT_AN_ADDRESS);
    String low = ends.low();
    String high = ends.high();
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw operand.mistake(Kind.EMPTY_RANGE);
    }
    // Without an end it stays within the family.
    return new KeyRange(
        low == null && high != null ? high.substring(0, 1) : low,
        ends.lowIncluded(),
        high == null && low != null ? (char) (low.charAt(0) + 1) + "" : high,
        ends.highIncluded());
  }

  /** What a part of an address asks for: its beginning, or anything behind a dot or colon. */
  static TextTest part(String text) {
    return text.startsWith(".") || text.startsWith(":")
        ? new TextTest.Contains(text)
        : new TextTest.Begins(text);
  }

  /** The key of an address; null when the text is none. */
  static @Nullable String key(String text) {
    String key = Reading.ADDRESS.key(text);
    return key == null || key.charAt(0) == 'x' ? null : key;
  }

  /** Addresses of a network written as {@code address/prefix} or with a mask; null otherwise. */
  static @Nullable KeyRange network(String text) {
    int slash = text.indexOf('/');
    String key = slash < 0 ? null : key(text.substring(0, slash));
    if (key == null) {
      return null;
    }
    int bits = key.charAt(0) == '4' ? 8 : 16;
    int prefix = prefix(text.substring(slash + 1), bits * (key.length() - 1), bits == 8);
    if (prefix < 0) {
      return null;
    }
    StringBuilder low = new StringBuilder(key.substring(0, 1));
    StringBuilder high = new StringBuilder(key.substring(0, 1));
    for (int i = 1; i < key.length(); i++) {
      int kept = Math.clamp(prefix - (long) (i - 1) * bits, 0, bits);
      int host = (1 << (bits - kept)) - 1;
      low.append((char) (key.charAt(i) & ~host));
      high.append((char) (key.charAt(i) | host));
    }
    return new KeyRange(low.toString(), true, high.toString(), true);
  }

  private static int prefix(String text, int most, boolean four) {
    if (text.matches("\\d{1,3}")) {
      int prefix = Integer.parseInt(text);
      return prefix <= most ? prefix : -1;
    }
    String mask = four ? key(text) : null;
    if (mask == null || mask.charAt(0) != '4') {
      return -1;
    }
    int bits = mask.charAt(1) << 24 | mask.charAt(2) << 16 | mask.charAt(3) << 8 | mask.charAt(4);
    int prefix = Integer.bitCount(bits);
    boolean contiguous = prefix == 0 || bits == -1 << (32 - prefix);
    return contiguous ? prefix : -1;
  }
}
