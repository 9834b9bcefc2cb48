package dev.fleetglass.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines up cells of text, counting the columns a terminal takes for them. */
final class TextTable {
  private static final String GAP = "  ";

  /** First and last of the ranges that Unicode's East Asian Width calls wide or full. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900,
    0x1F9FF, 0x20000, 0x3FFFD
  };

  private final List<List<String>> lines = new ArrayList<>();
  private final int figures;

  /** A table whose column {@code figures}, from 0, is lined up at its right; none if negative. */
  TextTable(int figures) {
    this.figures = figures;
  }

  /** Adds a line; all lines have the same number of cells. */
  void add(List<String> cells) {
    lines.add(cells.stream().map(TextTable::printable).toList());
  }

  /** The lines, without blanks at their ends. */
  List<String> lines() {
    int columns = lines.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    List<String> aligned = new ArrayList<>();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        int room = widths[i] - width(line.get(i));
        text.repeat(' ', i == figures ? room : 0).append(line.get(i));
        text.repeat(' ', i == figures ? 0 : room).append(GAP);
      }
      aligned.add(text.toString().stripTrailing());
    }
    return aligned;
  }

  /** What a service sends must not steer the terminal. */
  private static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int kind = Character.getType(c);
          boolean steers =
              Character.isISOControl(c)
                  || kind == Character.FORMAT
                  || kind == Character.LINE_SEPARATOR
                  || kind == Character.PARAGRAPH_SEPARATOR;
          clean.appendCodePoint(steers ? '\uFFFD' : c);
        });
    return clean.toString();
  }

  /** Columns a terminal takes: two for Hangul, Han, Kana and wide signs, none for marks. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int c) {
    int kind = Character.getType(c);
    if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c >= WIDE[i] && c <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }
}
