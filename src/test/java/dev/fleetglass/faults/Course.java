package dev.fleetglass.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.SourceStatus;
import dev.fleetglass.ui.dialog.FailureText;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.BannerReading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What must be true of every trouble, from the last good answer to the next one. */
final class Course {
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final Rig rig;
  private final Expected expected;

  Course(Rig rig, Expected expected) {
    this.rig = rig;
    this.expected = expected;
  }

  /** Makes or ends a trouble. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  /**
   * Goes through it.
   *
   * @param failures how often the connection is asked while the trouble lasts
   * @param firstWait what the service asked for, at least the interval
   */
  void run(Step begin, Step end, int failures, Duration firstWait) throws Exception {
    Instant good = rig.now();
    assertWell(good);
    List<Rig.Seen> rows = rig.rows();
    begin.run();
    rig.services.pass(Rig.INTERVAL);
    Duration wait = firstWait;
    for (int failed = 1; failed <= failures; failed++) {
      assertFailing(failed, good, rows, wait);
      if (failed == failures) {
        end.run();
      }
      assertNothingHappensBefore(wait);
      wait = max(firstWait, Rig.INTERVAL.multipliedBy(1L << failed));
    }
    assertWell(rig.now());
    assertThat(rig.rows()).isEqualTo(rows);
  }

  void assertTold(ApiFailure failure) {
    assertThat(failure).isInstanceOf(expected.kind());
    assertThat(failure.context().code()).isEqualTo(expected.code());
    assertThat(failure.context().message()).contains(expected.message());
    assertThat(failure.context().hint()).isEqualTo(expected.hint());
    FailureText english = new FailureText(failure, Texts.load(Locale.ENGLISH), ZoneOffset.UTC);
    FailureText korean = new FailureText(failure, Texts.load(Locale.KOREAN), ZoneOffset.UTC);
    assertThat(english.hint()).matches("(?s)\\p{ASCII}{10,}");
    assertThat(korean.hint()).containsPattern("[가-힣]{2}");
    assertThat(english.words()).contains(expected.message());
    assertThat(korean.words()).isEqualTo(english.words());
    assertThat(korean.meaning()).containsPattern("[가-힣]{2}");
    assertThat(english.report()).contains(english.code(), english.message(), english.hint());
  }

  private void assertWell(Instant at) throws Exception {
    SourceStatus source = rig.source(Rig.SHAKY);
    assertThat(source.state()).isEqualTo(new LoadState.Ready(at));
    assertThat(source.failures()).isZero();
    assertThat(source.nextAt()).isEqualTo(at.plus(Rig.INTERVAL));
    assertThat(rig.status().failing()).isEmpty();
    assertThat(rig.rows()).hasSize(2 * Rig.ROWS).noneMatch(Rig.Seen::stale);
    assertThat(rig.banner(Locale.ENGLISH).headline()).isEmpty();
  }

  private void assertFailing(int failed, Instant good, List<Rig.Seen> rows, Duration wait)
      throws Exception {
    assertTold(rig.failure());
    SourceStatus source = rig.source(Rig.SHAKY);
    assertThat(source.state()).isEqualTo(new LoadState.Failed(rig.failure(), good));
    assertThat(source.rows()).isEqualTo(Rig.ROWS);
    assertThat(source.failures()).isEqualTo(failed);
    assertThat(source.nextAt()).isEqualTo(rig.now().plus(wait));
    assertThat(rig.source(Rig.STEADY).state()).isInstanceOf(LoadState.Ready.class);
    assertThat(rig.rows()).extracting(Rig.Seen::name).isEqualTo(names(rows));
    assertThat(rig.rows())
        .allSatisfy(row -> assertThat(row.stale()).isEqualTo(row.connection().equals(Rig.SHAKY)));
    assertBanner(Duration.between(good, rig.now()));
  }

  private void assertBanner(Duration age) throws Exception {
    BannerReading english = rig.banner(Locale.ENGLISH);
    assertThat(english.headline()).isEqualTo("1 of 2 connections not answering");
    assertThat(english.words()).startsWith(Rig.SHAKY + ": ").contains(expected.message());
    assertThat(english.staleMark())
        .isEqualTo(
            age.compareTo(Duration.ofMinutes(1)) < 0
                ? "rows from " + age.toSeconds() + " s ago"
                : "rows from " + age.toMinutes() + " min ago");
    BannerReading korean = rig.banner(Locale.KOREAN);
    assertThat(korean.headline()).isEqualTo("연결 2개 중 1개가 응답하지 않음");
    assertThat(korean.staleMark()).endsWith("전 데이터");
  }

  private void assertNothingHappensBefore(Duration wait) {
    long calls = rig.calls();
    rig.services.pass(wait.minus(MOMENT));
    assertThat(rig.calls()).isEqualTo(calls);
    rig.services.pass(MOMENT);
    assertThat(rig.calls()).isGreaterThan(calls);
  }

  private static List<String> names(List<Rig.Seen> rows) {
    return rows.stream().map(Rig.Seen::name).toList();
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
