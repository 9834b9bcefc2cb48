package dev.fleetglass.ui.monitoring.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTextsTest {
  private static final Instant NOW = Desk.NOW;
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  @Test
  void readsMomentsInTheZone() {
    Instant morning = Instant.parse("2026-11-22T18:40:00Z");
    assertThat(MomentText.read(" 2026-11-23  03:40 ", SEOUL, NOW)).contains(morning);
    assertThat(MomentText.read("2026-11-23T03:40:00", SEOUL, NOW)).contains(morning);
    assertThat(MomentText.read("2026-11-23", SEOUL, NOW))
        .contains(Instant.parse("2026-11-22T15:00:00Z"));
    assertThat(MomentText.read(MomentText.write(morning, SEOUL), SEOUL, NOW)).contains(morning);
    assertThat(MomentText.read("03:40", SEOUL, NOW)).as("today").contains(morning);
    assertThat(MomentText.read("2h", SEOUL, NOW)).contains(NOW.minusSeconds(7_200));
    assertThat(MomentText.read("2026-12-24 03:40", SEOUL, NOW)).as("to come").isPresent();
    for (String wrong : List.of("", "soon", "2026-13-01 00:00", "2026-02-30", "25:00")) {
      assertThat(MomentText.read(wrong, SEOUL, NOW)).as(wrong).isEmpty();
    }
    assertThat(MomentText.write(new Span(morning, morning.plusSeconds(3_600)), SEOUL))
        .isEqualTo("11-23 03:40 – 04:40");
    assertThat(MomentText.write(new Span(morning, morning.plusSeconds(90_000)), SEOUL))
        .isEqualTo("11-23 03:40 – 11-24 04:40");
  }

  @Test
  void readsLabels() {
    Map<String, String> where = Map.of("cluster", "$cluster");
    assertThat(WhereText.read(WhereText.write(where))).contains(where);
    assertThat(WhereText.read(" a = b=c ,, ")).contains(Map.of("a", "b=c"));
    assertThat(WhereText.read("")).contains(Map.of());
    assertThat(WhereText.read("a")).isEmpty();
    assertThat(WhereText.read("=b")).isEmpty();
  }

  @Test
  void remembersAnything() {
    DashboardMemory memory =
        new DashboardMemory(
            "own-1",
            Duration.ofDays(30),
            Map.of("a&b", "c=d 서울", "none", ""),
            Set.of("x", "y&z"),
            60);
    assertThat(DashboardMemory.parse(memory.text())).isEqualTo(memory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "&&=", "seconds=a&every=0", "seconds=-1", "every=99999999", "var.%=%"})
  void forgetsWhatCannotBeRead(String text) {
    DashboardMemory memory = DashboardMemory.parse(text);
    assertThat(memory.range()).isZero();
    assertThat(memory.rotationSeconds()).isEqualTo(DashboardMemory.ROTATION);
  }

  @ParameterizedTest
  @ValueSource(doubles = {320, 519, 520, 700, 839, 840, 1_200, 3_000})
  void panelsHaveRoomOfTheirOwnAtEveryWidth(double width) {
    Cells cells = new Cells(width, 48);
    List<Panel> panels =
        List.of(
            at("a", 0, 0, 3, 3),
            at("b", 3, 0, 3, 3),
            at("c", 6, 0, 6, 6),
            at("d", 0, 6, 12, 4),
            at("e", 0, 10, 8, 4));
    Map<String, Cells.Box> boxes = cells.boxes(panels);
    assertThat(boxes).hasSize(5);
    for (Cells.Box one : boxes.values()) {
      assertThat(one.x()).isNotNegative();
      assertThat(one.x() + one.width()).isLessThanOrEqualTo(width + 1);
      assertThat(one.y() + one.height()).isLessThanOrEqualTo(cells.height(panels) + 1);
      assertThat(boxes.values())
          .filteredOn(other -> !other.equals(one))
          .noneMatch(other ->
              other.x() < one.x() + one.width()
                  && one.x() < other.x() + other.width()
                  && other.y() < one.y() + one.height()
                  && one.y() < other.y() + other.height());
    }
  }

  private static Panel at(String id, int column, int row, int width, int height) {
    Panel plain = Desk.panel(id, 0, 0, Map.of());
    return new Panel(
        id,
        "",
        plain.kind(),
        new Place(column, row, width, height),
        plain.queries(),
        plain.options());
  }
}
