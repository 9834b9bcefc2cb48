package dev.fleetglass.ui.chart.heat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.chart.ChartEvent;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.CursorGroup;
import dev.fleetglass.ui.chart.InstantLinks;
import dev.fleetglass.ui.chart.TimeSpan;
import dev.fleetglass.ui.chart.part.PartColour;
import dev.fleetglass.ui.chart.part.PartStand;
import dev.fleetglass.ui.theme.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Application;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatMapTest {
  private static final Instant START = PartStand.START;

  private final PartStand stand;
  private final List<TimeSpan> asked = new ArrayList<>();
  private int resets;

  HeatMapTest() throws Exception {
    stand = new PartStand(640, 300);
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void largeValuesHaveOneEndOfTheRampAndGapsNoColourOfIt() {
    PartStand.fx(() -> {
      HeatMap map = map();
      map.setSeries(
          List.of(
              PartStand.series("a", 0, START, s -> s < 150 && s > 60 ? Double.NaN : 100),
              PartStand.series("b", 1, START, 0)));
      stand.show(map);
      HeatPlot plot = Objects.requireNonNull(map.plot());
      Color high = colour(map, PartColour.RAMP_7);
      Color low = colour(map, PartColour.RAMP_1);
      int y1 = plot.top() + plot.height() / 4;
      int y2 = plot.top() + plot.height() * 3 / 4;

      assertThat(at(plot, 250, y1)).isEqualTo(high);
      assertThat(at(plot, 250, y2)).isEqualTo(low);
      Color missing = at(plot, 100, y1);
      assertThat(List.of(colour(map, PartColour.SURFACE), colour(map, PartColour.HATCH)))
          .contains(missing);
      assertThat(at(plot, 100, y2)).isEqualTo(low);
    });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rampIsOrderedByLightnessAndUnlikeWhatIsMissing(boolean dark) {
    PartStand.fx(() -> {
      Application.setUserAgentStylesheet(Theme.sheet(dark));
      HeatMap map = stand.show(map());
      HeatRamp ramp = new HeatRamp(map.partStyle());
      double before = Double.NaN;
      for (int i = 0; i < HeatRamp.STEPS; i++) {
        Color colour = HeatPainter.colour(ramp.colour(i / (HeatRamp.STEPS - 1.0)));
        double light = luminance(colour);
        if (i % 4 == 3 && i > 3) {
          assertThat(dark ? light - before : before - light).as("step %d", i).isPositive();
        }
        before = i % 4 == 3 ? light : before;
        for (PartColour other : List.of(PartColour.SURFACE, PartColour.HATCH)) {
          Color missing = colour(map, other);
          double distance =
              Math.abs(colour.getRed() - missing.getRed())
                  + Math.abs(colour.getGreen() - missing.getGreen())
                  + Math.abs(colour.getBlue() - missing.getBlue());
          assertThat(distance).as("step %d and %s", i, other).isGreaterThan(0.1);
        }
      }
      Application.setUserAgentStylesheet(Theme.sheet(false));
    });
  }

  @Test
  void seriesWithoutPixelsShareRowsAndTheLargestShows() {
    PartStand.fx(() -> {
      HeatMap map = map();
      List<ChartSeries> many = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        many.add(PartStand.series("pod-" + i, i, START, i == 501 ? 100 : 1));
      }
      map.setSeries(many);
      stand.show(map);
      HeatPlot plot = Objects.requireNonNull(map.plot());
      int row = plot.rowOfSeries(501);
      int y = plot.top() + plot.pixelOf(row);

      assertThat(plot.rows()).isEqualTo(plot.height());
      assertThat(at(plot, 200, y)).isEqualTo(colour(map, PartColour.RAMP_7));
      assertThat(map.getAccessibleText()).contains("1,000 series, up to 5 in a row");
      point(map, plot.left() + 100, y);
      assertThat(map.tooltipText())
          .contains("pod-501 100 cores")
          .contains("largest of this row, 3 others share it");
    });
  }

  @Test
  void marksWhatHappenedAndSaysItNearTheMark() {
    PartStand.fx(() -> {
      HeatMap map = map();
      map.setSeries(List.of(PartStand.series("a", 0, START, 1)));
      map.setEvents(
          List.of(
              new ChartEvent(START.minusSeconds(100).toEpochMilli(), Tone.FAILED, "c1 failed"),
              new ChartEvent(START.minusSeconds(9_000).toEpochMilli(), Tone.OFF, "long ago")));
      stand.show(map);
      HeatPlot plot = Objects.requireNonNull(map.plot());

      assertThat(at(plot, 100, (int) plot.bottom())).isEqualTo(colour(map, PartColour.FAILED));
      point(map, (int) plot.x(START.minusSeconds(100).toEpochMilli()), plot.top() + 20);
      assertThat(map.tooltipText()).contains("a 1.00 cores", "c1 failed");
      point(map, (int) plot.x(START.minusSeconds(200).toEpochMilli()), plot.top() + 20);
      assertThat(map.tooltipText()).contains("a 1.00 cores").doesNotContain("c1 failed");
    });
  }

  @Test
  void keysMoveTheCursorOverCells() {
    PartStand.fx(() -> {
      HeatMap map = map();
      map.setSeries(
          List.of(PartStand.series("a", 0, START, 1), PartStand.series("b", 1, START, 2)));
      stand.show(map);
      PartStand.key(map, KeyCode.LEFT);
      assertThat(map.tooltipText()).contains("a 1.00 cores");
      PartStand.key(map, KeyCode.DOWN);
      assertThat(map.tooltipText()).contains("b 2.00 cores");
      assertThat(map.getAccessibleText()).contains("b 2.00 cores");
      PartStand.key(map, KeyCode.ESCAPE);
      assertThat(map.tooltipText()).isEmpty();
    });
  }

  @Test
  void rowOfTheSeriesInTheLegendStandsOut() {
    PartStand.fx(() -> {
      HeatMap map = map();
      map.setSeries(
          List.of(PartStand.series("a", 0, START, 1), PartStand.series("b", 1, START, 2)));
      stand.show(map);
      Color accent = colour(map, PartColour.ACCENT);
      int before = stand.inked(accent, 0.1);
      map.setHighlighted("b");
      assertThat(stand.inked(accent, 0.1)).isGreaterThan(before + 500);
      map.setHighlighted(null);
      assertThat(stand.inked(accent, 0.1)).isEqualTo(before);
    });
  }

  @Test
  void ordersRowsByNameLastOrMax() {
    PartStand.fx(() -> {
      HeatMap map = map();
      map.setSeries(
          List.of(
              PartStand.series("x10", 0, START, s -> s == 200 ? 50 : 1),
              PartStand.series("x9", 1, START, 5),
              PartStand.series("x8", 2, START, 3)));
      stand.show(map);
      assertThat(map.rows()).extracting(ChartSeries::name).containsExactly("x8", "x9", "x10");
      map.setOrder(HeatOrder.LAST);
      stand.settle();
      assertThat(map.rows()).extracting(ChartSeries::name).containsExactly("x9", "x8", "x10");
      map.setOrder(HeatOrder.MAX);
      stand.settle();
      assertThat(map.rows()).extracting(ChartSeries::name).containsExactly("x10", "x9", "x8");
      map.setHidden(Set.of("x9"));
      stand.settle();
      assertThat(map.rows()).extracting(ChartSeries::name).containsExactly("x10", "x8");
    });
  }

  @Test
  void dragAsksForItsSpanAndDoubleClickForThePresent() {
    PartStand.fx(() -> {
      HeatMap map = map();
      map.setSeries(List.of(PartStand.series("a", 0, START, 1)));
      stand.show(map);
      HeatPlot plot = Objects.requireNonNull(map.plot());
      PartStand.mouse(map, MouseEvent.MOUSE_PRESSED, 200, 100, MouseButton.PRIMARY, 1);
      PartStand.mouse(map, MouseEvent.MOUSE_DRAGGED, 300, 100, MouseButton.PRIMARY, 1);
      PartStand.mouse(map, MouseEvent.MOUSE_RELEASED, 300, 100, MouseButton.PRIMARY, 1);
      assertThat(asked).containsExactly(new TimeSpan(plot.millisAt(200), plot.millisAt(300)));

      map.setSpan(asked.getFirst().from(), asked.getFirst().to());
      stand.settle();
      HeatPlot zoomed = Objects.requireNonNull(map.plot());
      assertThat(zoomed.span()).isEqualTo(asked.getFirst());
      PartStand.mouse(map, MouseEvent.MOUSE_CLICKED, 300, 100, MouseButton.PRIMARY, 2);
      assertThat(resets).isEqualTo(1);
    });
  }

  @Test
  void sharesItsTimeWithOtherCharts() {
    PartStand.fx(() -> {
      CursorGroup group = new CursorGroup();
      HeatMap map = map();
      HeatMap other = map();
      map.setSeries(List.of(PartStand.series("a", 0, START, 1)));
      other.setSeries(List.of(PartStand.series("b", 0, START, 1)));
      map.setCursorGroup(group);
      other.setCursorGroup(group);
      stand.show(other);
      stand.show(map);
      point(map, 300, 100);
      assertThat(other.hasCursor()).isTrue();
      assertThat(other.cursorMillis()).isEqualTo(map.cursorMillis());
      assertThat(other.tooltipText()).as("only where the pointer is").isEmpty();
      PartStand.mouse(map, MouseEvent.MOUSE_EXITED, 700, 100, MouseButton.NONE, 0);
      assertThat(other.hasCursor()).isFalse();

      List<Instant> opened = new ArrayList<>();
      map.setInstantLinks(
          series -> List.of(new InstantLinks.Link(series + "!", "fg-history", opened::add)));
      PartStand.key(map, KeyCode.ENTER);
      assertThat(opened).as("without a cursor there is no instant").isEmpty();
      PartStand.key(map, KeyCode.LEFT);
      PartStand.key(map, KeyCode.ENTER);
      assertThat(opened).containsExactly(Instant.ofEpochMilli(map.cursorMillis()));
    });
  }

  @Test
  void saysNoDataStaleAndFailedApart() {
    PartStand.fx(() -> {
      HeatMap map = stand.show(map());
      assertThat(map.getAccessibleText()).contains("No samples in the last 5 min");
      map.setSeries(List.of(PartStand.series("a", 0, START.minusSeconds(100), 1)));
      stand.settle();
      assertThat(map.getAccessibleText()).contains("Stale: last sample 1 min ago");
      map.setSeries(List.of(PartStand.series("a", 0, START, 1)));
      map.setFailure(START.minusSeconds(30), "500 broken");
      stand.settle();
      assertThat(map.getAccessibleText()).contains("Last query failed").doesNotContain("Stale");
      map.setSeries(List.of());
      stand.settle();
      assertThat(map.getAccessibleText()).contains("500 broken");
    });
  }

  @Test
  void drawsOnlyWhenSomethingChanged() {
    PartStand.fx(() -> {
      HeatMap map = map();
      List<ChartSeries> series = List.of(PartStand.series("a", 0, START, 1));
      map.setSeries(series);
      map.setSpan(START.minusSeconds(200), START);
      stand.show(map);
      long before = map.repaints();
      map.setSeries(List.copyOf(series));
      for (int i = 0; i < 20; i++) {
        stand.pass(Duration.ofSeconds(1));
      }
      assertThat(map.repaints()).as("a fixed span").isEqualTo(before);

      map.setSpan(null, null);
      stand.settle();
      long following = map.repaints();
      stand.pass(Duration.ofSeconds(5));
      assertThat(map.repaints()).as("the present moved on").isEqualTo(following + 1);

      map.setLive(false);
      stand.pass(Duration.ofSeconds(60));
      assertThat(map.repaints()).as("nobody looks").isEqualTo(following + 1);
    });
  }

  private HeatMap map() {
    HeatMap map = new HeatMap(PartStand.TEXTS, stand::now, Runnable::run, stand.delay());
    map.setUnit(MetricUnit.CORES);
    map.setZone(ZoneId.of("Asia/Seoul"));
    map.setWindow(Duration.ofMinutes(5));
    map.setInterval(Duration.ofSeconds(10));
    map.setOnSpan(asked::add);
    map.setOnReset(() -> resets++);
    return map;
  }

  private static void point(HeatMap map, double x, double y) {
    PartStand.mouse(map, MouseEvent.MOUSE_MOVED, x, y, MouseButton.NONE, 0);
  }

  /** The picture's colour so many seconds before the end. */
  private Color at(HeatPlot plot, int secondsBefore, int y) {
    int x = (int) plot.x(START.toEpochMilli() - secondsBefore * 1000L);
    return stand.picture().getPixelReader().getColor(x, y);
  }

  private static Color colour(HeatMap map, PartColour colour) {
    return map.partStyle().get(colour);
  }

  private static double luminance(Color colour) {
    return 0.2126 * Math.pow(colour.getRed(), 2.2)
        + 0.7152 * Math.pow(colour.getGreen(), 2.2)
        + 0.0722 * Math.pow(colour.getBlue(), 2.2);
  }
}
