package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What a screen reader is told, asked as it asks. */
class TableSpeechTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final List<Column<Item>> COLUMNS =
      List.of(
          Column.text("name", "Name", Item::name),
          Column.text("site", "Site", Item::site).leading(row -> !row.site().isEmpty()),
          Column.number("load", "Load", row -> "" + row.load(), Item::load));

  private final TableModel<Item> model = new TableModel<>(COLUMNS, Runnable::run, FxGate.toolkit());

  private record Item(String id, String name, String site, int load, boolean stale)
      implements TableRow {}

  @BeforeAll
  static void start() throws Exception {
    Toolkit.start();
  }

  @Test
  void tableRowsAndCellsHaveTheirRolesAndPlaces() {
    fx(
        Locale.ENGLISH,
        view -> {
          assertThat(view.getAccessibleRole()).isEqualTo(AccessibleRole.TABLE_VIEW);
          assertThat(ask(view, AccessibleAttribute.ROW_COUNT)).isEqualTo(4);
          assertThat(ask(view, AccessibleAttribute.COLUMN_COUNT)).isEqualTo(3);
          assertThat(ask(view, AccessibleAttribute.MULTIPLE_SELECTION)).isEqualTo(true);
          view.getSelectionModel().clearAndSelect(2);
          for (int place = 0; place < 4; place++) {
            Node row = row(view, place);
            assertThat(row.getAccessibleRole()).isEqualTo(AccessibleRole.TABLE_ROW);
            assertThat(ask(row, AccessibleAttribute.INDEX)).isEqualTo(place);
            for (int column = 0; column < 3; column++) {
              Node cell = cell(view, place, column);
              assertThat(cell.getAccessibleRole()).isEqualTo(AccessibleRole.TABLE_CELL);
              assertThat(ask(cell, AccessibleAttribute.ROW_INDEX)).isEqualTo(place);
              assertThat(ask(cell, AccessibleAttribute.COLUMN_INDEX)).isEqualTo(column);
              assertThat(ask(cell, AccessibleAttribute.SELECTED)).isEqualTo(place == 2);
            }
          }
          view.getColumns().getFirst().setVisible(false);
          view.layout();
          assertThat(text(cell(view, 0, 0))).startsWith("seoul");
          assertThat(ask(cell(view, 0, 0), AccessibleAttribute.COLUMN_INDEX)).isEqualTo(0);
        });
  }

  @Test
  void theFocusedCellAndTheSelectedRowsAreFound() {
    fx(
        Locale.ENGLISH,
        view -> {
          view.getFocusModel().focus(1, view.getColumns().get(2));
          assertThat(ask(view, AccessibleAttribute.FOCUS_ITEM)).isSameAs(cell(view, 1, 2));
          view.getSelectionModel().selectIndices(0, 3);
          assertThat(ask(view, AccessibleAttribute.SELECTED_ITEMS))
              .isEqualTo(List.of(cell(view, 0, 0), cell(view, 3, 0)));
        });
  }

  @Test
  void textsHaveTheValueThenTheState() {
    fx(
        Locale.ENGLISH,
        view -> {
          view.setAccessibleText("Servers");
          assertThat(text(view)).isEqualTo("Servers, 4 rows");
          view.getSelectionModel().selectIndices(0, 3);
          assertThat(text(view)).isEqualTo("Servers, 4 rows, 2 selected");
          assertThat(text(cell(view, 0, 0))).isEqualTo("web-1, selected");
          assertThat(text(cell(view, 0, 1))).isEqualTo("seoul, link, selected");
          assertThat(text(cell(view, 1, 2))).isEqualTo("2");
          assertThat(text(cell(view, 3, 0))).isEqualTo("db-9, out of date, selected");
          assertThat(text(row(view, 1))).isEqualTo("Name web-2, Load 2");
          assertThat(text(row(view, 3)))
              .isEqualTo("Name db-9, Site busan, Load 9, out of date, selected");
        });
  }

  @Test
  void whatChangedIsSaidInCellAndRow() {
    fx(
        Locale.ENGLISH,
        view -> {
          update(8, NOW.plusSeconds(30));
          view.layout();
          assertThat(text(cell(view, 0, 0))).isEqualTo("web-1");
          assertThat(text(cell(view, 0, 2))).isEqualTo("8, changed");
          assertThat(text(row(view, 0))).isEqualTo("Name web-1, Site seoul, Load 8, changed");
          assertThat(text(row(view, 1))).isEqualTo("Name web-2, Load 2");
        });
  }

  @Test
  void linesOfGroupsSayValueCountAndWhetherTheyAreOpen() {
    fx(
        Locale.ENGLISH,
        view -> {
          model.groupProperty().set("site");
          view.layout();
          assertThat(lines(view))
              .containsExactly("busan, 1 row, shown, Load 9", "seoul, 2 rows, shown, Load 4");
          model.foldAll(true);
          view.layout();
          assertThat(lines(view))
              .containsExactly("busan, 1 row, folded, Load 9", "seoul, 2 rows, folded, Load 4");
          model.groupProperty().set("");
          view.layout();
          assertThat(text(row(view, 0))).isEqualTo("Name web-1, Site seoul, Load 1");
        });
  }

  @Test
  void speaksKorean() {
    fx(
        Locale.KOREAN,
        view -> {
          view.getSelectionModel().clearAndSelect(3);
          assertThat(text(view)).isEqualTo("4행, 1개 선택됨");
          assertThat(text(cell(view, 3, 1))).isEqualTo("busan, 링크, 오래된 데이터, 선택됨");
        });
  }

  private List<String> lines(TableView<Item> view) {
    return IntStream.range(0, model.rows().size())
        .filter(place -> model.line(place) != null)
        .mapToObj(place -> text(row(view, place)))
        .filter(text -> !text.startsWith("(none)"))
        .sorted()
        .toList();
  }

  private void update(int load, Instant at) {
    List<Item> rows =
        List.of(
            new Item("a", "web-1", "seoul", load, false),
            new Item("b", "web-2", "", 2, false),
            new Item("c", "web-3", "seoul", 3, false),
            new Item("d", "db-9", "busan", 9, true));
    model.update(() -> rows, new RowOrigin<>("en", Map.of("w", at), _ -> "w", Item::name));
  }

  private void fx(Locale language, Consumer<TableView<Item>> test) {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Formats formats = new Formats(Texts.load(language), ZoneOffset.UTC);
          DataTable<Item> table = new DataTable<>(model, formats, () -> NOW, _ -> {}, () -> {});
          new Scene(table, 600, 300);
          table.applyCss();
          table.resize(600, 300);
          table.layout();
          table.activate();
          update(1, NOW);
          table.layout();
          test.accept(table.control());
          table.deactivate();
        });
  }

  private static @Nullable Object ask(Node node, AccessibleAttribute what, Object... more) {
    return node.queryAccessibleAttribute(what, more);
  }

  private static String text(Node node) {
    return String.valueOf(ask(node, AccessibleAttribute.TEXT));
  }

  private static Node row(TableView<Item> view, int place) {
    Node at = cell(view, place, 0);
    while (!(at instanceof RowCell<?>)) {
      at = Objects.requireNonNull(at.getParent());
    }
    return at;
  }

  private static Node cell(TableView<Item> view, int place, int column) {
    return (Node)
        Objects.requireNonNull(ask(view, AccessibleAttribute.CELL_AT_ROW_COLUMN, place, column));
  }
}
