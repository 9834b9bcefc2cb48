package dev.fleetglass.crash;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error and what led to it. */
final class Causes {
  private static final int MOST = 12;

  private Causes() {}

  /** The error first, its first cause last; bounded, since causes may go in a circle. */
  static List<Throwable> of(Throwable error) {
    List<Throwable> causes = new ArrayList<>();
    for (@Nullable Throwable each = error;
        each != null && causes.size() < MOST;
        each = each.getCause()) {
      if (causes.contains(each)) {
        break;
      }
      causes.add(each);
    }
    return causes;
  }
}
