package dev.fleetglass.sandbox.gogrid;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a method answers, in no format yet.
 *
 * @param rows makes the rows anew each time, one by one
 */
record Answer<T>(
    int status, boolean success, Summary summary, Shape<T> shape, Supplier<Stream<T>> rows) {

  /** The counts; numpages is null where the service leaves it out. */
  record Summary(long total, long start, @Nullable Long numPages, long returned) {}

  static <T> Answer<T> of(Summary summary, Shape<T> shape, Supplier<Stream<T>> rows) {
    return new Answer<>(200, true, summary, shape, rows);
  }

  /** All rows at once and without numpages, as lookups answer. */
  static <T> Answer<T> unpaged(Shape<T> shape, List<T> rows) {
    return of(new Summary(rows.size(), 0, null, rows.size()), shape, rows::stream);
  }

  static Answer<GoGridFailure> of(GoGridFailure failure) {
    return new Answer<>(
        failure.status(),
        false,
        new Summary(1, 0, null, 1),
        Shapes.ERROR,
        () -> Stream.of(failure));
  }
}
