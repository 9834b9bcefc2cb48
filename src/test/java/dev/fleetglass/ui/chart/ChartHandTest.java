package dev.fleetglass.ui.chart;

import static dev.fleetglass.ui.chart.ChartStage.START;
import static dev.fleetglass.ui.chart.ChartStage.fx;
import static dev.fleetglass.ui.chart.ChartStage.line;
import static dev.fleetglass.ui.chart.ChartStage.onFx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fleetglass.model.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Zoom, pan, reset and the crosshair, as pointer and keys bring them about. */
class ChartHandTest {
  private final List<TimeSpan> asked = new ArrayList<>();
  private final ChartStage stage = onFx(() -> new ChartStage(640, 240));

  @BeforeAll
  static void startToolkit() throws Exception {
    ChartStage.startToolkit();
  }

  @BeforeEach
  void fill() {
    fx(() -> {
      stage.chart.setSeries(List.of(line("a", 0, 1.0, 0, 0), line("b", 1, 2.0, 0, 0)));
      stage.other.setSeries(List.of(line("c", 2, 5.0, 0, 0)));
      stage.settle();
    });
  }

  @AfterEach
  void close() {
    fx(stage::close);
  }

  @Test
  void zoomsAroundThePointerByWheel() {
    fx(() -> {
      double x = 400;
      long pointed = stage.plot().millisAt(x);
      long before = stage.plot().span().millis();
      stage.wheel(x, 0, 40);
      assertThat(stage.plot().span().millis()).isCloseTo(before * 4 / 5, within(2L));
      assertThat(stage.plot().millisAt(x)).isCloseTo(pointed, within(2L));

      stage.wheel(x, 0, -80);
      assertThat(stage.plot().span().millis()).isCloseTo(before * 5 / 4, within(4L));
      assertThat(stage.plot().millisAt(x)).isCloseTo(pointed, within(4L));
    });
  }

  @Test
  void asksItsOwnerForWhatWasDragged() {
    fx(() -> {
      stage.chart.setOnSpan(asked::add);
      TimeSpan before = stage.plot().span();
      stage.drag(MouseButton.PRIMARY, false, stage.x(200), stage.x(100));

      assertThat(asked).hasSize(1);
      long column = before.millis() / (long) stage.plot().width() + 1;
      assertThat(asked.getFirst().fromMillis())
          .isCloseTo(START.minusSeconds(200).toEpochMilli(), within(column));
      assertThat(asked.getFirst().toMillis())
          .isCloseTo(START.minusSeconds(100).toEpochMilli(), within(column));
      assertThat(stage.plot().span()).as("the owner decides").isEqualTo(before);

      stage.drag(MouseButton.PRIMARY, false, 300, 302);
      assertThat(asked).as("a click is no drag").hasSize(1);
    });
  }

  @Test
  void pansWithShiftAndWithTheMiddleButton() {
    fx(() -> {
      long length = stage.plot().span().millis();
      long pointed = stage.plot().millisAt(200);
      stage.drag(MouseButton.PRIMARY, true, 200, 320);
      assertThat(stage.plot().millisAt(320)).isCloseTo(pointed, within(4L));
      stage.drag(MouseButton.MIDDLE, false, 320, 250);
      assertThat(stage.plot().millisAt(250)).isCloseTo(pointed, within(8L));
      assertThat(stage.plot().span().millis()).isEqualTo(length);
    });
  }

  @Test
  void zoomsAndPansByKeysAndFollowsAgainByThree() {
    fx(() -> {
      TimeSpan following = stage.plot().span();
      stage.press(KeyCode.PLUS);
      assertThat(stage.plot().span().millis()).isCloseTo(following.millis() / 2, within(2L));
      TimeSpan zoomed = stage.plot().span();
      stage.press(KeyCode.LEFT, true);
      assertThat(stage.plot().fromMillis()).isLessThan(zoomed.fromMillis());
      stage.press(KeyCode.RIGHT, true);
      stage.press(KeyCode.MINUS);
      assertThat(stage.plot().span().millis()).isCloseTo(following.millis(), within(4L));

      stage.press(KeyCode.HOME);
      assertThat(stage.plot().span()).isEqualTo(following);
      stage.press(KeyCode.PLUS);
      stage.press(KeyCode.DIGIT0);
      assertThat(stage.plot().span()).isEqualTo(following);
      stage.press(KeyCode.PLUS);
      stage.doubleClick();
      assertThat(stage.plot().span()).isEqualTo(following);

      stage.chart.setOnReset(() -> asked.add(following));
      stage.press(KeyCode.PLUS);
      stage.doubleClick();
      assertThat(asked).containsExactly(following);
      assertThat(stage.plot().span()).as("the owner decides").isNotEqualTo(following);
    });
  }

