package dev.fleetglass.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that a person or a file has been told, by place. */
final class Told {
  private final Map<String, List<String>> texts = new LinkedHashMap<>();

  void add(String place, Object text) {
    texts.computeIfAbsent(place, _ -> new ArrayList<>()).add(String.valueOf(text));
  }

  String all(String place) {
    return String.join("\n", texts.getOrDefault(place, List.of()));
  }

  /** Every place must have been told something, or the search would prove nothing. */
  void assertNowhere(List<String> secrets, String... places) {
    assertThat(texts.keySet()).containsExactlyInAnyOrder(places);
    texts.forEach((place, told) -> {
      assertThat(told).as(place).anyMatch(text -> !text.isBlank());
      for (String secret : secrets) {
        assertThat(told).as(place).noneMatch(text -> text.contains(secret));
      }
    });
  }
}
