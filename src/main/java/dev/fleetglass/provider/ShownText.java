package dev.fleetglass.provider;

/** Texts of answers without what no display and no other format can carry. */
public final class ShownText {
  private static final int INSTEAD = 0xFFFD;

  private ShownText() {}

  /** The text with U+FFFD for NUL and for halves of surrogate pairs. */
  public static String of(String text) {
    return isPlain(text) ? text : replaced(text);
  }

  /** As {@link #of} for a text that is known to hold something to replace. */
  public static String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == 0 || isHalf(point) ? INSTEAD : point)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
