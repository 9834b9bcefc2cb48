package dev.fleetglass.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.fleetglass.model.Billing;
import dev.fleetglass.model.Billing.Usage;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.cloud.UsageText.Line;
import dev.fleetglass.ui.cloud.UsageText.Thing;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsageTextTest {
  private static final Usage NONE = new Usage(null, null, null, null, null, null, null, null, null);

  private final UsageText words =
      new UsageText(new Formats(Texts.load(Locale.ENGLISH), ZoneOffset.UTC));

  @Test
  void tellsEverythingThatWasSent() {
    Usage usage = new Usage(100.0, 2.5, 40.0, 0.0, 0.0, 90.0, 0.0, 0.0, 12.5);

    assertThat(words.lines(Thing.MEMORY, usage))
        .extracting(Line::label, Line::value, Line::missing)
        .containsExactly(
            tuple("Included in the plan", "100 GB h", false),
            tuple("In use now", "2.5 GB", false),
            tuple("Used so far", "40 GB h", false),
            tuple("Beyond the plan so far", "0 GB h", false),
            tuple("Charge for it", "0", false),
            tuple("Projected for the period", "90 GB h", false),
            tuple("Projected beyond the plan", "0 GB h", false),
            tuple("Projected charge for it", "0", false),
            tuple("Projected total charge", "12.5", false));
    assertThat(words.verdict(Thing.MEMORY, usage))
        .isEqualTo(new UsageText.Verdict(Tone.RUNNING, "Within the plan"));
  }

  @Test
  void saysWhatIsMissing() {
    List<Line> lines = words.lines(Thing.TRANSFER, NONE);

    assertThat(lines).extracting(Line::label).doesNotContain("In use now");
    assertThat(lines).allMatch(Line::missing).extracting(Line::value).containsOnly("not sent");
    assertThat(words.verdict(Thing.TRANSFER, NONE).tone()).isEqualTo(Tone.UNKNOWN);
  }

  @Test
  void marksWhatIsBeyondThePlanInWordsAndNumbers() {
    Usage usage = new Usage(100.0, null, 120.0, 20.0, 3.5, 150.0, null, 9.0, null);

    assertThat(words.verdict(Thing.TRANSFER, usage))
        .isEqualTo(new UsageText.Verdict(Tone.FAILED, "20 GB beyond the plan"));
    assertThat(words.lines(Thing.TRANSFER, usage))
        .filteredOn(Line::over)
        .extracting(Line::label, Line::value)
        .containsExactly(
            tuple("Beyond the plan so far", "20 GB"),
            tuple("Charge for it", "3.5"),
            tuple("Projected beyond the plan", "50 GB"),
            tuple("Projected charge for it", "9"));
  }

  @Test
  void warnsOfWhatIsProjected() {
    Usage usage = new Usage(100.0, null, 40.0, 0.0, 0.0, 130.0, null, null, null);

    assertThat(words.verdict(Thing.TRANSFER, usage))
        .isEqualTo(new UsageText.Verdict(Tone.CHANGING, "Projected to go 30 GB beyond the plan"));
  }

  @Test
  void namesThePeriodAsFarAsItWasSent() {
    Instant start = Instant.parse("2026-11-01T00:00:00Z");
    Instant end = Instant.parse("2026-12-01T00:00:00Z");

    assertThat(words.period(billing(start, end))).isEqualTo("2026-11-01 to 2026-12-01");
    assertThat(words.period(billing(start, null))).isEqualTo("From 2026-11-01");
    assertThat(words.period(billing(null, end))).isEqualTo("Until 2026-12-01");
    assertThat(words.period(billing(null, null))).contains("did not send");
  }

  @Test
  void speaksAsItReads() {
    assertThat(words.spoken(Thing.MEMORY, NONE))
        .startsWith("Memory: Too little was sent to tell\nIncluded in the plan: not sent");
  }

  private static Billing billing(@Nullable Instant start, @Nullable Instant end) {
    return new Billing(start, end, NONE, NONE, Map.of());
  }
}
