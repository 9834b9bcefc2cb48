package dev.fleetglass.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.TestCalls;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of reading a list: names of rows, or a failure. Any other exception is let through. */
record Outcome(List<String> names, @Nullable ApiFailure failure, TestCalls calls) {

  /** That it failed in this way, says so, and gave no secret away. */
  Outcome failed(Class<? extends ApiFailure> kind, String hint, String words) {
    assertThat(failure).isInstanceOf(kind);
    assertThat(told().context().hint()).isEqualTo(hint);
    assertThat(told().context().message()).contains(words);
    return clear();
  }

  /** That it has rows, or a failure that people can understand. */
  Outcome clear() {
    if (failure != null) {
      assertThat(told().context().message() + told().context().code()).isNotEqualTo("nullnull");
      return readable();
    }
    return this;
  }

  /**
   * That it was refused in this way for its status, whatever its body is. A refusal whose body says
   * nothing is told by its status and hint alone.
   */
  Outcome refused(Class<? extends ApiFailure> kind, int status) {
    assertThat(failure).isInstanceOf(kind);
    assertThat(told().context().status()).isEqualTo(status);
    return readable();
  }

  private Outcome readable() {
    if (failure != null) {
      assertThat(told().context().hint()).isNotEqualTo("internal");
      assertThat(told().context().message() + told().context().code())
          .doesNotContain("Exception", "dev.fleetglass")
          .hasSizeLessThan(2_000);
      assertThat(failure.toString()).doesNotContain(Face.SECRETS);
    }
    return this;
  }

  private ApiFailure told() {
    assertThat(failure).isNotNull();
    return Objects.requireNonNull(failure);
  }
}
