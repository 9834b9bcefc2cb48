package dev.fleetglass.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.com/api",
        "HTTPS://api.example.com",
        "http://127.0.0.1:8080/api",
        "https://[2001:db8::1]:443/"
      })
  void acceptsBaseAddresses(String text) {
    assertThat(Addresses.problem(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'  ',missing",
    "https://api example.com,bad",
    "ftp://api.example.com,scheme",
    "api.example.com,scheme",
    "https:///api,host",
    "https://user:pass@api.example.com,userInfo",
    "https://api.example.com/?a=b,query",
    "https://api.example.com/#top,query",
    "https://api.example.com:99999/,port"
  })
  void saysWhatIsWrong(String text, String kind) {
    assertThat(Objects.requireNonNull(Addresses.problem(text)).key())
        .isEqualTo("connections.problem.url." + kind);
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.5/api,true",
    "http://localhost.example.com,true",
    "http://127.0.0.1.example.com,true",
    "https://10.0.0.5,false",
    "http://localhost:80,false",
    "http://127.8.0.1,false",
    "http://[::1]:9,false"
  })
  void onlyLoopbackIsPlainWithoutAsking(String text, boolean plain) {
    assertThat(Addresses.plainHttp(URI.create(text))).isEqualTo(plain);
  }

  @Test
  void aProxyIsHostAndPort() {
    assertThat(Addresses.isHostAndPort("proxy.example.com:3128")).isTrue();
    assertThat(Addresses.isHostAndPort("proxy.example.com")).isFalse();
    assertThat(Addresses.isHostAndPort("http://proxy:3128")).isFalse();
    assertThat(Addresses.isHostAndPort("u:p@proxy:3128")).isFalse();
    assertThat(Addresses.isHostAndPort("proxy:0")).isFalse();
  }
}
