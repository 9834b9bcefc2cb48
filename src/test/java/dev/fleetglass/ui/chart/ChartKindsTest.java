package dev.fleetglass.ui.chart;

import static dev.fleetglass.ui.chart.ChartStage.START;
import static dev.fleetglass.ui.chart.ChartStage.fx;
import static dev.fleetglass.ui.chart.ChartStage.line;
import static dev.fleetglass.ui.chart.ChartStage.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricUnit;
import java.time.Duration;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold however samples become lines, on large and small panels, few samples or many. */
class ChartKindsTest {
  private static final double[][] SIZES = {{640, 260}, {240, 140}};

  @BeforeAll
  static void startToolkit() throws Exception {
    ChartStage.startToolkit();
  }

  @ParameterizedTest
  @EnumSource(LineKind.class)
  void leavesGapsEmpty(LineKind kind) {
    for (double[] size : SIZES) {
      for (long step : new long[] {10_000, 100}) {
        ChartStage stage = onFx(() -> new ChartStage(size[0], size[1]));
        fx(() -> {
          stage.chart.setKind(kind);
          stage.chart.setInterval(Duration.ofMillis(step));
          stage.chart.setSeries(
              List.of(line("a", 0, step, second -> 3 + second % 7 / 9, 200, 100)));
          stage.settle();
          assertThat(stage.inked(ChartColour.SERIES_1, 290, 210)).isPositive();
          assertThat(stage.inked(ChartColour.SERIES_1, 190, 110)).isZero();
          assertThat(stage.inked(ChartColour.SERIES_1, 90, 10)).isPositive();
          stage.close();
        });
      }
    }
  }

  @Test
  void whatStandsOnAGapOfAStackNeitherFallsNorFillsIt() {
    ChartStage stage = onFx(() -> new ChartStage(640, 260));
    fx(() -> {
      stage.chart.setKind(LineKind.STACKED_AREA);
      stage.chart.setSeries(List.of(line("a", 0, 2, 200, 100), line("b", 1, 2, 0, 0)));
      stage.settle();
      Color ground = stage.chart.style().get(ChartColour.SURFACE);

      assertThat(stage.at(150, 1.3)).as("in the gap").isEqualTo(ground);
      assertThat(stage.at(250, 1.3)).as("beside it").isNotEqualTo(ground);
      assertThat(stage.at(150, 3.3)).as("above it").isEqualTo(stage.at(250, 3.3));
      assertThat(stage.at(150, 3.3)).isNotEqualTo(ground);
      stage.close();
    });
  }

  @ParameterizedTest
  @EnumSource(LineKind.class)
  void neverConfusesNoDataStaleAndFailed(LineKind kind) {
    for (double[] size : SIZES) {
      ChartStage stage = onFx(() -> new ChartStage(size[0], size[1]));
      fx(() -> {
        stage.chart.setKind(kind);
        stage.settle();
        assertThat(said(stage)).contains("No samples").doesNotContain("Stale", "failed");

        stage.chart.setSeries(List.of(line("a", 0, 2, 0, 0)));
        stage.settle();
        assertThat(said(stage)).doesNotContain("No samples", "Stale", "failed");
        assertThat(stage.inked(ChartColour.SERIES_1, 250, 50)).isPositive();

        stage.chart.setFailure(START.minusSeconds(60), "Not Authorized.");
        stage.settle();
        assertThat(said(stage)).contains("Last query failed").doesNotContain("No samples", "Stale");
        assertThat(stage.inked(ChartColour.SERIES_1, 250, 50)).as("data stay").isPositive();

        stage.chart.setFailure(null, "");
        stage.now = START.plusSeconds(60);
        stage.beat();
        assertThat(said(stage)).contains("Stale").doesNotContain("No samples", "failed");
        assertThat(stage.inked(ChartColour.SERIES_1, 200, 50)).isZero();
        assertThat(stage.inked(ChartColour.STALE, 200, 50)).isPositive();
        stage.close();
      });
    }
  }

  @ParameterizedTest
  @EnumSource(LineKind.class)
  void showsAFixedPastThatIsNeitherStaleNorMoving(LineKind kind) {
    ChartStage stage = onFx(() -> new ChartStage(640, 240));
    fx(() -> {
      stage.chart.setKind(kind);
      stage.chart.setSeries(List.of(line("a", 0, 2, 0, 0)));
      stage.chart.setSpan(START.minusSeconds(250), START.minusSeconds(50));
      stage.settle();
      long before = stage.chart.repaints();
      for (int i = 1; i <= 20; i++) {
        stage.now = START.plusSeconds(60L * i);
        stage.beat();
      }
      assertThat(stage.chart.repaints()).isEqualTo(before);
      assertThat(said(stage)).doesNotContain("Stale");
      assertThat(stage.plot().span())
          .isEqualTo(TimeSpan.between(START.minusSeconds(250), START.minusSeconds(50)));
      assertThat(stage.inked(ChartColour.SERIES_1, 240, 60)).isPositive();

      stage.chart.setSpan(START.minusSeconds(900), START.minusSeconds(800));
      stage.settle();
      assertThat(said(stage)).contains("No samples in this time");
      stage.close();
    });
  }

  @ParameterizedTest
  @EnumSource(LineKind.class)
  void saysWhatALogarithmHasNoPlaceFor(LineKind kind) {
    ChartStage stage = onFx(() -> new ChartStage(640, 240));
    fx(() -> {
      stage.chart.setKind(kind);
      stage.chart.setUnit(MetricUnit.NONE);
      stage.chart.setLogarithmic(true);
      stage.chart.setSeries(
          List.of(line("a", 0, 10_000, ago -> ago > 100 && ago < 200 ? 0 : 5000, 0, 0)));
      stage.settle();
      boolean linear = kind == LineKind.STACKED_AREA;
      assertThat(stage.plot().scale().logarithmic()).isEqualTo(!linear);
      assertThat(said(stage).contains("not shown")).isEqualTo(!linear);
      if (!linear) {
        assertThat(stage.plot().scale().lower()).isPositive();
        assertThat(stage.inked(ChartColour.SERIES_1, 185, 115)).isZero();
      }
      assertThat(stage.inked(ChartColour.SERIES_1, 280, 210)).isPositive();
      stage.close();
    });
  }

  private static String said(ChartStage stage) {
    return stage.chart.getAccessibleText();
  }
}
