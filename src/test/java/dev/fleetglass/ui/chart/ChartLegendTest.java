package dev.fleetglass.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.ui.chart.part.PartStand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The long legend and the short one, with many series. */
class ChartLegendTest {
  private static final int MANY = 1000;

  private final ValueFormat format =
      new ValueFormat(MetricUnit.CORES, Locale.ENGLISH, "cores");
  private final Set<String> hidden = new HashSet<>();
  private final PartStand stand;
  private List<LegendRow> rows = List.of();

  ChartLegendTest() throws Exception {
    stand = new PartStand(800, 300);
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void newFiguresOfAThousandSeriesTouchOnlyTheCellsInSight() {
    PartStand.fx(() -> {
      ChartLegend legend = stand.show(new ChartLegend(PartStand.TEXTS, hidden::addAll, key -> {}));
      legend.setRows(rows(1), format);
      TableView<?> table = table(legend);
      sortBy(table, 0);
      stand.settle();
      AtomicInteger changes = new AtomicInteger();
      table.getItems().addListener((ListChangeListener<Object>) change -> changes.incrementAndGet());
      table.getSelectionModel().select(500);
      table.scrollTo(495);
      stand.settle();
      Object selected = table.getSelectionModel().getSelectedItem();
      String before = texts(table);

      legend.setRows(rows(2), format);
      stand.settle();

      assertThat(changes).as("the list of rows is as it was").hasValue(0);
      assertThat(table.getSelectionModel().getSelectedItem()).isSameAs(selected);
      assertThat(texts(table)).as("the cells show the new figures").isNotEqualTo(before);
      assertThat(texts(table)).contains("series-500");
      assertThat(texts(table)).contains(format.text(rows(2).get(500).stats().last()));
    });
  }

  @Test
  void anotherOrderIsToldAsOneAndTheSelectionStays() {
    PartStand.fx(() -> {
      ChartLegend legend = stand.show(new ChartLegend(PartStand.TEXTS, hidden::addAll, key -> {}));
      legend.setRows(rows(1), format);
      TableView<?> table = table(legend);
      legend.select("k77");
      List<Boolean> permuted = new ArrayList<>();
      table
          .getItems()
          .addListener((ListChangeListener<Object>) change -> {
            while (change.next()) {
              permuted.add(change.wasPermutated());
            }
          });
      legend.setRows(rows(2), format);
      stand.settle();

      assertThat(permuted).containsExactly(true);
      assertThat(((LegendItem) table.getSelectionModel().getSelectedItem()).key()).isEqualTo("k77");
      assertThat(legend.shownRows().stream().map(row -> -row.stats().last())).isSorted();
    });
  }

  @Test
  void sortsByEachFigureAndFiltersByWords() {
    PartStand.fx(() -> {
      ChartLegend legend = stand.show(new ChartLegend(PartStand.TEXTS, hidden::addAll, key -> {}));
      legend.setRows(rows(1), format);
      TableView<?> table = table(legend);
      sortBy(table, 2);
      assertThat(legend.shownRows().stream().map(row -> row.stats().min())).isSorted();
      sortBy(table, 3);
      assertThat(legend.shownRows().stream().map(row -> row.stats().max())).isSorted();
      sortBy(table, 4);
      assertThat(legend.shownRows().stream().map(row -> row.stats().mean())).isSorted();
      sortBy(table, 0);
      assertThat(legend.shownRows().get(10).name()).isEqualTo("series-10");

      ((TextField) legend.lookup(".chart-legend-filter")).setText("99 series");
      assertThat(legend.shownRows()).hasSize(19).allMatch(row -> row.name().contains("99"));
    });
  }

  @Test
  void chipsShowWhatFitsAndCountTheRest() {
    PartStand.fx(() -> {
      LegendChips chips = stand.show(chips());
      chips.setRows(rows(1), format);
      stand.settle();
      int shown = chips.shown().size();

      assertThat(shown).isBetween(3, 12);
      assertThat(chips.left()).isEqualTo(MANY - shown);
      assertThat(chips.more().getText()).isEqualTo("+" + (MANY - shown));
      double right = 0;
      for (LegendChip chip : chips.shown()) {
        assertThat(chip.getLayoutX()).isGreaterThanOrEqualTo(right);
        right = chip.getLayoutX() + chip.getWidth();
      }
      assertThat(right).isLessThanOrEqualTo(chips.more().getLayoutX());

      chips.setRows(rows(1).subList(0, 2), format);
      stand.settle();
      assertThat(chips.shown()).hasSize(2);
      assertThat(chips.more().isVisible()).isFalse();
    });
  }

  @Test
  void chipTogglesByClickAndIsolatesByDoubleClickAndKey() {
    PartStand.fx(() -> {
      LegendChips chips = stand.show(chips());
      show(chips, 4);
      LegendChip second = chips.shown().get(1);
      click(second, 1);
      show(chips, 4);
      assertThat(hidden).containsExactly("k1");
      click(second, 2);
      show(chips, 4);
      assertThat(hidden).containsExactlyInAnyOrder("k0", "k2", "k3");
      assertThat(second.getAccessibleText()).contains("series-1").contains("shown");

      PartStand.key(second, KeyCode.ENTER);
      show(chips, 4);
      assertThat(hidden).as("alone already: all come back").isEmpty();
      PartStand.key(second, KeyCode.SPACE);
      assertThat(hidden).containsExactly("k1");
    });
  }

  @Test
  void buttonOpensTheWholeLegendWhichFollows() {
    PartStand.fx(() -> {
      LegendChips chips = stand.show(chips());
      show(chips, MANY);
      chips.more().fire();
      ChartLegend whole = Objects.requireNonNull(chips.whole());
      assertThat(whole.shownRows()).hasSize(MANY);
      chips.setRows(rows(2).subList(0, 50), format);
      assertThat(whole.shownRows()).hasSize(50);
      chips.more().fire();
      assertThat(chips.whole()).isNull();
    });
  }

  private LegendChips chips() {
    return new LegendChips(
        PartStand.TEXTS,
        keys -> {
          hidden.clear();
          hidden.addAll(keys);
        },
        key -> {});
  }

  private void show(LegendChips chips, int count) {
    chips.setRows(rows(1).subList(0, count), format);
    stand.settle();
  }

  private static void click(LegendChip chip, int clicks) {
    PartStand.mouse(chip, MouseEvent.MOUSE_CLICKED, 4, 4, MouseButton.PRIMARY, clicks);
  }

  /** The same series with other figures for each seed. */
  private List<LegendRow> rows(int seed) {
    Random random = new Random(seed);
    List<LegendRow> made = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      SeriesStats stats =
          new SeriesStats(
              random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble());
      made.add(new LegendRow("k" + i, "series-" + i, i, stats, hidden.contains("k" + i), false));
    }
    rows = made;
    return rows;
  }

  private static TableView<?> table(ChartLegend legend) {
    return (TableView<?>) legend.lookup(".chart-legend-table");
  }

  private static <S> void sortBy(TableView<S> table, int column) {
    TableColumn<S, ?> by = table.getColumns().get(column);
    by.setSortType(TableColumn.SortType.ASCENDING);
    table.getSortOrder().setAll(List.of(by));
  }

  private static String texts(TableView<?> table) {
    StringBuilder text = new StringBuilder();
    table
        .lookupAll(".table-cell")
        .forEach(cell -> text.append(((javafx.scene.control.Labeled) cell).getText()).append('\n'));
    return text.toString();
  }
}
