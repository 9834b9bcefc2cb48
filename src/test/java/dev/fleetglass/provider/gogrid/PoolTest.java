package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Server;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolTest {
  private final Pool pool = new Pool();

  @Test
  void findsATextAgainByItsCharacters() {
    String first = text("US-West-1");
    assertThat(first).isEqualTo("US-West-1");
    for (int i = 0; i < 5_000; i++) {
      text("other " + i);
    }
    assertThat(text("US-West-1")).isSameAs(first);
    assertThat(text("")).isEmpty();
  }

  @Test
  void givesEveryTextBackAsItCame() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 120_000; i++) {
      String text = Long.toString(random.nextLong(90_000), 36) + " \u00e9\uc11c";
      assertThat(text(text)).isEqualTo(text);
    }
  }

  /** "Aa" and "BB" have one hash code, and so has any row of them. */
  @Test
  void givesTextsThatAreMadeToCollideBackAsTheyCame() {
    List<String> colliding = new ArrayList<>(List.of(""));
    for (int length = 0; length < 14; length++) {
      List<String> longer = new ArrayList<>();
      for (String text : colliding) {
        longer.add(text + "Aa");
        longer.add(text + "BB");
      }
      colliding = longer;
    }
    assertThat(colliding.stream().map(String::hashCode).distinct()).hasSize(1);
    for (int round = 0; round < 2; round++) {
      for (String text : colliding) {
        assertThat(text(text)).isEqualTo(text);
      }
    }
  }

  @Test
  void replacesWhatNobodyCanShow() {
    assertThat(text("a\0b\ud800c\ud83d\ude00")).isEqualTo("a\ufffdb\ufffdc\ud83d\ude00");
    assertThat(text("x".repeat(300) + "\udc00")).isEqualTo("x".repeat(300) + "\ufffd");
  }

  /** Details, options and images of many rows: as few objects as there are different ones. */
  @ParameterizedTest
  @EnumSource
  void sharesWhatRowsHaveInCommonAndNothingElse(WireFormat format) throws Exception {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      rows.add(
          Map.of(
              "id",
              i + 1,
              "name",
              "web " + i,
              "ram",
              Map.of("id", i % 7, "name", "R" + i % 7),
              "os",
              Map.of("id", i % 7, "name", "R" + i % 7),
              "image",
              Map.of("id", i % 11, "name", "image", "price", i % 2, "isPublic", i % 2 == 0),
              "state",
              Map.of("id", i % 3, "name", "On"),
              "note",
              "n" + i % 5));
    }
    List<Server> servers =
        Bodies.servers(format, WireEncoder.encode(format, new ArrayList<>(rows)));
    Set<Object> rams = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Object> images = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Object> details = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < servers.size(); i++) {
      Server server = servers.get(i);
      assertThat(server.ram()).isEqualTo(server.os()).isSameAs(server.os());
      assertThat(server.ram()).hasToString("R" + i % 7);
      assertThat(server.image())
          .extracting(image -> image.id(), image -> image.price(), image -> image.shared())
          .containsExactly((long) (i % 11), "" + i % 2, i % 2 == 0);
      assertThat(server.details()).isEqualTo(Map.of("state.id", "" + i % 3, "note", "n" + i % 5));
      rams.add(Objects.requireNonNull(server.ram()));
      images.add(Objects.requireNonNull(server.image()));
      details.add(server.details());
    }
    assertThat(rams).hasSize(7);
    assertThat(images).hasSize(22);
    assertThat(details).hasSize(15);
  }

  private String text(String text) {
    char[] padded = ("<" + text + ">").toCharArray();
    return pool.text(padded, 1, text.length());
  }
}
