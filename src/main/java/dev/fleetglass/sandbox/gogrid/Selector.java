package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which single objects a get call asks for: by id, by name or by either, each repeatable and not
 * mixed (api/gogrid.md section 3).
 *
 * @param kind {@code id}, {@code name}, or the object's own word for either
 */
record Selector(String kind, Set<String> values) {
  /** Reads exactly one of the kinds; any other number of them is bad input. */
  static Selector of(Request request, List<String> kinds) {
    List<String> given = kinds.stream().filter(kind -> request.first(kind).isPresent()).toList();
    if (given.size() != 1) {
      throw GoGridFailure.badInput(
          "Exactly one of '" + String.join("', '", kinds) + "' is required.");
    }
    return new Selector(given.getFirst(), Set.copyOf(request.all(given.getFirst())));
  }

  /** Whether an object is meant. One without an id is not there yet: nobody finds it [REC]. */
  boolean means(@Nullable Long id, String name) {
    return id != null
        && ((!kind.equals("name") && values.contains(id.toString()))
            || (!kind.equals("id") && values.contains(name)));
  }

  /** Whether an object without a name is meant. */
  boolean means(long id) {
    return values.contains(Long.toString(id));
  }

  /** What was found, or the failure that there is nothing. */
  static <T> Answer<T> answer(Shape<T> shape, List<T> found) {
    if (found.isEmpty()) {
      throw GoGridFailure.notFound();
    }
    return Answer.of(new Answer.Summary(found.size(), 0, 0L, found.size()), shape, found::stream);
  }
}
