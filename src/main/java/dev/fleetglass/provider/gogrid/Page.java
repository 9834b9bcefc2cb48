package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer.
 *
 * @param text what the objects were read from, in their order; null when it was not kept
 * @param memory bytes of heap that the objects and the text take at most
 */
record Page<T>(List<T> objects, Summary summary, @Nullable WirePage text, long memory) {
  Page(List<T> objects, Summary summary) {
    this(objects, summary, null, 0);
  }

  Page {
    objects = List.copyOf(objects);
  }

  /**
   * The same with its text.
   *
   * @param size bytes that the text takes: it may be long where the objects hold little of it
   */
  Page<T> withText(WirePage kept, long size) {
    return new Page<>(objects, summary, kept, memory + size);
  }
}
