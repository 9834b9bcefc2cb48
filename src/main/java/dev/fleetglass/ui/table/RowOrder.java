package dev.fleetglass.ui.table;

import java.util.List;

/**
 * Compares rows of a snapshot by several columns, then by their place, so that no two are equal.
 */
final class RowOrder {
  private final List<Term> terms;

  RowOrder(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /** One column of an order. */
  record Term(Keys<?> keys, boolean descending) {}

  List<Term> terms() {
    return terms;
  }

  int compare(int a, int b) {
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      Keys<?> keys = term.keys;
      boolean noA = keys.missing(a);
      boolean noB = keys.missing(b);
      if (noA || noB) {
        if (noA != noB) {
          return noA ? 1 : -1;
        }
        continue;
      }
      int order = keys.compare(a, b);
      if (order != 0) {
        return term.descending == order > 0 ? -1 : 1;
      }
    }
    return Integer.compare(a, b);
  }
}
