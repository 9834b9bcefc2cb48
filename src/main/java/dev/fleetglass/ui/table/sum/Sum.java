package dev.fleetglass.ui.table.sum;

import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SelectedRows;
import dev.fleetglass.ui.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * What the values of one column come to.
 *
 * @param title of the column
 * @param count how many rows have a value; the other figures are 0 when none has
 */
public record Sum(
    String title, CellValue.Unit unit, int count, double sum, double least, double most) {
  private static final int STEP = 4096;

  public double mean() {
    return count == 0 ? 0 : sum / count;
  }

  /**
   * The sums of the columns that can be added up, in one walk over the rows. Any thread.
   *
   * @throws CancellationException when the thread is interrupted
   */
  public static <R extends TableRow> List<Sum> of(List<Column<R>> columns, SelectedRows<R> rows) {
    List<Adder<R>> adders = new ArrayList<>();
    for (Column<R> column : columns) {
      if (column.value() instanceof CellValue.OfNumber<R> number
          && number.unit() != CellValue.Unit.NAME) {
        adders.add(new Adder<>(column.title(), number));
      }
    }
    int[] seen = {0};
    rows.forEachInAnyOrder(row -> {
      if (++seen[0] % STEP == 0 && Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      adders.forEach(adder -> adder.add(row));
    });
    return adders.stream().map(Adder::sum).toList();
  }

  private static final class Adder<R> {
    private final String title;
    private final CellValue.OfNumber<R> number;
    private int count;
    private double sum;

    /** What was lost to rounding so far, as Kahan has it: a million sizes must not drift. */
    private double lost;

    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    Adder(String title, CellValue.OfNumber<R> number) {
      this.title = title;
      this.number = number;
    }

    void add(R row) {
      Number value = number.value().apply(row);
      if (value == null || Double.isNaN(value.doubleValue())) {
        return;
      }
      double figure = value.doubleValue();
      count++;
      least = Math.min(least, figure);
      most = Math.max(most, figure);
      double more = figure - lost;
      double next = sum + more;
      lost = next - sum - more;
      sum = next;
    }

    Sum sum() {
      return count == 0
          ? new Sum(title, number.unit(), 0, 0, 0, 0)
          : new Sum(title, number.unit(), count, sum, least, most);
    }
  }
}
