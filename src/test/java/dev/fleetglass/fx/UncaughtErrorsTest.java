package dev.fleetglass.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncaughtErrorsTest {
  @Test
  void showsTheSameErrorOnce() {
    List<String> shown = new ArrayList<>();
    UncaughtErrors errors = new UncaughtErrors(Runnable::run, (code, error) -> shown.add(code));
    for (int i = 0; i < 3; i++) {
      errors.uncaughtException(Thread.currentThread(), broken("a" + i));
    }
    errors.uncaughtException(Thread.currentThread(), new RuntimeException(new Error("other")));
    assertThat(shown)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("FG-[0-9A-F]{4}"));
  }

  private static RuntimeException broken(String message) {
    return new IllegalStateException(message);
  }
}
