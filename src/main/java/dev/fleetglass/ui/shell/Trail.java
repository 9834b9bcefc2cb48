package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The links that were followed one after the other; the newest way back comes first. */
final class Trail {
  private static final int LONGEST = 20;

  private final Deque<Origin> origins = new ArrayDeque<>();

  void add(Origin origin) {
    origins.push(origin);
    if (origins.size() > LONGEST) {
      origins.removeLast();
    }
  }

  @Nullable Origin last() {
    return origins.peek();
  }

  @Nullable Origin take() {
    return origins.poll();
  }

  void clear() {
    origins.clear();
  }
}
