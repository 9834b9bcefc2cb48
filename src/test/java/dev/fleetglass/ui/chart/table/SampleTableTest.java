package dev.fleetglass.ui.chart.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.part.PartStand;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleTableTest {
  private static final Instant START = PartStand.START;

  private final PartStand stand;

  SampleTableTest() throws Exception {
    stand = new PartStand(700, 300);
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void timesAreThoseOfAnySeriesOnce() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      List<Samples> all = new ArrayList<>();
      TreeSet<Long> naive = new TreeSet<>();
      long from = random.nextInt(400);
      long to = from + random.nextInt(400);
      for (int s = 0; s < 1 + random.nextInt(5); s++) {
        SampleLog log = new SampleLog(500);
        long time = 0;
        for (int i = 0; i < random.nextInt(300); i++) {
          time += 1 + random.nextInt(4);
          log.add(time, i);
          if (time >= from && time <= to) {
            naive.add(time);
          }
        }
        all.add(log.view());
      }
      assertThat(SampleTimes.union(all, from, to))
          .containsExactly(naive.stream().mapToLong(Long::longValue).toArray());
    }
  }

  @Test
  void showsTimesDownTheNewestFirstInZoneAndUnit() {
    PartStand.fx(() -> {
      SampleTable table = stand.show(table());
      ChartSeries a = PartStand.series("a", 0, START, 0.5);
      ChartSeries b = PartStand.series("b", 1, START, s -> s == 10 ? Double.NaN : 2);
      table.setSeries(List.of(a, b));
      table.setSpan(START.minusSeconds(20), null);
      stand.settle();

      assertThat(table.text())
          .isEqualTo(
              """
              Time (Asia/Seoul)\ta\tb
              2026-11-23 14:00:00 +09:00\t0.500 cores\t2.00 cores
              2026-11-23 13:59:50 +09:00\t0.500 cores\t
              2026-11-23 13:59:40 +09:00\t0.500 cores\t2.00 cores
              """);
      assertThat(table.note()).isEqualTo("3 times, 2 series");
    });
  }

  @Test
  void reducedSamplesShowTheirRangeAndNaNADash() {
    SampleLog log = SampleLog.reduced(10);
    log.add(1000, 1, 2, 3);
    log.add(2000, 4, 4, 4);
    ChartSeries one = new ChartSeries("a", "a", 0, log.view());
    ChartSeries odd =
        new ChartSeries("b", "b", 1, Samples.of(new long[] {1}, new double[] {0.0 / 0}));
    PartStand.fx(() -> {
      SampleTable table = table();
      assertThat(table.cell(one, 1000)).isEqualTo("2.00 cores (1.00 cores – 3.00 cores)");
      assertThat(table.cell(one, 2000)).isEqualTo("4.00 cores");
      assertThat(table.cell(one, 1500)).isEmpty();
      assertThat(table.cell(odd, 1)).isEqualTo("–");
    });
  }

  @Test
  void hundredThousandRowsHaveFewCellsAndNewOnesMoveNothing() {
    PartStand.fx(() -> {
      SampleTable table = stand.show(table());
      SampleLog log = new SampleLog(100_000);
      for (int i = 0; i < 100_000; i++) {
        log.add(START.toEpochMilli() + i * 1000L, i % 7);
      }
      table.setSeries(List.of(new ChartSeries("a", "a", 0, log.view())));
      TableView<Long> rows = table.table();
      stand.settle();
      assertThat(rows.getItems()).hasSize(100_000);
      assertThat(rows.lookupAll(".table-cell").size()).isLessThan(60);

      rows.getSelectionModel().select(50);
      Long selected = rows.getSelectionModel().getSelectedItem();
      List<String> changes = new ArrayList<>();
      rows.getItems()
          .addListener(
              (ListChangeListener<Long>)
                  change -> {
                    while (change.next()) {
                      changes.add(
                          change.getAddedSize() + " new, " + change.getRemovedSize() + " gone");
                    }
                  });
      log.add(START.toEpochMilli() + 100_000_000L, 1);
      table.setSeries(List.of(new ChartSeries("a", "a", 0, log.view())));
      stand.settle();
      assertThat(changes).containsExactly("1 new, 0 gone", "0 new, 1 gone");
      assertThat(rows.getSelectionModel().getSelectedItem()).isEqualTo(selected);
    });
  }

  @Test
  void copiesChosenRowsByKey() {
    PartStand.fx(() -> {
      SampleTable table = stand.show(table());
      table.setSeries(List.of(PartStand.series("a\tb", 0, START, 1)));
      stand.settle();
      table.table().getSelectionModel().clearAndSelect(1);
      Event.fireEvent(
          table.table(),
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
      assertThat(Clipboard.getSystemClipboard().getString())
          .isEqualTo("Time (Asia/Seoul)\ta b\n2026-11-23 13:59:50 +09:00\t1.00 cores\n");
    });
  }

  @Test
  void turnsPagesWhenThereAreTooManySeriesForColumns() {
    PartStand.fx(() -> {
      SampleTable table = stand.show(table());
      List<ChartSeries> many = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        many.add(PartStand.series("s" + i, i, START, i));
      }
      table.setSeries(many);
      assertThat(table.table().getColumns()).hasSize(SampleTable.COLUMNS + 1);
      assertThat(table.note()).contains("series 1 to 60 of 200");
      List<String> seen = new ArrayList<>(heads(table));
      Button forth = button(table, "Further series");
      while (!forth.isDisabled()) {
        forth.fire();
        seen.addAll(heads(table));
      }
      assertThat(seen).isEqualTo(many.stream().map(ChartSeries::name).toList());
      assertThat(table.note()).contains("series 181 to 200 of 200");
      assertThat(table.text()).startsWith("Time (Asia/Seoul)\ts180\t");

      button(table, "Earlier series").fire();
      assertThat(heads(table).getFirst()).isEqualTo("s120");
      table.setSeries(many.subList(0, 3));
      assertThat(heads(table)).containsExactly("s0", "s1", "s2");
      assertThat(forth.isVisible()).isFalse();
    });
  }

  private static List<String> heads(SampleTable table) {
    return table.table().getColumns().stream().skip(1).map(TableColumn::getText).toList();
  }

  private static Button button(SampleTable table, String words) {
    return table.lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(each -> words.equals(each.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private static SampleTable table() {
    SampleTable table = new SampleTable(PartStand.TEXTS);
    table.setUnit(MetricUnit.CORES);
    table.setZone(ZoneId.of("Asia/Seoul"));
    return table;
  }
}
