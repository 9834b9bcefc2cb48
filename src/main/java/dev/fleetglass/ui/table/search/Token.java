package dev.fleetglass.ui.table.search;

import org.jspecify.annotations.Nullable;

/** A piece of a search as it is typed. */
sealed interface Token {
  /** Place of the first character. */
  int start();

  /** Place behind the last character. */
  int end();

  default int length() {
    return end() - start();
  }

  record Open(int start, int end) implements Token {}

  record Close(int start, int end) implements Token {}

  record Or(int start, int end) implements Token {}

  record And(int start, int end) implements Token {}

  record Not(int start, int end) implements Token {}

  /**
   * A word, phrase or regular expression, perhaps asked of a column.
   *
   * @param column null when it is asked of all columns
   * @param value null when nothing follows the column's operator; a parenthesis may
   */
  record Term(int start, int end, @Nullable ColumnPart column, @Nullable Value value)
      implements Token {}

  /**
   * A column's name and what is asked of it.
   *
   * @param name as it is meant, without quotes
   * @param end behind the operator
   */
  record ColumnPart(int start, int nameEnd, int end, String name, Operator operator) {}

  /** What is asked of a column. */
  enum Operator {
    HAS(":"),
    IS("="),
    MORE(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<=");

    final String text;

    Operator(String text) {
      this.text = text;
    }

    boolean ordered() {
      return this != HAS && this != IS;
    }
  }

  /** How a value is written. */
  enum Form {
    WORD,
    PHRASE,
    REGEX
  }

  /**
   * What is looked for.
   *
   * @param text as it is meant: without quotes and escapes; of a regular expression as written
   * @param pattern of a word with wild cards, otherwise null
   * @param closed whether a quote or a regular expression has its end
   */
  record Value(int start, int end, Form form, String text, @Nullable Glob pattern, boolean closed) {
    int length() {
      return end - start;
    }
  }
}