  @Test
  void showsOneCrosshairInAllChartsOfAGroupWithoutDrawingLinesAnew() {
    fx(() -> {
      CursorGroup group = new CursorGroup();
      stage.chart.setCursorGroup(group);
      stage.other.setCursorGroup(group);
      stage.settle();
      long lines = stage.chart.paints() + stage.other.paints();
      long all = stage.other.repaints();
      for (long ago = 250; ago > 50; ago -= 25) {
        stage.move(stage.x(ago), 100);
        stage.settle();
      }
      long expected = START.minusSeconds(80).toEpochMilli();
      assertThat(stage.chart.cursorMillis()).isCloseTo(expected, within(5_000L));
      assertThat(stage.other.cursorMillis()).isEqualTo(stage.chart.cursorMillis());
      assertThat(stage.chart.tooltipText()).contains("a 1.00 cores");
      assertThat(stage.other.tooltipText()).as("only under the pointer").isEmpty();
      assertThat(stage.other.repaints()).isGreaterThan(all);
      assertThat(stage.chart.paints() + stage.other.paints()).isEqualTo(lines);

      stage.leave();
      long middle = stage.other.cursorMillis();
      assertThat(middle).as("none").isNotEqualTo(expected);
      stage.chart.setCursorGroup(null);
      stage.move(stage.x(100), 100);
      assertThat(stage.other.cursorMillis()).as("left the group").isEqualTo(middle);
    });
  }

  @Test
  void walksAlongOneSeriesByKeysAndOffersTheInstant() {
    fx(() -> {
      List<Instant> wanted = new ArrayList<>();
      stage.press(KeyCode.ENTER);
      stage.press(KeyCode.END);
      stage.press(KeyCode.DOWN);
      stage.press(KeyCode.DOWN);
      assertThat(stage.chart.picture().highlighted()).isEqualTo("b");
      stage.press(KeyCode.LEFT);
      assertThat(stage.chart.tooltipText()).startsWith("2026-11-23 13:59:50 KST");
      stage.press(KeyCode.ENTER);
      assertThat(wanted).as("nobody asked").isEmpty();

      List<String> pointed = new ArrayList<>();
      stage.chart.setInstantLinks(series -> {
        pointed.add(series);
        return List.of(
            new InstantLinks.Link("lists", "fg-history", wanted::add),
            new InstantLinks.Link("others", "fg-history", _ -> {}));
      });
      stage.press(KeyCode.ENTER);
      assertThat(pointed).containsExactly("b");
      assertThat(wanted).containsExactly(START.minusSeconds(10));
      stage.press(KeyCode.UP);
      stage.press(KeyCode.UP);
      assertThat(stage.chart.picture().highlighted()).as("beyond the first: none").isNull();
    });
  }

  @Test
  void tellsEventsAndTheEarlierPeriodInTheTooltip() {
    fx(() -> {
      long at = START.minusSeconds(150).toEpochMilli();
      stage.chart.setEvents(
          List.of(
              new ChartEvent(at, Tone.FAILED, "API failure"),
              new ChartEvent(at + 2_000, Tone.RUNNING, "c1 runs"),
              new ChartEvent(at - 100_000, Tone.OFF, "c1 stopped")));
      ChartSeries then = line("a", 0, 0.5, 0, 0);
      long[] times = new long[then.samples().size()];
      double[] values = new double[times.length];
      for (int i = 0; i < times.length; i++) {
        times[i] = then.samples().time(i) - Duration.ofDays(1).toMillis();
        values[i] = then.samples().value(i);
      }
      stage.chart.setComparison(
          List.of(new ChartSeries("a", "a", 0, dev.fleetglass.series.Samples.of(times, values))),
          Duration.ofDays(1));
      stage.settle();
      assertThat(EventMark.on(stage.plot(), stage.chart.picture().events()))
          .extracting(mark -> mark.events().size())
          .containsExactly(1, 2);
      stage.move(stage.x(150), 100);

      assertThat(stage.chart.tooltipText())
          .contains("a 1.00 cores, 1 d earlier 0.500 cores")
          .contains("API failure\nc1 runs")
          .doesNotContain("c1 stopped");
      stage.move(stage.x(200), 100);
      assertThat(stage.chart.tooltipText()).doesNotContain("API failure");
    });
  }
}
