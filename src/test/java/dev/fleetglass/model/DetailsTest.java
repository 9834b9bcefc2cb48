package dev.fleetglass.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DetailsTest {
  @Test
  void isAMapLikeAnyOther() {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 300; i++) {
      Map<String, String> plain = new LinkedHashMap<>();
      for (int n = random.nextInt(90); n > 0; n--) {
        plain.put("name" + random.nextInt(200), "value" + random.nextInt(5));
      }
      Map<String, String> details = Details.copyOf(plain);
      assertThat(details).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString(plain.toString());
      assertThat(plain).isEqualTo(details);
      assertThat(details).isEqualTo(Details.copyOf(new LinkedHashMap<>(plain)));
      assertThat(details.keySet()).containsExactlyElementsOf(plain.keySet());
      plain.forEach((name, value) -> assertThat(details.get(name)).isEqualTo(value));
      assertThat(details.get("nobody")).isNull();
      assertThat(details.containsKey("nobody")).isFalse();
    }
  }

  @Test
  void isEqualWhateverTheOrderOfNames() {
    Map<String, String> one = Details.of(new String[] {"a", "b"}, new String[] {"1", "2"});
    Map<String, String> other = Details.of(new String[] {"b", "a"}, new String[] {"2", "1"});
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(Details.of(new String[] {"a", "b"}, new String[] {"2", "1"}));
    assertThat(one).isNotEqualTo(Details.of(new String[] {"a"}, new String[] {"1"}));
  }

  @Test
  void cannotBeChanged() {
    Map<String, String> details = Details.of(new String[] {"a"}, new String[] {"1"});
    assertThatThrownBy(() -> details.put("b", "2"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> details.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> details.entrySet().iterator().next().setValue("2"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void isCopiedOnlyOnce() {
    Map<String, String> details = Details.copyOf(Map.of("a", "1"));
    assertThat(Details.copyOf(details)).isSameAs(details);
    assertThat(Details.copyOf(new LinkedHashMap<>())).isSameAs(Map.of());
  }
}
