package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer.
 *
 * @param text what the objects were read from, in their order; null when it was not kept
 * @param memory bytes of heap that the objects take at most
 */
record Page<T>(List<T> objects, Summary summary, @Nullable WirePage text, long memory) {
  Page(List<T> objects, Summary summary) {
    this(objects, summary, null, 0);
  }

  Page {
    objects = List.copyOf(objects);
  }

  Page<T> withText(WirePage kept) {
    return new Page<>(objects, summary, kept, memory);
  }
}
