package dev.fleetglass.ui.chart.export;

/** Texts as XML 1.0 can hold them. */
final class Xml {
  private static final char UNKNOWN = '\uFFFD';

  private Xml() {}

  /** A text for content and attributes; what XML has no way to hold becomes a question mark. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\t', '\n', '\r' -> escaped.append("&#").append((int) letter).append(';');
        default -> {
          boolean pair =
              Character.isHighSurrogate(letter)
                  && i + 1 < text.length()
                  && Character.isLowSurrogate(text.charAt(i + 1));
          if (pair) {
            escaped.append(letter).append(text.charAt(++i));
          } else {
            boolean legal = letter >= ' ' && letter < '\uFFFE' && !Character.isSurrogate(letter);
            escaped.append(legal ? letter : UNKNOWN);
          }
        }
      }
    }
    return escaped.toString();
  }
}
