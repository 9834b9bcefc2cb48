package dev.fleetglass.ui.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTest {
  @ParameterizedTest
  @CsvSource({
    "208.113.75.240/255.255.255.240, 208.113.75.240/28",
    "208.113.75.243/255.255.255.240, 208.113.75.240/28",
    "10.0.0.0/8, 10.0.0.0/8",
    "255.255.255.255/255.255.255.255, 255.255.255.255/32",
    "1.2.3.4/0.0.0.0, 0.0.0.0/0"
  })
  void readsNetworkAndMask(String text, String cidr) {
    assertThat(Subnet.parse(text).orElseThrow().cidr()).isEqualTo(cidr);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.0.0.0", "10.0.0.0/255.0.255.0", "10.0.0/24", "::1/64", "1.2.3.4/33"})
  void refusesAnythingElse(String text) {
    assertThat(Subnet.parse(text)).isEmpty();
  }

  @Test
  void knowsItsAddresses() {
    Subnet subnet = Subnet.parse("208.113.75.240/255.255.255.240").orElseThrow();
    assertThat(subnet.contains("208.113.75.240")).isTrue();
    assertThat(subnet.contains("208.113.75.255")).isTrue();
    assertThat(subnet.contains("208.113.75.239")).isFalse();
    assertThat(subnet.contains("208.113.76.0")).isFalse();
    assertThat(subnet.contains("")).isFalse();
    assertThat(Subnet.parse("1.1.1.1/0").orElseThrow().contains("9.9.9.9")).isTrue();
  }
}
