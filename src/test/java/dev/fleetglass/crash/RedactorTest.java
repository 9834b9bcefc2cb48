package dev.fleetglass.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private final Redactor redactor = new Redactor("/home/kim", "kim");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET https://api.example.com/grid/server/list?api_key=S3cr3t&sig=S3cr3t",
        "https://kim:S3cr3t@proxy.example.com:8080/",
        "Authorization: Bearer S3cr3t.S3cr3t",
        "sent bearer S3cr3tS3cr3t to it",
        "{\"password\": \"S3cr3t\", \"user\": \"a\"}",
        "apiKey=S3cr3t",
        "FLEETGLASS_SECRET=S3cr3t",
        "refused, access-token: S3cr3t",
        "Set-Cookie: S3cr3t",
        "eyJhbGciOiJI.eyJzdWIiS3cr3t.S3cr3t"
      })
  void secretsGo(String text) {
    assertThat(redactor.redact(text)).contains("***").doesNotContain("S3cr3t");
  }

  @Test
  void userGoesFromPathsAndNowhereElse() {
    assertThat(redactor.redact("in /home/kim/x, /home/kim and /media/kim/disk; C:\\Users\\kim\\y"))
        .isEqualTo("in ~/x, ~ and /media/(user)/disk; C:\\Users\\(user)\\y");
    assertThat(redactor.redact("/home/kimberley/x and dev.fleetglass.kim.A"))
        .isEqualTo("/home/kimberley/x and dev.fleetglass.kim.A");
  }

  @Test
  void framesAndLinesOfTheLogStay() {
    String text =
        """
        2026-11-26T10:00:00.000Z INFO  [main] d.f.boot.Main - Window shown in 3 s: 12 of 40
          at javafx.graphics/com.sun.glass.ui.Application.invokeLater(Application.java:450)
        """;
    assertThat(redactor.redact(text)).isEqualTo(text);
    assertThat(new Redactor("", "").redact(text)).isEqualTo(text);
  }
}
