package dev.fleetglass.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final Formats english = new Formats(Texts.load(Locale.ENGLISH), ZoneId.of("Asia/Seoul"));
  private final Formats korean = new Formats(Texts.load(Locale.KOREAN), ZoneId.of("Asia/Seoul"));

  @ParameterizedTest
  @CsvSource({
    "0, 0 s, 0초",
    "59, 59 s, 59초",
    "60, 1 min, 1분",
    "3599, 59 min, 59분",
    "3600, 1 h, 1시간",
    "86399, 23 h, 23시간",
    "86400, 1 d, 1일",
    "5183999, 59 d, 59일",
    "5184000, 1 mo, 1개월",
    "31536000, 11 mo, 11개월",
    "63072000, 23 mo, 23개월",
    "94694400, 3 y, 3년",
    "-5, 0 s, 0초"
  })
  void tellsAgesInTheirLargestUnit(long seconds, String en, String ko) {
    assertThat(english.age(NOW.minusSeconds(seconds), NOW)).isEqualTo(en);
    assertThat(korean.age(NOW.minusSeconds(seconds), NOW)).isEqualTo(ko);
  }

  @Test
  void namesTheZoneOfExactTimes() {
    assertThat(english.exact(NOW)).isEqualTo("2026-11-23 18:00:00 +09:00 Asia/Seoul");
    assertThat(new Formats(english.texts(), ZoneOffset.UTC).exact(NOW))
        .isEqualTo("2026-11-23 09:00:00 UTC");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1536, 1.5 KiB",
    "1048575, 1 MiB",
    "32212254720, 30 GiB",
    "9223372036854775807, 8 EiB"
  })
  void scalesBytes(long bytes, String iec) {
    assertThat(english.bytes(bytes).replace(",", "")).isEqualTo(iec);
  }
}
