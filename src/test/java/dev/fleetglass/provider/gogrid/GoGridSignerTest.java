package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoGridSignerTest {
  @Test
  void signsTheKnownVector() {
    assertThat(new GoGridSigner("identity", "credential").signatureAt(1267243795L))
        .isEqualTo("e9aafd0a5d4c69bb24536be4bce8a528");
  }

  @Test
  void ignoresBlanksAroundPastedCredentials() {
    assertThat(new GoGridSigner(" identity\n", "credential\t").signatureAt(1267243795L))
        .isEqualTo("e9aafd0a5d4c69bb24536be4bce8a528");
  }
}
