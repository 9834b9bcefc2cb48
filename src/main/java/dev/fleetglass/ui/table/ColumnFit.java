package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a column must be for its title and a sample of its rows. */
final class ColumnFit {
  private static final int SAMPLE = 400;
  private static final int MEASURED = 32;
  private static final double PADDING = 18;
  private static final double DOT = 15;
  private static final double SORT_MARK = 24;
  private static final double MIN = 56;
  private static final double MAX = 360;
  private static final double LETTER = 7;

  /** No text is wider than one with so many times its letters. */
  private static final double NARROWEST = 2;

  private final Text ruler = new Text();
  private final Font words = Font.font("Pretendard", 13);
  private final Font figures = Font.font("JetBrains Mono", 12);
  private final Font titles = Font.font("Pretendard SemiBold", 12);

  /** A guess while there are no rows, by which nobody goes: an empty table is not shown. */
  <R extends TableRow> double width(Column<R> column, List<R> rows, Ages ages) {
    if (rows.isEmpty()) {
      double guess = roughWidth(column.title()) * LETTER + PADDING + SORT_MARK;
      return Math.ceil(Math.clamp(guess, MIN, MAX));
    }
    double title = measure(column.title(), titles) + PADDING + SORT_MARK;
    Font font =
        switch (column.kind()) {
          case MONO, NUMBER, SIZE, AGE, TREND, BAR -> figures;
          default -> words;
        };
    double content = 0;
    for (String text : longest(column, rows, ages)) {
      content = Math.max(content, measure(text, font));
    }
    for (String text : column.words()) {
      content = Math.max(content, measure(text, font));
    }
    content += PADDING;
    switch (column.kind()) {
      case STATE -> content += DOT + 8;
      case TREND -> content += Sparkline.WIDTH + 8;
      case BAR -> content += 56 + 8;
      // Room for the mark of stale rows, so that it does not cut the name when it comes.
      case CONNECTION -> content += 22;
      default -> {}
    }
    return Math.ceil(Math.clamp(Math.max(title, content), MIN, MAX));
  }

  private static <R extends TableRow> List<String> longest(
      Column<R> column, List<R> rows, Ages ages) {
    int step = Math.max(1, rows.size() / SAMPLE);
    Set<String> distinct = new HashSet<>();
    for (int i = 0; i < rows.size(); i += step) {
      R row = rows.get(i);
      if (column.time() == null) {
        distinct.add(column.text().apply(row));
      } else {
        var at = column.time().apply(row);
        distinct.add(at == null ? "" : ages.text(at));
      }
    }
    List<String> texts = new ArrayList<>(distinct);
    texts.sort(Comparator.comparingInt(ColumnFit::roughWidth).reversed());
    double least = roughWidth(texts.getFirst()) / NARROWEST;
    return texts.stream().limit(MEASURED).takeWhile(text -> roughWidth(text) >= least).toList();
  }

  /** Hangul and other wide letters count twice. */
  private static int roughWidth(String text) {
    int width = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x1100) {
        width++;
      }
    }
    return width;
  }

  private double measure(String text, Font font) {
    ruler.setFont(font);
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }
}
