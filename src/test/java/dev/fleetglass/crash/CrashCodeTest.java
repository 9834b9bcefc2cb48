package dev.fleetglass.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CrashCodeTest {
  @Test
  void sameErrorAtTheSamePlaceHasTheSameCode() {
    assertThat(CrashCode.of(wrapped("token abc")))
        .isEqualTo(CrashCode.of(wrapped("token xyz")))
        .matches(CrashCode.SHAPE)
        // Written down: a code must be the same in the next run too.
        .isEqualTo("FG-02F3FA");
  }

  @Test
  void otherPlaceOrTypeHasAnother() {
    assertThat(
            List.of(
                CrashCode.of(here()),
                CrashCode.of(there()),
                CrashCode.of(wrapped("")),
                CrashCode.of(new OutOfMemoryError("heap"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void numbersOfTheCompilerDoNotCount() {
    Throwable one = error(frame("dev.fleetglass.ui.A$1", "lambda$open$3"));
    Throwable other = error(frame("dev.fleetglass.ui.A$2", "lambda$open$14"));
    Throwable named = error(frame("dev.fleetglass.ui.A$Inner", "lambda$open$14"));

    assertThat(CrashCode.of(one)).isEqualTo(CrashCode.of(other)).isNotEqualTo(CrashCode.of(named));
  }

  @Test
  void placeInTheProgramIsFoundBelowThatOfLibrariesAndInTheOuterError() {
    Throwable library = error(frame("java.util.List", "get"), frame("dev.fleetglass.A", "b"));
    assertThat(CrashCode.of(library))
        .isEqualTo(CrashCode.of(error(frame("dev.fleetglass.A", "b"))));

    IllegalStateException foreign = new IllegalStateException();
    foreign.setStackTrace(new StackTraceElement[] {frame("java.util.List", "get")});
    RuntimeException outer = new RuntimeException(foreign);
    outer.setStackTrace(new StackTraceElement[] {frame("dev.fleetglass.A", "b")});
    assertThat(CrashCode.of(outer)).isEqualTo(CrashCode.of(library));
  }

  @Test
  void depthOfARecursionAndThePlaceWhereMemoryEndsAreChance() {
    assertThat(CrashCode.of(deep(0))).isEqualTo(CrashCode.of(deep(1)));
    OutOfMemoryError elsewhere = new OutOfMemoryError();
    elsewhere.setStackTrace(new StackTraceElement[] {frame("dev.fleetglass.A", "b")});
    assertThat(CrashCode.of(elsewhere)).isEqualTo(CrashCode.of(new OutOfMemoryError("heap")));
  }

  @Test
  void causesInACircleEnd() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);

    assertThat(CrashCode.of(one)).matches(CrashCode.SHAPE);
  }

  private static Throwable here() {
    return new IllegalStateException();
  }

  private static Throwable there() {
    return new IllegalStateException();
  }

  private static Throwable wrapped(String message) {
    return new RuntimeException("outer " + message, new IllegalStateException(message));
  }

  private static Throwable deep(int start) {
    Supplier<Integer> endless = () -> odd(start);
    try {
      return new IllegalStateException(Optional.of(endless.get()).toString());
    } catch (StackOverflowError e) {
      return e;
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int odd(int n) {
    return even(n + 1) + 1;
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int even(int n) {
    return odd(n + 1) - 1;
  }

  private static Throwable error(StackTraceElement... frames) {
    IllegalStateException error = new IllegalStateException();
    error.setStackTrace(frames);
    return error;
  }

  private static StackTraceElement frame(String type, String method) {
    return new StackTraceElement(type, method, "A.java", 7);
  }
}
