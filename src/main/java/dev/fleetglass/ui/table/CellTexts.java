package dev.fleetglass.ui.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the texts of a column so that a search need not read them all: where there are
 * few different ones, which of them each row has (two bytes a row), so that each is read once;
 * otherwise which letters and pairs of letters each has (eight bytes a row), so that only those are
 * read that may contain a word. Belongs to the worker.
 */
final class CellTexts<R extends TableRow> implements ColumnCache.PerRow<R, CellTexts<R>> {
  /** More different texts are not kept. */
  private static final int FEW = 4096;

  private final Function<R, String> text;
  private final int size;
  private Map<String, Character> numbers = new HashMap<>();
  private String[] values = new String[16];
  private char @Nullable [] codes;
  private long @Nullable [] letters;

  private CellTexts(Function<R, String> text, int size) {
    this.text = text;
    this.size = size;
  }

  static <R extends TableRow> CellTexts<R> of(
      Column<R> column, Snapshot<R> rows, BooleanSupplier cancelled) {
    CellTexts<R> texts = new CellTexts<>(column.text(), rows.size());
    texts.codes = new char[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      Cancelled.check(cancelled, row);
      if (!texts.encode(row, rows.row(row))) {
        texts.spell(rows, cancelled);
        return texts;
      }
    }
    return texts;
  }

  private boolean encode(int row, R of) {
    char[] into = codes;
    String value = text.apply(of);
    Character known = numbers.get(value);
    if (known == null) {
      if (numbers.size() == FEW) {
        return false;
      }
      known = (char) numbers.size();
      numbers.put(value, known);
      if (known == values.length) {
        values = Arrays.copyOf(values, known * 2);
      }
      values[known] = value;
    }
    if (into != null) {
      into[row] = known;
    }
    return true;
  }

  private void spell(Snapshot<R> rows, BooleanSupplier cancelled) {
    codes = null;
    numbers = new HashMap<>();
    values = new String[0];
    long[] all = new long[size];
    letters = all;
    for (int row = 0; row < size; row++) {
      Cancelled.check(cancelled, row);
      all[row] = Letters.of(text.apply(rows.row(row)));
    }
  }

  /** Which of the different texts each row has; null when there are too many. */
  char @Nullable [] codes() {
    return codes;
  }

  /** The text with a number. */
  String value(int code) {
    return values[code];
  }

  /** How many different texts there are or have been. */
  int count() {
    return numbers.size();
  }

  /** {@link Letters} of each row's text; null where {@link #codes} are kept. */
  long @Nullable [] letters() {
    return letters;
  }

  @Override
  public CellTexts<R> renew(Snapshot<R> rows, BitSet which) {
    long[] spelled = letters;
    for (int row = which.nextSetBit(0); row >= 0; row = which.nextSetBit(row + 1)) {
      if (spelled != null) {
        spelled[row] = Letters.of(text.apply(rows.row(row)));
      } else if (!encode(row, rows.row(row))) {
        spell(rows, () -> false);
        return this;
      }
    }
    return this;
  }

  @Override
  public CellTexts<R> moved(int newSize, Step<R> step) {
    CellTexts<R> next = new CellTexts<>(text, newSize);
    // This one stays as it was, whatever texts the next one comes to know.
    next.numbers = new HashMap<>(numbers);
    next.values = values.clone();
    char[] oldCodes = codes;
    long[] oldLetters = letters;
    char[] newCodes = oldCodes == null ? null : new char[newSize];
    long[] newLetters = oldLetters == null ? null : new long[newSize];
    for (int row = 0; row < newSize; row++) {
      int old = step.old(row);
      if (old >= 0 && newCodes != null && oldCodes != null) {
        newCodes[row] = oldCodes[old];
      } else if (old >= 0 && newLetters != null && oldLetters != null) {
        newLetters[row] = oldLetters[old];
      }
    }
    next.codes = newCodes;
    next.letters = newLetters;
    return next;
  }

  @Override
  public long bytes() {
    return (codes == null ? 0 : 2L * size) + (letters == null ? 0 : 8L * size) + 64L * count();
  }
}
