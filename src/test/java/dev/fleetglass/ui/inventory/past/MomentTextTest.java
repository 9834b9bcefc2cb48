package dev.fleetglass.ui.inventory.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.past.MomentText.At;
import dev.fleetglass.ui.inventory.past.MomentText.Meaning;
import dev.fleetglass.ui.inventory.past.MomentText.Mistake;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTextTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** 14:03:20 in Seoul. */
  private static final Instant NOW = Instant.parse("2026-11-26T05:03:20Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-26 14:03:19, 2026-11-26T05:03:19Z",
    "2026-11-26 14:03, 2026-11-26T05:03:00Z",
    "2026.11.26 9:00, 2026-11-26T00:00:00Z",
    "2026/11/25, 2026-11-24T15:00:00Z",
    "2026-11-25T23:00:00Z, 2026-11-25T23:00:00Z",
    "2026-11-25T23:00:00.123+01:00, 2026-11-25T22:00:00Z",
    "14:00, 2026-11-26T05:00:00Z",
    "14:30, 2026-11-25T05:30:00Z",
    "yesterday 9:00, 2026-11-25T00:00:00Z",
    "어제 9:00, 2026-11-25T00:00:00Z",
    "today, 2026-11-25T15:00:00Z",
    "2h, 2026-11-26T03:03:20Z",
    "-90 min, 2026-11-26T03:33:20Z",
    "3 d ago, 2026-11-23T05:03:20Z",
    "2시간 전, 2026-11-26T03:03:20Z",
  })
  void readsWhatPeopleWrite(String text, Instant wanted) {
    assertThat(MomentText.read("  " + text + " ", SEOUL, NOW)).isEqualTo(new At(wanted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "2026-13-01",
        "2026-02-30 10:00",
        "25:00",
        "10:61",
        "2026-11-25 noon",
        "7"
      })
  void saysWhatCannotBeRead(String text) {
    assertThat(MomentText.read(text, SEOUL, NOW)).isEqualTo(Mistake.UNREADABLE);
  }

  @Test
  void saysWhatHasNotComeYet() {
    assertThat(MomentText.read("2026-11-26 14:04", SEOUL, NOW)).isEqualTo(Mistake.FUTURE);
    assertThat(MomentText.read("2026-11-27", SEOUL, NOW)).isEqualTo(Mistake.FUTURE);
    assertThat(MomentText.read(" ", SEOUL, NOW)).isEqualTo(Mistake.EMPTY);
  }

  @Test
  void knowsClocksThatArePutForwardAndBack() {
    assertThat(MomentText.read("2026-03-29 02:30", BERLIN, NOW)).isEqualTo(Mistake.SKIPPED);
    assertThat(MomentText.read("2026-10-25 02:30", BERLIN, NOW))
        .isEqualTo(new At(Instant.parse("2026-10-25T00:30:00Z")));
  }

  /**
   * What the bar shows can be typed: it names the same second, or the same hour's first passage.
   */
  @RepeatedTest(100)
  void readsWhatIsShown(RepetitionInfo run) {
    long seconds = new Random(run.getCurrentRepetition()).nextLong(1_795_000_000L);
    Instant at = Instant.ofEpochSecond(seconds);
    Formats formats = new Formats(Texts.load(Locale.ENGLISH), SEOUL);
    Meaning meaning = MomentText.read(formats.dateTime(at), SEOUL, NOW.plusSeconds(1_000_000_000));

    assertThat(meaning).isInstanceOf(At.class);
    assertThat(formats.dateTime(((At) meaning).moment())).isEqualTo(formats.dateTime(at));
  }
}
