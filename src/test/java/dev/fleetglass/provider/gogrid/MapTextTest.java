package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapTextTest {
  @Test
  void readsTheDocumentsSample() {
    assertThat(
            MapText.read(
                "{type=virtual_server, description=tests, image=w2k3, ip=208.113.76.34,"
                    + " name=test 2}"))
        .hasValueSatisfying(map ->
            assertThat(map)
                .containsExactly(
                    entry("type", "virtual_server"),
                    entry("description", "tests"),
                    entry("image", "w2k3"),
                    entry("ip", "208.113.76.34"),
                    entry("name", "test 2")));
  }

  @Test
  void keepsCommasAndEqualsSignsWithinAValue() {
    assertThat(MapText.read("{note=first, then 2 = 1+1, url=http://h/?a=b,c=d, e={x}}"))
        .hasValueSatisfying(map ->
            assertThat(map)
                .containsExactly(
                    entry("note", "first, then 2 = 1+1"),
                    entry("url", "http://h/?a=b,c=d"),
                    entry("e", "{x}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "}", "text", "{text}", "{ a=b}", "{=a}", "a=b", "{1=2}"})
  void refusesWhatIsNoMap(String text) {
    assertThat(MapText.read(text)).isEmpty();
  }

  @Test
  void readsBackWhatJavaWrites() {
    SplittableRandom random = new SplittableRandom(5);
    String[] values = {"a", "two words", "10.0.0.1", "x=y", "a,b", "", "콘텐츠", "{}", "null"};
    for (int i = 0; i < 500; i++) {
      Map<String, String> map = new LinkedHashMap<>();
      for (int n = random.nextInt(6); n > 0; n--) {
        map.put("key" + random.nextInt(20), values[random.nextInt(values.length)]);
      }
      Map<String, String> meant = new LinkedHashMap<>(map);
      meant.values().removeIf(value -> value.isEmpty() || value.equals("null"));
      assertThat(MapText.read(map.toString()))
          .hasValueSatisfying(read -> assertThat(read).containsExactlyEntriesOf(meant));
    }
  }
}
