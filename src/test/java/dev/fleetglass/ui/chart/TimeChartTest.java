package dev.fleetglass.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TimeChartTest {
  private static final Instant START = Instant.parse("2026-11-23T05:00:00Z");
  private static final Texts TEXTS = Texts.load(Locale.ENGLISH);

  private final List<Runnable> later = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();
  private Instant now = START;
  private final TimeChart chart =
      onFx(() -> new TimeChart(TEXTS, () -> now, Runnable::run, (delay, task) -> later.add(task)));
  private final ChartLegend legend =
      onFx(() -> new ChartLegend(TEXTS, this::hide, chart::setHighlighted));
  private final Scene scene = onFx(() -> new Scene(new VBox(chart, legend), 800, 560));
  private final Stage stage = onFx(Stage::new);

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
    fx(Fonts::load);
  }

  @BeforeEach
  void showChart() {
    fx(() -> {
      Application.setUserAgentStylesheet(Theme.sheet(false));
      chart.setZone(ZoneId.of("Asia/Seoul"));
      chart.setUnit(MetricUnit.CORES);
      chart.setWindow(Duration.ofMinutes(5));
      chart.setInterval(Duration.ofSeconds(10));
      chart.legendProperty().addListener((o, b, rows) -> legend.setRows(rows, chart.valueFormat()));
      chart.setMinHeight(320);
      stage.setScene(scene);
      stage.show();
    });
  }

  @AfterEach
  void closeStage() {
    fx(() -> stage.close());
  }

  @Test
  void paintsTheLineInItsColourAndLeavesTheGapEmpty() {
    fx(() -> {
      chart.setSeries(List.of(line("a", 0, 1.0, 100, 170)));
      WritableImage picture = scene.snapshot(null);
      Color colour = chart.style().get(ChartColour.SERIES_1);

      assertThat(inked(picture, colour, 40, 90)).isPositive();
      assertThat(inked(picture, colour, 190, 280)).isPositive();
      assertThat(inked(picture, colour, 105, 165)).isZero();
    });
  }

  @Test
  void takesTheNewThemesColoursAtOnce() {
    fx(() -> {
      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0)));
      scene.snapshot(null);
      Color light = chart.style().get(ChartColour.SERIES_1);
      Application.setUserAgentStylesheet(Theme.sheet(true));
      WritableImage picture = scene.snapshot(null);
      Color dark = chart.style().get(ChartColour.SERIES_1);

      assertThat(dark).isNotEqualTo(light);
      assertThat(inked(picture, dark, 0, 300)).isPositive();
      assertThat(inked(picture, light, 0, 300, 0.1)).isZero();
    });
  }

  @Test
  void switchesSeriesOffByClickAndIsolatesByDoubleClick() {
    fx(() -> {
      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0), line("b", 1, 2.0, 0, 0)));
      LegendRow b = legend.shownRows().getFirst();
      assertThat(b.name()).as("sorted by last").isEqualTo("b");

      legend.clicked(b, 1, false);
      WritableImage off = scene.snapshot(null);
      assertThat(inked(off, chart.style().get(ChartColour.SERIES_2), 0, 300)).isZero();
      assertThat(inked(off, chart.style().get(ChartColour.SERIES_1), 0, 300)).isPositive();

      legend.clicked(b, 1, false);
      legend.clicked(b, 2, false);
      WritableImage alone = scene.snapshot(null);
      assertThat(hidden).containsExactly("a");
      assertThat(inked(alone, chart.style().get(ChartColour.SERIES_1), 0, 300)).isZero();
      assertThat(inked(alone, chart.style().get(ChartColour.SERIES_2), 0, 300)).isPositive();

      legend.clicked(b, 1, false);
      legend.clicked(b, 2, false);
      assertThat(hidden).as("isolating again shows all").isEmpty();
    });
  }

  @Test
  void readsTheValuesUnderThePointerAndByKeyboard() {
    fx(() -> {
      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0), line("b", 1, 2.0, 0, 0)));
      scene.snapshot(null);
      point(plot().x(START.minusSeconds(121).toEpochMilli()), 100);
      assertThat(chart.tooltipText())
          .isEqualTo("2026-11-23 13:58:00 KST\nb 2.00 cores\na 1.00 cores");
      assertThat(chart.getAccessibleText()).contains("b 2.00 cores");

      press(KeyCode.RIGHT);
      assertThat(chart.tooltipText()).startsWith("2026-11-23 13:58:10 KST");
      press(KeyCode.END);
      assertThat(chart.tooltipText()).startsWith("2026-11-23 14:00:00 KST");
      press(KeyCode.ESCAPE);
      assertThat(chart.tooltipText()).isEmpty();
    });
  }

  @Test
  void keepsTheTooltipInsideAndOffThePointer() {
    fx(() -> {
      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0)));
      scene.snapshot(null);
      for (double x : new double[] {plot().left() + 1, 200, 400, 600, plot().right() - 1}) {
        double y = plot().top() + 8;
        point(x, y);
        scene.snapshot(null);
        assertThat(chart.tooltipText()).isNotEmpty();
        var tooltip = chart.lookup(".chart-tooltip").getBoundsInParent();
        assertThat(tooltip.getMinX()).isNotNegative();
        assertThat(tooltip.getMinY()).isNotNegative();
        assertThat(tooltip.getMaxX()).isLessThanOrEqualTo(chart.getWidth());
        assertThat(tooltip.contains(x, y)).isFalse();
      }
    });
  }

  @Test
  void growsWithWhatWasCollectedUntilTheWindowIsFull() {
    fx(() -> {
      long first = START.toEpochMilli() - 300_000;
      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0)));
      chart.setWindow(Duration.ofMinutes(15));
      settle();
      double column = 300_000 / plot().width();
      assertThat(plot().fromMillis()).isEqualTo(first);
      assertThat(plot().toMillis() - START.toEpochMilli()).isBetween(0L, (long) column + 1);

      now = Instant.ofEpochMilli(plot().toMillis() + 1);
      double before = plot().x(START.toEpochMilli());
      beat();
      assertThat(plot().fromMillis()).isEqualTo(first);
      assertThat(before - plot().x(START.toEpochMilli())).as("no jump").isBetween(0.0, 2.1);

      now = START.plusSeconds(1000);
      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0)));
      settle();
      assertThat(plot().toMillis() - plot().fromMillis()).isEqualTo(900_000);
    });
  }

  @Test
  void letsTheLineNextToThePointerStandOutAmongMany() {
    fx(() -> {
      List<ChartSeries> lines = new ArrayList<>();
      for (int i = 0; i < 13; i++) {
        lines.add(line("s" + i, i == 0 ? 0 : 1, i, 0, 0));
      }
      chart.setSeries(lines);
      Color alone = chart.style().get(ChartColour.SERIES_1);
      Color others = chart.style().get(ChartColour.SERIES_2);
      WritableImage plain = scene.snapshot(null);
      assertThat(inked(plain, others, 0, 300)).isPositive();

      point(plot().x(START.minusSeconds(120).toEpochMilli()), plot().y(0) - 3);
      WritableImage pointed = scene.snapshot(null);
      assertThat(inked(pointed, alone, 0, 150)).isPositive();
      assertThat(inked(pointed, others, 0, 150)).as("dimmed").isZero();

      point(-5, -5);
      LegendRow row = legend.shownRows().getLast();
      legend.select(row.key());
      assertThat(inked(scene.snapshot(null), others, 0, 150)).as("row selected").isZero();
      legend.select(null);
      assertThat(inked(scene.snapshot(null), others, 0, 150)).isPositive();

      chart.setSeries(lines.subList(0, 12));
      point(plot().x(START.minusSeconds(120).toEpochMilli()), plot().y(0) - 3);
      assertThat(inked(scene.snapshot(null), others, 0, 150)).as("few lines").isPositive();
    });
  }

  @Test
  void redrawsOnlyWhenThePresentReachesAnotherPixelColumn() {
    fx(() -> {
      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0)));
      settle();
      long before = chart.repaints();
      now = Instant.ofEpochMilli(plot().toMillis() - 1);
      beat();
      beat();
      assertThat(chart.repaints()).isEqualTo(before);

      now = now.plusMillis(2);
      beat();
      assertThat(chart.repaints()).isEqualTo(before + 1);
    });
  }

  @Test
  void drawsNothingWhilePausedThoughTimeAndDataGoOn() {
    fx(() -> {
      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0)));
      chart.setPausedAt(now);
      settle();
      long before = chart.repaints();
      now = now.plusSeconds(35);
      chart.setSeries(List.of(line("a", 0, 5.0, 0, 0)));
      beat();
      beat();
      assertThat(chart.repaints()).isEqualTo(before);
      assertThat(chart.getAccessibleText()).contains("Paused, 35 s behind");
      assertThat(chart.legendProperty().get().getFirst().stats().last()).isEqualTo(1.0);

      chart.setPausedAt(null);
      settle();
      assertThat(chart.repaints()).isGreaterThan(before);
      assertThat(chart.legendProperty().get().getFirst().stats().last()).isEqualTo(5.0);
    });
  }

  @Test
  void drawsNothingWhileHidden() {
    fx(() -> {
      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0)));
      settle();
      chart.setLive(false);
      long before = chart.repaints();
      now = now.plusSeconds(60);
      chart.setSeries(List.of(line("a", 0, 5.0, 0, 0)));
      settle();
      beat();
      assertThat(chart.repaints()).isEqualTo(before);
      assertThat(later).as("no beat is planned either").isEmpty();

      chart.setLive(true);
      chart.setVisible(false);
      settle();
      assertThat(chart.repaints()).isEqualTo(before);
      chart.setVisible(true);
      settle();
      assertThat(chart.repaints()).isEqualTo(before + 1);
    });
  }

  @Test
  void keepsNoDataStaleAndFailedApart() {
    fx(() -> {
      settle();
      assertThat(chart.getAccessibleText()).contains("No samples in the last 5 min");

      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0)));
      settle();
      now = START.plusSeconds(120);
      beat();
      WritableImage stale = scene.snapshot(null);
      assertThat(chart.getAccessibleText()).contains("Stale: last sample 2 min ago");
      assertThat(inked(stale, chart.style().get(ChartColour.SERIES_1), 0, 300)).isZero();
      assertThat(chart.legendProperty().get().getFirst().stale()).isTrue();

      now = START;
      chart.setSeries(List.of(line("a", 0, 1.0, 0, 0)));
      chart.setFailure(START.minusSeconds(60), "CCCM1044000 Not Authorized.");
      settle();
      assertThat(chart.getAccessibleText())
          .contains("Last query failed")
          .doesNotContain("Stale")
          .doesNotContain("No samples");

      chart.setSeries(List.of());
      settle();
      assertThat(chart.getAccessibleText())
          .contains("The query failed")
          .contains("CCCM1044000 Not Authorized.");
    });
  }

  private void hide(Set<String> keys) {
    hidden.clear();
    hidden.addAll(keys);
    chart.setHidden(keys);
  }

  private ChartGeometry plot() {
    return Objects.requireNonNull(chart.plot());
  }

  private void settle() {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    scene.getRoot().layout();
  }

  private void beat() {
    List<Runnable> due = List.copyOf(later);
    later.clear();
    due.forEach(Runnable::run);
    settle();
  }

  private void point(double x, double y) {
    chart.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_MOVED,
            x,
            y,
            0,
            0,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  private void press(KeyCode code) {
    chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  /** Number of pixels of a colour between two sample times, counted in seconds from the left. */
  private int inked(WritableImage picture, Color colour, int fromSecond, int toSecond) {
    // A line of 1.5 pixels may cover no pixel whole: up to a third of what is behind shows through.
    return inked(picture, colour, fromSecond, toSecond, 0.6);
  }

  private int inked(
      WritableImage picture, Color colour, int fromSecond, int toSecond, double tolerance) {
    ChartGeometry plot = plot();
    int left = (int) Math.max(plot.left(), plot.x(plot.fromMillis() + fromSecond * 1000L));
    int right = (int) Math.min(plot.right(), plot.x(plot.fromMillis() + toSecond * 1000L));
    PixelReader pixels = picture.getPixelReader();
    int found = 0;
    for (int x = left; x < right; x++) {
      for (int y = (int) plot.top() - 2; y < plot.bottom(); y++) {
        Color pixel = pixels.getColor(x, y);
        double distance =
            Math.abs(pixel.getRed() - colour.getRed())
                + Math.abs(pixel.getGreen() - colour.getGreen())
                + Math.abs(pixel.getBlue() - colour.getBlue());
        if (distance < tolerance) {
          found++;
        }
      }
    }
    return found;
  }

  @Test
  void showsOtherSeriesThoughPausedAndKeepsNewsOfTheSameForLater() {
    ChartState state = new ChartState(TEXTS, () -> START);
    state.pausedAt(START);

    assertThat(state.series(List.of(line("a", 0, 1, 400, 400)))).as("nothing was there").isTrue();
    assertThat(state.series(List.of(line("a", 0, 2, 400, 400)))).as("news of the same").isFalse();
    assertThat(state.picture().series().getFirst().samples().value(0)).isEqualTo(1);
    assertThat(state.series(List.of(line("b", 0, 3, 400, 400)))).as("another").isTrue();
  }

  /** A level line every ten seconds over five minutes, without the samples of a stretch. */
  private static ChartSeries line(String name, int colour, double value, int gapFrom, int gapTo) {
    List<Long> times = new ArrayList<>();
    for (int second = 0; second <= 300; second += 10) {
      if (second <= gapFrom || second >= gapTo) {
        times.add(START.toEpochMilli() + (second - 300) * 1000L);
      }
    }
    double[] values = new double[times.size()];
    java.util.Arrays.fill(values, value);
    return new ChartSeries(
        name,
        name,
        colour,
        Samples.of(times.stream().mapToLong(Long::longValue).toArray(), values));
  }

  private static void fx(Runnable work) {
    WaitForAsyncUtils.waitFor(
        WaitForAsyncUtils.asyncFx(() -> {
          work.run();
          return true;
        }));
  }

  private static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }
}
