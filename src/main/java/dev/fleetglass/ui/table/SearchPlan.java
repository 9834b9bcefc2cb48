package dev.fleetglass.ui.table;

import dev.fleetglass.ui.table.search.Node;
import dev.fleetglass.ui.table.search.TextTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A search made ready to be asked of very many rows of one snapshot: what is known of a column's
 * texts answers first, and a text is only read where that does not suffice. May be asked by several
 * threads.
 */
final class SearchPlan<R extends TableRow> {
  private final Snapshot<R> rows;
  private final Function<Column<R>, @Nullable CellTexts<R>> known;

  /**
   * A way to plan.
   *
   * @param known what is known of a column's texts, null for nothing
   */
  SearchPlan(Snapshot<R> rows, Function<Column<R>, @Nullable CellTexts<R>> known) {
    this.rows = rows;
    this.known = known;
  }

  /** Tells by a row's number whether it passes. */
  IntPredicate plan(Node<R> node) {
    return switch (node) {
      case Node.And<R>(var parts) -> all(parts.stream().map(this::plan).toList());
      case Node.Or<R>(var parts) -> {
        List<IntPredicate> quick = new ArrayList<>();
        List<IntPredicate> slow = new ArrayList<>();
        parts.forEach(part -> add(part, quick, slow));
        quick.addAll(slow);
        yield any(quick);
      }
      case Node.Not<R>(var part) -> plan(part).negate();
      case Node.InText<R> text -> plan(new Node.Or<>(List.of(text)));
      default -> row -> node.matches(rows.row(row));
    };
  }

  private void add(Node<R> part, List<IntPredicate> quick, List<IntPredicate> slow) {
    if (!(part instanceof Node.InText<R>(var columns, var test))) {
      slow.add(plan(part));
      return;
    }
    for (Column<R> column : columns) {
      CellTexts<R> texts = known.apply(column);
      char[] codes = texts == null ? null : texts.codes();
      if (texts != null && codes != null) {
        quick.add(coded(texts, codes, test));
      } else {
        slow.add(read(column, texts == null ? null : texts.letters(), test));
      }
    }
  }

  /** Asks about each different text once, when the first row has it. */
  private static <R extends TableRow> IntPredicate coded(
      CellTexts<R> texts, char[] codes, TextTest test) {
    byte[] answers = new byte[texts.count()];
    return row -> {
      int code = codes[row];
      byte answer = answers[code];
      if (answer == 0) {
        // Threads that come at the same time find the same.
        answer = (byte) (test.test(texts.value(code)) ? 1 : 2);
        answers[code] = answer;
      }
      return answer == 1;
    };
  }

  private IntPredicate read(Column<R> column, long @Nullable [] letters, TextTest test) {
    Function<R, String> text = column.text();
    String word =
        switch (test) {
          case TextTest.Contains(var contained) -> contained;
          case TextTest.BeginsWord(var begun) -> begun;
          case TextTest.Begins(var begun) -> begun;
          case TextTest.Whole(var whole) -> whole;
          default -> "";
        };
    long wanted = Letters.of(word);
    if (letters == null || wanted == 0) {
      return row -> test.test(text.apply(rows.row(row)));
    }
    if (test instanceof TextTest.Contains && Letters.sure(word)) {
      return row -> (letters[row] & wanted) != 0;
    }
    return row -> (letters[row] & wanted) == wanted && test.test(text.apply(rows.row(row)));
  }

  private static IntPredicate all(List<IntPredicate> tests) {
    IntPredicate[] parts = tests.toArray(new IntPredicate[0]);
    return row -> {
      for (IntPredicate part : parts) {
        if (!part.test(row)) {
          return false;
        }
      }
      return true;
    };
  }

  private static IntPredicate any(List<IntPredicate> tests) {
    IntPredicate[] parts = tests.toArray(new IntPredicate[0]);
    return row -> {
      for (IntPredicate part : parts) {
        if (part.test(row)) {
          return true;
        }
      }
      return false;
    };
  }
}
