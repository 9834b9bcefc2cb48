package dev.fleetglass.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Explanation;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FailureTextTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private final Texts texts = Texts.load(Locale.ENGLISH);

  @Test
  void everyKindOfFailureHasItsTextsInBothLanguages() {
    ApiFailure.Context c = Failures.context();
    List<ApiFailure> all =
        List.of(
            new ApiFailure.Authentication(c),
            new ApiFailure.Forbidden(c),
            new ApiFailure.NotFound(c),
            new ApiFailure.RejectedInput(c),
            new ApiFailure.RateLimited(c, null),
            new ApiFailure.ServerFault(c),
            new ApiFailure.Network(c, ApiFailure.Phase.RESOLVE),
            new ApiFailure.Timeout(c, ApiFailure.Phase.RECEIVE),
            new ApiFailure.Tls(c),
            Failures.undecodable(),
            new ApiFailure.Unsupported(c),
            new ApiFailure.Cancelled(c));
    for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      for (ApiFailure failure : all) {
        FailureText text = new FailureText(failure, Texts.load(locale), SEOUL);
        assertThat(text.title()).doesNotStartWith("failure.");
        assertThat(text.meaning()).doesNotStartWith("failure.");
        assertThat(text.hint()).isNotEmpty();
        assertThat(text.report()).doesNotContain("failure.", "dialog.", "hint.");
      }
    }
  }

  @Test
  void aCodesOwnWordsTakeThePlaceOfTheGeneralOnes() {
    ApiFailure.Context c = Failures.context();
    ApiFailure failure =
        new ApiFailure.Forbidden(
            new ApiFailure.Context(
                c.connection(),
                c.operation(),
                "CTCV1044000",
                c.message(),
                c.status(),
                c.url(),
                c.attempt(),
                c.elapsed(),
                c.at(),
                "not-allowed",
                List.of(),
                new Explanation(
                    "dev.fleetglass.i18n.cocktailcodes",
                    "parts.meaning",
                    List.of("section.T", "category.CV", "severity.1", "044"),
                    "step.running")));
    FailureText english = new FailureText(failure, texts, SEOUL);
    assertThat(english.meaning())
        .isEqualTo("Cluster API of Cocktail, category cluster volume, warning, number 044");
    assertThat(english.hint()).startsWith("Start the cluster");
    assertThat(english.report()).contains(english.meaning(), english.hint());
    FailureText korean = new FailureText(failure, Texts.load(Locale.KOREAN), SEOUL);
    assertThat(korean.meaning()).startsWith("칵테일 클러스터 API");
    assertThat(korean.hint()).startsWith("클러스터를 시작하거나");
  }

  @Test
  void theReportHoldsTheServicesWordsAndTheFacts() {
    assertThat(new FailureText(Failures.undecodable(), texts, SEOUL).report())
        .contains(
            "CCCM1044000",
            "Not Authorized.",
            "HTTP 200",
            "api_key=***",
            "result[3].clusterSeq",
            "2026-11-23 14:54:11 +09:00 Asia/Seoul");
  }

  @Test
  void aHintTellsByHowMuchTheClockIsWrongAndWhichWay() {
    assertThat(hint("clock-ahead.minutes", "11", Locale.ENGLISH))
        .startsWith("This computer's clock is 11 minutes ahead of the service's");
    assertThat(hint("clock-behind.hours", "3", Locale.ENGLISH))
        .startsWith("This computer's clock is 3 hours behind the service's");
    assertThat(hint("clock-ahead.minutes", "11", Locale.KOREAN)).contains("11분 빠릅니다");
    assertThat(hint("clock-behind.days", "2", Locale.KOREAN)).contains("2일 느립니다");
  }

  private static String hint(String key, String value, Locale locale) {
    ApiFailure failure =
        new ApiFailure.Authentication(
            new ApiFailure.Context(
                "Cloud",
                "grid.server.list",
                null,
                "403 Not Authorized",
                403,
                null,
                1,
                Duration.ZERO,
                Failures.AT,
                key,
                List.of(value),
                null));
    return new FailureText(failure, Texts.load(locale), SEOUL).hint();
  }

  @Test
  void durationsReadAsPeopleSayThem() {
    FailureText text = new FailureText(Failures.silent(), texts, SEOUL);
    assertThat(text.duration(Duration.ofMillis(83))).isEqualTo("83 ms");
    assertThat(text.duration(Duration.ofMillis(1240))).isEqualTo("1.24 s");
    assertThat(text.duration(Duration.ofSeconds(12))).isEqualTo("12 s");
    assertThat(text.duration(Duration.ofSeconds(135))).isEqualTo("2 min 15 s");
  }
}
