package dev.fleetglass.ui.table.search;

import dev.fleetglass.ui.table.search.Problem.Kind;
import dev.fleetglass.ui.table.search.Token.Operator;
import dev.fleetglass.ui.table.search.Token.Value;

/**
 * Words that look like a question to a column which there is not. Only letters can be such a name:
 * times, ports, addresses of hosts and of the web are words.
 */
final class UnknownColumn {
  private UnknownColumn() {}

  static void check(Value word, ColumnBook<?> book) throws Mistake {
    String text = word.text();
    int letters = 0;
    while (letters < text.length()
        && (Character.isLetter(text.charAt(letters)) || text.charAt(letters) == '_')) {
      letters++;
    }
    Operator operator = Scanner.operator(text, letters);
    if (operator == null || escaped(word)) {
      return;
    }
    if (letters == 0) {
      if (operator.ordered()) {
        throw new Mistake(word.start(), operator.text.length(), Kind.MISSING_COLUMN, operator.text);
      }
      return;
    }
    String rest = text.substring(letters + operator.text.length());
    boolean web = operator == Operator.HAS && rest.startsWith("//");
    if (web || rest.startsWith(":") || Addresses.network(text) != null || isAddress(text)) {
      return;
    }
    String name = text.substring(0, letters);
    String nearest = book.nearest(name);
    throw nearest.isEmpty()
        ? new Mistake(word.start(), letters, Kind.UNKNOWN_COLUMN, name)
        : new Mistake(word.start(), letters, Kind.UNKNOWN_COLUMN_NEAREST, name, nearest);
  }

  private static boolean isAddress(String text) {
    return Addresses.key(text) != null;
  }

  /** With an escape in it a word is meant as it is written. */
  private static boolean escaped(Value word) {
    return word.text().length() < word.length();
  }
}
