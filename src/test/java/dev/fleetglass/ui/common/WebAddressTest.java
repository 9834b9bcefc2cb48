package dev.fleetglass.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"https://0.0.0.0:6443", "http://api.example.com/x?y=z", " HTTPS://h "})
  void takesWebPages(String text) {
    assertThat(WebAddress.of(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0.0.0.0",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:",
        "https://user:secret@host",
        "ssh://host",
        "https://a b",
        "-h"
      })
  void takesNothingElse(String text) {
    assertThat(WebAddress.of(text)).isEmpty();
  }
}
