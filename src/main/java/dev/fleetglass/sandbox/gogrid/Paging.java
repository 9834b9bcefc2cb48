package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.gogrid.Answer.Summary;
import dev.fleetglass.sandbox.wire.Request;
import java.util.OptionalLong;

/**
 * Which part of a list is asked for. What the service did with a page past the end is not known:
 * here it is an empty one. A number that makes no sense is bad input.
 *
 * @param size rows of a page; empty for the whole list
 * @param page from 0
 */
record Paging(OptionalLong size, long page) {
  static Paging of(Request request) {
    OptionalLong size = number(request, "num_items", 1);
    return new Paging(size, size.isPresent() ? number(request, "page", 0).orElse(0) : 0);
  }

  /** Of a list that is always paged. */
  static Paging of(Request request, long usualSize) {
    OptionalLong size = number(request, "num_items", 1);
    return new Paging(
        OptionalLong.of(size.orElse(usualSize)), number(request, "page", 0).orElse(0));
  }

  private static OptionalLong number(Request request, String name, long least) {
    if (request.first(name).isEmpty()) {
      return OptionalLong.empty();
    }
    String text = request.first(name).get();
    long number = text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    if (number < least) {
      throw GoGridFailure.badInput("Invalid value for parameter '" + name + "'.");
    }
    return OptionalLong.of(number);
  }

  /** Offset of the first row. */
  long start() {
    return page * size.orElse(0);
  }

  /** Most rows to send. */
  long limit() {
    return size.orElse(Long.MAX_VALUE);
  }

  Summary summary(long total) {
    long pages = size.isPresent() ? Math.ceilDiv(total, size.getAsLong()) : 0;
    return new Summary(total, start(), pages, Math.clamp(total - start(), 0, limit()));
  }
}
