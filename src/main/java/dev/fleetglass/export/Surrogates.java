package dev.fleetglass.export;

/** Halves of characters, which JSON escapes can bring in and UTF-8 cannot write. */
final class Surrogates {
  private Surrogates() {}

  /** The text with the replacement character for each lone half. */
  static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(point ->
                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                    ? '\uFFFD'
                    : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }
}
