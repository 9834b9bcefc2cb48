package dev.fleetglass.export;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as a workbook's cells can hold them. */
final class XlsxText {
  /** Characters in a cell at most; a longer text makes the file unreadable. */
  static final int LONGEST = 32_767;

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final String NOT_IN_SHEET_NAMES = "[\\\\/*?:\\[\\]]";
  private static final int SHEET_NAME = 31;

  private XlsxText() {}

  /**
   * Writes what XML has no way to hold as {@code _x0007_}, the escape that ECMA-376 part 1,
   * 22.9.2.19 defines for strings, so that spreadsheets show the very same text. Carriage returns
   * go the same way since XML makes line feeds of them.
   */
  static String escaped(String text) {
    String whole = Surrogates.whole(text);
    boolean plain = true;
    for (int i = 0; i < whole.length() && plain; i++) {
      char letter = whole.charAt(i);
      plain = letter != '_' && !illegal(letter);
    }
    if (plain) {
      return whole;
    }
    String guarded = LOOKS_ESCAPED.matcher(whole).replaceAll("_x005F_");
    StringBuilder escaped = new StringBuilder(guarded.length() + 16);
    for (int i = 0; i < guarded.length(); i++) {
      char letter = guarded.charAt(i);
      if (illegal(letter)) {
        escaped.append(String.format(Locale.ROOT, "_x%04X_", (int) letter));
      } else {
        escaped.append(letter);
      }
    }
    return escaped.toString();
  }

  private static boolean illegal(char letter) {
    return (letter < ' ' && letter != '\t' && letter != '\n') || letter >= '\uFFFE';
  }

  /** The text with at most {@link #LONGEST} characters, an ellipsis for what is missing. */
  static String fitting(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** A name that a sheet may have; a number is added from 2 on. */
  static String sheetName(String wanted, int number) {
    String suffix = number == 1 ? "" : " " + number;
    String name = wanted.replaceAll(NOT_IN_SHEET_NAMES, " ").strip();
    return name.substring(0, Math.min(name.length(), SHEET_NAME - suffix.length())) + suffix;
  }
}
