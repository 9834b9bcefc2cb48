package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DataTableTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final List<Column<Aged>> COLUMNS =
      List.of(
          Column.text("name", "Name", Aged::name),
          Column.mono("id", "Id", Aged::id),
          Column.age("age", "Age", row -> row.since().toString(), Aged::since),
          Column.number(
              "load", "Load", row -> Integer.toString(row.load()), row -> (long) row.load()),
          Column.text("note", "Note", Aged::name));

  private final TableModel<Aged> model = new TableModel<>(COLUMNS, Runnable::run, FxGate.toolkit());

  @SuppressWarnings("NullAway.Init") // by start
  private DataTable<Aged> table;

  @SuppressWarnings("NullAway.Init") // by start
  private TableView<Aged> view;

  private Instant now = NOW;

  private record Aged(String id, String name, Instant since, int load, boolean stale)
      implements TableRow {}

  @Start
  void start(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    Formats formats = new Formats(Texts.load(Locale.ENGLISH), ZoneOffset.UTC);
    table = new DataTable<>(model, formats, () -> now, _ -> {}, () -> {});
    view = table.control();
    stage.setScene(new Scene(table, 400, 300));
    stage.show();
    table.activate();
    model.update(() -> rows(1000));
  }

  private static List<Aged> rows(int count) {
    return IntStream.range(0, count).mapToObj(DataTableTest::row).collect(Collectors.toList());
  }

  private static Aged row(int number) {
    // One row in ten is so young that its age changes every second.
    Instant since = NOW.minus(number % 10 == 0 ? Duration.ofSeconds(5) : Duration.ofDays(90));
    return new Aged("id-" + number, "web-" + number, since, number, number == 3);
  }

  @Test
  void ticksOnlyTheCellsWhoseAgeReadsAnother(FxRobot robot) {
    AtomicInteger texts = new AtomicInteger();
    AtomicInteger layouts = new AtomicInteger();
    Set<TableCell<?, ?>> cells =
        view.lookupAll(".table-cell").stream()
            .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
            .collect(Collectors.toSet());
    robot.interact(() -> {
      for (TableCell<?, ?> cell : cells) {
        cell.textProperty().addListener((_, _, _) -> texts.incrementAndGet());
        cell.needsLayoutProperty().addListener((_, _, needed) -> layouts.addAndGet(needed ? 1 : 0));
      }
      now = NOW.plusSeconds(1);
      table.tick();
    });
    long young =
        cells.stream().filter(c -> c.getItem() instanceof Aged a && a.load() % 10 == 0).count();
    assertThat(texts).hasValue((int) young / COLUMNS.size());
    assertThat(layouts.get()).isLessThanOrEqualTo((int) young / COLUMNS.size());
    assertThat(texts.get()).isPositive();
  }

  @Test
  void keepsPinnedColumnsInPlaceWhileTheOthersScroll(FxRobot robot) {
    robot.interact(() -> {
      view.getColumns().forEach(column -> column.setMinWidth(130));
      model.layoutProperty().set(model.layoutProperty().get().withPinned(1));
    });
    double before = left(robot, "name");
    layOut(robot);
    robot.interact(() -> bar().setValue(150));
    assertThat(left(robot, "name")).isEqualTo(before);
    assertThat(headerLeft(robot, "name")).isEqualTo(before);
    assertThat(left(robot, "age")).isEqualTo(headerLeft(robot, "age"));

    // What lies below the pinned cell is neither seen nor hit there.
    robot.interact(() -> {
      TableCell<?, ?> covered = cell("id");
      assertThat(covered.contains(covered.sceneToLocal(20, 45))).isFalse();
      Node hit = cell("name");
      assertThat(hit.contains(hit.sceneToLocal(20, 45))).isTrue();
      model.layoutProperty().set(model.layoutProperty().get().withPinned(0));
    });
    assertThat(left(robot, "name")).isEqualTo(before - 150);
  }

  @Test
  void drawsNoPinsThatWouldHideAllOthers(FxRobot robot) {
    robot.interact(() -> {
      view.getColumns().forEach(column -> column.setMinWidth(200));
      model.layoutProperty().set(model.layoutProperty().get().withPinned(4));
    });
    layOut(robot);
    robot.interact(() -> bar().setValue(100));
    assertThat(left(robot, "name")).isEqualTo(-100);
  }

  @Test
  void changesOnlyTheNodesOfChangedRows(FxRobot robot) {
    robot.interact(() -> view.scrollTo(500));
    layOut(robot);
    List<Node> before = new ArrayList<>();
    robot.interact(() -> before.addAll(view.lookupAll(".table-row-cell")));
    AtomicInteger texts = new AtomicInteger();
    robot.interact(() -> {
      for (Node node : view.lookupAll(".table-cell")) {
        ((TableCell<?, ?>) node).textProperty().addListener((_, _, _) -> texts.incrementAndGet());
      }
    });
    robot.interact(() -> {
      List<Aged> rows = rows(1000);
      rows.set(502, new Aged("id-502", "web-502", NOW, 7, false));
      // A new first row moves all others down by one.
      rows.addFirst(new Aged("new", "new", NOW, 0, false));
      model.update(() -> rows);
    });
    layOut(robot);
    assertThat(view.lookupAll(".table-row-cell")).containsExactlyInAnyOrderElementsOf(before);
    // Age and load of the one changed row; the rows in sight stay where they are.
    assertThat(texts).hasValue(2);
    robot.interact(() -> assertThat(place("web-500")).isZero());
  }

  @Test
  void showsEveryRowOnceAtItsPlaceWhileScrolling(FxRobot robot) {
    for (double step : new double[] {10, 28, 500, 27_000, -3, -14_000, 100_000, -100_000, 41}) {
      robot.interact(() -> skin().flow().scrollPixels(step));
      robot.interact(() -> {
        for (var row : skin().flow().inSight()) {
          assertThat(row.getItem()).isSameAs(model.rows().get(row.getIndex()));
          assertThat(row.getLayoutY())
              .isEqualTo(row.getIndex() * DataTable.ROW_HEIGHT - skin().flow().offset());
        }
        assertThat(skin().flow().inSight().stream().map(row -> row.getIndex()).distinct())
            .hasSize(skin().flow().inSight().size());
      });
    }
  }

  @Test
  void tellsScreenReadersValueAndState(FxRobot robot) {
    robot.interact(() -> {
      assertThat(spoken("web-1", "age")).startsWith("2 mo, 2026-");
      assertThat(spoken("web-3", "name")).isEqualTo("web-3, out of date");
      view.getSelectionModel().clearAndSelect(1);
      assertThat(spoken("web-1", "name")).isEqualTo("web-1, selected");
    });
  }

  @Test
  void tipsOnlyWhatIsCutOffOrSaysMore(FxRobot robot) {
    robot.interact(() -> {
      view.getColumns().get(0).setMaxWidth(40);
      view.getColumns().get(1).setMinWidth(120);
    });
    layOut(robot);
    // From elsewhere: the pointer may stand there already.
    robot.moveTo(cell("age")).moveTo(cell("name"));
    assertThat(cell("name").getTooltip()).isNotNull();
    assertThat(cell("name").getTooltip().getText()).isEqualTo("web-0");
    robot.moveTo(cell("id"));
    assertThat(cell("id").getTooltip()).isNull();
    robot.moveTo(cell("age"));
    assertThat(cell("age").getTooltip().getText()).isEqualTo(row(0).since().toString());
  }

  private String spoken(String name, String column) {
    Object spoken =
        view.lookupAll(".table-cell").stream()
            .map(node -> (TableCell<?, ?>) node)
            .filter(c -> c.getItem() instanceof Aged aged && aged.name().equals(name))
            .filter(c -> column.equals(c.getTableColumn().getId()))
            .findFirst()
            .orElseThrow()
            .queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return String.valueOf(spoken);
  }

  private double place(String name) {
    return skin().flow().inSight().stream()
        .filter(row -> row.getItem() != null && row.getItem().name().equals(name))
        .findFirst()
        .orElseThrow()
        .getLayoutY();
  }

  @SuppressWarnings("unchecked") // it is made with this type
  private DataSkin<Aged> skin() {
    return (DataSkin<Aged>) view.getSkin();
  }

  /** The cell of the first row. */
  private TableCell<?, ?> cell(String column) {
    return view.lookupAll(".table-cell").stream()
        .map(node -> (TableCell<?, ?>) node)
        .filter(cell -> cell.getIndex() == 0 && column.equals(cell.getTableColumn().getId()))
        .findFirst()
        .orElseThrow();
  }

  private double left(FxRobot robot, String column) {
    layOut(robot);
    return cell(column).localToScene(0, 0).getX();
  }

  private double headerLeft(FxRobot robot, String column) {
    layOut(robot);
    return view.lookupAll(".column-header").stream()
        .filter(node -> node instanceof TableColumnHeader)
        .map(node -> (TableColumnHeader) node)
        .filter(header ->
            header.getTableColumn() instanceof TableColumn<?, ?> shown
                && column.equals(shown.getId()))
        .findFirst()
        .orElseThrow()
        .localToScene(0, 0)
        .getX();
  }

  private void layOut(FxRobot robot) {
    robot.interact(() -> {
      table.applyCss();
      table.layout();
    });
  }

  private ScrollBar bar() {
    return view.lookupAll(".scroll-bar").stream()
        .map(node -> (ScrollBar) node)
        .filter(bar -> bar.getOrientation() == javafx.geometry.Orientation.HORIZONTAL)
        .findFirst()
        .orElseThrow();
  }
}
