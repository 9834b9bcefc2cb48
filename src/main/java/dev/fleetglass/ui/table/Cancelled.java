package dev.fleetglass.ui.table;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Ends work whose outcome nobody wants any more. */
final class Cancelled {
  private static final int STRIDE = 1 << 12;

  private Cancelled() {}

  static void check(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  /** Checks every few thousand rows only: the flag is shared between threads. */
  static void check(BooleanSupplier cancelled, int row) {
    if ((row & STRIDE - 1) == 0) {
      check(cancelled);
    }
  }
}
