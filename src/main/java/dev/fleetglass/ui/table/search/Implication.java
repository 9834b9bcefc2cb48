package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.TableRow;

/**
 * Tells whether all rows that pass one search pass another one. No answer is wrong, but a yes may
 * be missed: it stops looking after a number of steps.
 */
final class Implication {
  private int steps = 5_000;

  <R extends TableRow> boolean holds(Node<R> narrow, Node<R> wide) {
    if (--steps < 0) {
      return false;
    }
    if (narrow.equals(wide)) {
      return true;
    }
    if (narrow instanceof Node.Or<R>(var parts)) {
      return parts.stream().allMatch(part -> holds(part, wide));
    }
    if (wide instanceof Node.And<R>(var parts)) {
      return parts.stream().allMatch(part -> holds(narrow, part));
    }
    if (wide instanceof Node.Or<R>(var parts)
        && parts.stream().anyMatch(part -> holds(narrow, part))) {
      return true;
    }
    if (narrow instanceof Node.And<R>(var parts)) {
      return parts.stream().anyMatch(part -> holds(part, wide));
    }
    if (narrow instanceof Node.Not<R>(var less) && wide instanceof Node.Not<R>(var more)) {
      return holds(more, less);
    }
    return leaf(narrow, wide);
  }

  private static <R extends TableRow> boolean leaf(Node<R> narrow, Node<R> wide) {
    return switch (narrow) {
      case Node.InText<R> a
          when wide instanceof Node.InText<R> b && b.columns().containsAll(a.columns()) ->
          text(a.test(), b.test());
      case Node.InNumbers<R> a
          when wide instanceof Node.InNumbers<R> b && a.column().equals(b.column()) ->
          a.least() >= b.least() && a.most() <= b.most();
      case Node.InKeys<R> a
          when wide instanceof Node.InKeys<R> b && a.column().equals(b.column()) ->
          a.range().within(b.range());
      default -> false;
    };
  }

  private static boolean text(TextTest narrow, TextTest wide) {
    if (narrow.equals(wide)) {
      return true;
    }
    return switch (wide) {
      case TextTest.Contains(var part) ->
          switch (narrow) {
            case TextTest.Contains(var word) -> CaseBlind.find(word, part, 0) >= 0;
            case TextTest.BeginsWord(var word) -> CaseBlind.find(word, part, 0) >= 0;
            case TextTest.Begins(var word) -> CaseBlind.find(word, part, 0) >= 0;
            case TextTest.Whole(var word) -> CaseBlind.find(word, part, 0) >= 0;
            default -> false;
          };
      case TextTest.BeginsWord(var part) ->
          narrow instanceof TextTest.BeginsWord(var word) && begins(word, part);
      case TextTest.Begins(var part) ->
          narrow instanceof TextTest.Begins(var word) && begins(word, part);
      case TextTest.Named(var part, var whole, var names) ->
          narrow instanceof TextTest.Named(var word, var all, var same)
              && !whole
              && !all
              && names.equals(same)
              && begins(word, part);
      default -> false;
    };
  }

  private static boolean begins(String word, String part) {
    return word.regionMatches(true, 0, part, 0, part.length());
  }
}
