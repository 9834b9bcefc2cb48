package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyTextTest {
  @Test
  void ordersNamesAsPeopleDo() {
    inOrder(
        KeyText::natural,
        "2",
        "10",
        "a",
        "db",
        "Web",
        "web-1",
        "WEB-2",
        "web-9a",
        "web-10",
        "web-10-b",
        "web-0099",
        "web-100",
        "web-12345678901",
        "web-x",
        "서버-2",
        "서버-10");
  }

  @Test
  void ordersVersionsWithPreReleasesFirst() {
    inOrder(
        KeyText::version,
        "1.2",
        "1.9.9",
        "v1.10.0-alpha",
        "1.10.0-rc1",
        "1.10.0",
        "1.10.1",
        "1.26.1");
  }

  @Test
  void ordersAddressesByValue() {
    inOrder(
        KeyText::address,
        "9.255.0.1",
        "10.0.0.2",
        "10.0.0.10",
        "192.168.0.1",
        "::1",
        "2001:db8::9",
        "2001:db8::10",
        "2001:db8:0:1::",
        "300.1.1.1",
        "localhost");
  }

  @Test
  void hasNoKeyForNothing() {
    assertThat(KeyText.natural(" ")).isNull();
    assertThat(KeyText.version(null)).isNull();
    assertThat(KeyText.address("")).isNull();
  }

  private static void inOrder(Function<String, @Nullable String> key, String... expected) {
    List<String> mixed = new ArrayList<>(List.of(expected));
    Collections.shuffle(mixed, new Random(3));
    mixed.sort(Comparator.comparing(key));
    assertThat(mixed).containsExactly(expected);
  }
}
