package dev.fleetglass.ui.export;

import dev.fleetglass.ui.table.Column;
import java.util.concurrent.CountDownLatch;

/** A column that waits at the last row, so that an export can be caught in the act. */
final class SlowColumn {
  private SlowColumn() {}

  static Column<Machine> of(CountDownLatch reached, CountDownLatch open) {
    return Column.text(
        "name",
        "Name",
        row -> {
          if (row.id().equals("last")) {
            reached.countDown();
            try {
              open.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          return row.name();
        });
  }
}
