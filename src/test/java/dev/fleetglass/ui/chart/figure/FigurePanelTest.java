package dev.fleetglass.ui.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.chart.part.PartStand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigurePanelTest {
  private static final Instant START = PartStand.START;
  private static final List<Threshold> LIMITS =
      List.of(
          new Threshold(60, 80.0, Tone.CHANGING, ""), new Threshold(80, null, Tone.FAILED, "full"));

  private final PartStand stand;

  FigurePanelTest() throws Exception {
    stand = new PartStand(300, 160);
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void worstComesFirstAndIsSaidInWords() {
    PartStand.fx(() -> {
      StatTile stat = stat();
      stat.setName("CPU");
      stat.setSeries(
          List.of(
              PartStand.series("calm", 0, START, 20),
              PartStand.series("hot", 1, START, 93.3),
              PartStand.series("warm", 2, START, 61)));
      stand.show(stat);

      assertThat(stat.figures()).extracting(Figure::name).containsExactly("hot", "warm", "calm");
      assertThat(stat.getAccessibleText())
          .startsWith("CPU. hot: 93.3 %, full. warm: 61 %, Warning. calm: 20 %");
    });
  }

  @Test
  void tilesWithoutRoomAreCounted() {
    PartStand.fx(() -> {
      StatTile stat = stat();
      List<ChartSeries> many = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        many.add(PartStand.series("s" + i, i, START, i));
      }
      stat.setSeries(many);
      stand.show(stat);
      int all = stand.inked(stat.partStyle().get(PartColour.MUTED), 0.3);
      stat.setSeries(many.subList(0, 4));
      stand.settle();

      assertThat(all).isPositive();
      assertThat(stat.figures()).hasSize(4);
    });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysNoDataStaleAndFailedApart(boolean gauge) {
    PartStand.fx(() -> {
      FigurePanel panel = gauge ? gauge() : stat();
      stand.show(panel);
      assertThat(panel.getAccessibleText()).contains("No samples in the last 15 min");

      panel.setSeries(List.of(PartStand.series("a", 0, START.minusSeconds(120), 20)));
      stand.settle();
      String stale = panel.getAccessibleText();
      assertThat(stale).contains("Stale, 2 min old").contains("a: 20 %").doesNotContain("failed");
      assertThat(stand.inked(colour(panel, PartColour.CHANGING), 0.25)).isPositive();
      assertThat(stand.inked(colour(panel, PartColour.SERIES_1), 0.25))
          .as("a stale series has no colour of its own")
          .isZero();

      panel.setSeries(List.of(PartStand.series("a", 0, START, 20)));
      panel.setFailure(START, "401 wrong token");
      stand.settle();
      assertThat(panel.getAccessibleText())
          .contains("Last query failed")
          .contains("a: 20 %")
          .doesNotContain("Stale");
      assertThat(stand.inked(colour(panel, PartColour.FAILED), 0.2)).isPositive();
      assertThat(stand.inked(colour(panel, PartColour.SERIES_1), 0.25)).isPositive();

      panel.setSeries(List.of());
      stand.settle();
      assertThat(panel.getAccessibleText()).contains("401 wrong token");
    });
  }

  @Test
  void comparesWithTheSameMomentBefore() {
    PartStand.fx(() -> {
      StatTile stat = stat();
      stat.setSeries(
          List.of(PartStand.series("a", 0, START, 30), PartStand.series("b", 1, START, 9)));
      stat.setComparison(
          List.of(
              PartStand.series("a", 0, START.minus(Duration.ofHours(1)), 25),
              PartStand.series("b", 1, START.minus(Duration.ofHours(2)), 1)),
          Duration.ofHours(1));
      stand.show(stat);

      assertThat(stat.figures().get(0).change()).isEqualTo("up 5.00%");
      assertThat(stat.figures().get(1).change()).as("no sample at that time").isEmpty();
      assertThat(stat.getAccessibleText()).contains("up 5.00% vs 1 h before");
    });
  }

  @Test
  void lineHasTheGapThatTheSamplesHave() {
    PartStand.fx(() -> {
      StatTile stat = stat();
      stat.setWindow(Duration.ofMinutes(5));
      stat.setSeries(
          List.of(
              PartStand.series("a", 0, START, s -> s > 100 && s < 200 ? Double.NaN : 10 + s % 7)));
      stand.show(stat);
      var colour = colour(stat, PartColour.SERIES_1);
      double pixels = (300 - 24) / 300.0;

      assertThat(stand.inked(colour, 0.5, 12, (int) (12 + 95 * pixels))).isPositive();
      assertThat(stand.inked(colour, 0.6, (int) (12 + 106 * pixels), (int) (12 + 194 * pixels)))
          .isZero();
      assertThat(stand.inked(colour, 0.5, (int) (12 + 205 * pixels), 288)).isPositive();
    });
  }

  @Test
  void drawsOnlyWhatChanged() {
    PartStand.fx(() -> {
      Gauge gauge = gauge();
      gauge.setSeries(List.of(PartStand.series("a", 0, START, 30)));
      stand.show(gauge);
      long before = gauge.repaints();
      gauge.setUnit(MetricUnit.PERCENT);
      gauge.setThresholds(LIMITS);
      for (int i = 0; i < 10; i++) {
        stand.pass(Duration.ofSeconds(1));
      }
      assertThat(gauge.repaints()).as("nothing moved").isEqualTo(before);

      gauge.setLive(false);
      gauge.setSeries(List.of(PartStand.series("a", 0, START, 31)));
      stand.pass(Duration.ofSeconds(60));
      assertThat(gauge.repaints()).as("nobody looks").isEqualTo(before);

      gauge.setLive(true);
      stand.settle();
      assertThat(gauge.repaints()).isGreaterThan(before);
      assertThat(gauge.figures().getFirst().number()).isEqualTo("31");
    });
  }

  @Test
  void growsStaleByTimeAlone() {
    PartStand.fx(() -> {
      Gauge gauge = gauge();
      gauge.setSeries(List.of(PartStand.series("a", 0, START, 30)));
      stand.show(gauge);
      assertThat(gauge.getAccessibleText()).doesNotContain("Stale");
      stand.pass(Duration.ofSeconds(31));
      assertThat(gauge.getAccessibleText()).contains("Stale, 31 s old");
    });
  }

  @Test
  void staysAtTheMomentOfAPause() {
    PartStand.fx(() -> {
      StatTile stat = stat();
      stat.setSeries(List.of(PartStand.series("a", 0, START, s -> s)));
      stat.setPausedAt(START.minusSeconds(100));
      stand.show(stat);
      assertThat(stat.figures().getFirst().value()).isEqualTo(100);
      stat.setSeries(List.of(PartStand.series("a", 0, START, 7)));
      stand.settle();
      assertThat(stat.figures().getFirst().value()).isEqualTo(100);
      stat.setPausedAt(null);
      stand.settle();
      assertThat(stat.figures().getFirst().value()).isEqualTo(7);
      stat.setSeries(List.of(PartStand.series("a", 0, START, s -> s)));
      stat.setSpan(START.minusSeconds(250), START.minusSeconds(50));
      stand.settle();
      assertThat(stat.figures().getFirst().value()).as("the span's end").isEqualTo(50);
      stat.setSpan(null, null);
      stat.setSeries(List.of(PartStand.series("a", 0, START, 7)));
      stand.settle();
      assertThat(stat.figures().getFirst().value()).isEqualTo(7);
    });
  }

  @Test
  void scaleComesFromWhatWasSetOrTheUnitOrTheData() {
    PartStand.fx(() -> {
      Gauge gauge = stand.show(gauge());
      gauge.setSeries(List.of(PartStand.series("a", 0, START, 0.3)));
      assertThat(GaugeScale.of(gauge.state())).isEqualTo(new GaugeScale(0, 100));
      gauge.setUnit(MetricUnit.RATIO);
      assertThat(GaugeScale.of(gauge.state())).isEqualTo(new GaugeScale(0, 1));
      gauge.setUnit(MetricUnit.CORES);
      gauge.setThresholds(List.of());
      assertThat(GaugeScale.of(gauge.state()).highest()).isBetween(0.3, 0.5);
      gauge.setThresholds(List.of(new Threshold(7, null, Tone.FAILED, "")));
      assertThat(GaugeScale.of(gauge.state()).highest()).isBetween(7.0, 10.0);
      gauge.setUnit(MetricUnit.BYTES);
      gauge.setSeries(List.of(PartStand.series("a", 0, START, 1.5 * (1 << 30))));
      assertThat(GaugeScale.of(gauge.state())).isEqualTo(new GaugeScale(0, 2.0 * (1 << 30)));
      gauge.setRange(Double.NaN, 16);
      assertThat(GaugeScale.of(gauge.state())).isEqualTo(new GaugeScale(0, 16));
      assertThat(new GaugeScale(0, 10).share(25)).isEqualTo(1);
    });
  }

  private StatTile stat() {
    return ready(new StatTile(PartStand.TEXTS, stand::now, Runnable::run, stand.delay()));
  }

  private Gauge gauge() {
    return ready(new Gauge(PartStand.TEXTS, stand::now, Runnable::run, stand.delay()));
  }

  private static <P extends FigurePanel> P ready(P panel) {
    panel.setUnit(MetricUnit.PERCENT);
    panel.setThresholds(LIMITS);
    panel.setInterval(Duration.ofSeconds(10));
    return panel;
  }

  private static javafx.scene.paint.Color colour(FigurePanel panel, PartColour colour) {
    return panel.partStyle().get(colour);
  }
}
