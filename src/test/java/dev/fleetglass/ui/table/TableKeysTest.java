package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What keys, the menu and clicks do to rows and cells. */
@ExtendWith(ApplicationExtension.class)
class TableKeysTest {
  private static final KeyCombination OTHER = new KeyCodeCombination(KeyCode.F7);
  private static final List<Column<Item>> COLUMNS =
      List.of(
          Column.text("name", "Name", Item::name),
          Column.number("size", "Size", row -> "" + row.size(), Item::size),
          Column.text("site", "Site", Item::site).leading(row -> row.size() % 2 == 0));

  private final TableModel<Item> model = new TableModel<>(COLUMNS, Runnable::run, FxGate.toolkit());
  private final List<String> copied = new ArrayList<>();
  private final List<String> followed = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private int opened;
  private int exported;

  @SuppressWarnings("NullAway.Init") // by start
  private DataTable<Item> table;

  @SuppressWarnings("NullAway.Init") // by start
  private TableView<Item> view;

  private record Item(String id, String name, int size, String site, boolean stale)
      implements TableRow {}

  @Start
  void start(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    Formats formats = new Formats(Texts.load(Locale.ENGLISH), ZoneOffset.UTC);
    table = new DataTable<>(model, formats, () -> Instant.EPOCH, copied::add, () -> opened++);
    table.leading((row, column) -> followed.add(row.id() + " " + column));
    table.exporting(() -> exported++);
    table.tell(
        new TableNotes() {
          @Override
          public void say(String text) {
            said.add(text);
          }

          @Override
          public void tooMuch(int rows) {}

          @Override
          public void notCopied(String reason, Runnable again) {}
        });
    view = table.control();
    stage.setScene(new Scene(table, 500, 300));
    stage.show();
    table.activate();
    model.update(() -> rows(0, 100));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(table::deactivate);
  }

  private static List<Item> rows(int from, int to) {
    return IntStream.range(from, to).mapToObj(TableKeysTest::row).collect(Collectors.toList());
  }

  private static Item row(int number) {
    return new Item("r" + number, "web-" + number, number, "site-" + number % 3, false);
  }

  @Test
  void eachKeyDoesWhatItSays(FxRobot robot) {
    robot.interact(() -> {
      for (TableKey key : TableKey.values()) {
        for (KeyCombination keys : key.usual()) {
          setUp();
          press(keys);
          check(key, key + " by " + keys.getName());
        }
      }
    });
  }

  @Test
  void chosenKeysTakeThePlaceOfTheUsualOnesAtOnce(FxRobot robot) {
    robot.interact(() -> {
      for (TableKey key : TableKey.values()) {
        table.use(each -> each == key ? List.of(OTHER) : List.of());
        setUp();
        press(OTHER);
        check(key, key + " by a chosen key");

        setUp();
        key.usual().forEach(this::press);
        assertThat(model.selection().ids()).as("usual keys of " + key).containsExactly("r5");
        assertThat(view.getFocusModel().getFocusedIndex()).isEqualTo(10);
        assertThat(copied).isEmpty();
      }
    });
  }

  /** Row 5 is selected, the keyboard is at row 10. */
  private void setUp() {
    menu().ifPresent(ContextMenu::hide);
    model.filterProperty().set("");
    copied.clear();
    followed.clear();
    opened = 0;
    view.getSelectionModel().clearAndSelect(5);
    view.scrollTo(0);
    view.layout();
    view.getFocusModel().focus(10, view.getColumns().get(1));
  }

  private void check(TableKey key, String where) {
    int at = view.getFocusModel().getFocusedIndex();
    int column = view.getFocusModel().getFocusedCell().getColumn();
    Set<String> ids = model.selection().ids();
    switch (key) {
      case DOWN -> assertThat(ids).as(where).containsExactly("r11");
      case UP -> assertThat(ids).as(where).containsExactly("r9");
      case PAGE_DOWN -> assertThat(at).as(where).isBetween(17, 20);
      case PAGE_UP -> assertThat(at).as(where).isBetween(0, 3);
      case FIRST -> assertThat(at).as(where).isZero();
      case LAST -> assertThat(ids).as(where).containsExactly("r99");
      case LEFT -> assertThat(column).as(where).isZero();
      case RIGHT -> assertThat(column).as(where).isEqualTo(2);
      case OPEN -> {
        assertThat(opened).as(where).isEqualTo(1);
        assertThat(ids).containsExactly("r10");
      }
      case FOLLOW -> {
        assertThat(said).last().isEqualTo("No link in the column Size of this row");
        view.getFocusModel().focus(10, view.getColumns().get(2));
        table.run(key);
        assertThat(followed).containsExactly("r10 site");
      }
      case MENU -> {
        assertThat(menu()).as(where).isPresent();
        menu().ifPresent(ContextMenu::hide);
      }
      case TOGGLE -> assertThat(ids).as(where).containsExactlyInAnyOrder("r5", "r10");
      case EXTEND -> assertThat(ids).as(where).hasSize(6).contains("r5", "r7", "r10");
      case SELECT_ALL -> assertThat(ids).as(where).hasSize(100);
      case COPY_ROWS -> assertThat(copied).as(where).containsExactly("web-5\t5\tsite-2");
      case COPY_CELL -> assertThat(copied).as(where).containsExactly("10");
      case COPY_CSV ->
          assertThat(copied).as(where).containsExactly("Name,Size,Site\r\nweb-5,5,site-2\r\n");
      case COPY_JSON -> assertThat(copied).as(where).singleElement().asString().startsWith("[");
      case DROP_HIDDEN -> {
        assertThat(ids).containsExactly("r5");
        model.filterProperty().set("web-7");
        table.run(key);
        assertThat(ids(model)).as(where).isEmpty();
      }
    }
  }

  private static Set<String> ids(TableModel<?> model) {
    return model.selection().ids();
  }

  @Test
  void shiftExtendsAndControlOnlyGoes(FxRobot robot) {
    robot.interact(() -> {
      setUp();
      view.getSelectionModel().clearAndSelect(10);
      press(KeyCode.DOWN, true, false);
      press(KeyCode.DOWN, true, false);
      assertThat(model.selection().ids()).containsExactlyInAnyOrder("r10", "r11", "r12");
      press(KeyCode.UP, true, false);
      assertThat(model.selection().ids()).containsExactlyInAnyOrder("r10", "r11");
      press(KeyCode.END, false, true);
      assertThat(model.selection().ids()).containsExactlyInAnyOrder("r10", "r11");
      assertThat(view.getFocusModel().getFocusedIndex()).isEqualTo(99);
      press(KeyCode.HOME, true, true);
      assertThat(model.selection().ids()).hasSize(12);
    });
  }

  @Test
  void theFirstArrowToTheSideMarksTheFirstColumn(FxRobot robot) {
    for (KeyCode arrow : List.of(KeyCode.RIGHT, KeyCode.LEFT)) {
      robot.interact(() -> {
        view.getFocusModel().focus(4, null);
        press(arrow, false, false);
        assertThat(view.getFocusModel().getFocusedCell().getColumn()).isZero();
        assertThat(view.getFocusModel().getFocusedIndex()).isEqualTo(4);
      });
    }
    robot.interact(() -> {
      view.getFocusModel().focus(4, null);
      press(KeyCode.C, true, true);
      assertThat(copied).containsExactly("web-4");
    });
  }

  @Test
  void theMenuStaysWithItsRowWhereverThatGoes(FxRobot robot) {
    robot.interact(() -> {
      request(cell(4, "name"));
      assertThat(model.selection().ids()).containsExactly("r4");
      List<Item> next = rows(0, 100);
      next.addAll(0, rows(500, 520));
      model.update(() -> next);
      // Rows wait while a menu is open; another search does not.
      assertThat(model.rows().get(4).id()).isEqualTo("r4");
      model.filterProperty().set("-web-3");
      fire("Copy cell");
    });
    assertThat(copied).containsExactly("web-4");
    robot.interact(() -> {
      menu().ifPresent(ContextMenu::hide);
      model.filterProperty().set("");
    });
    robot.interact(() -> assertThat(model.find("r4")).isEqualTo(24));
    robot.interact(() -> {
      copied.clear();
      request(cell(24, "size"));
      fire("Copy rows");
    });
    assertThat(copied).containsExactly("web-4\t4\tsite-1");
  }

  @Test
  void theMenuTellsPresentKeysAndOffersWhatCanBeDone(FxRobot robot) {
    robot.interact(() -> {
      assertThat(keys("Copy rows")).isEqualTo(KeyCombination.valueOf("Shortcut+C"));
      table.use(key -> key == TableKey.COPY_ROWS ? List.of(OTHER) : List.of());
      assertThat(keys("Copy rows")).isEqualTo(OTHER);
      assertThat(keys("Copy cell")).isNull();

      request(cell(4, "site"));
      assertThat(item("Follow link").isVisible()).isTrue();
      assertThat(item("Export selected…").isVisible()).isTrue();
      fire("Export selected…");
      fire("Follow link");
      assertThat(exported).isEqualTo(1);
      assertThat(followed).containsExactly("r4 site");
      request(cell(5, "site"));
      assertThat(item("Follow link").isVisible()).isFalse();
    });
  }

  @Test
  void linksAreFollowedOnTheirLettersOnlyAndADoubleClickOpensTheRow(FxRobot robot) {
    List<Node> nodes = new ArrayList<>();
    robot.interact(() -> {
      nodes.add(cell(2, "site").lookup(".text"));
      nodes.add(cell(4, "site"));
      nodes.add(cell(6, "name"));
    });
    robot.clickOn(nodes.get(0));
    assertThat(followed).containsExactly("r2 site");
    robot.moveTo(nodes.get(1)).moveBy(30, 0).clickOn();
    assertThat(followed).hasSize(1);
    assertThat(model.selection().ids()).containsExactly("r4");
    assertThat(opened).isZero();
    robot.doubleClickOn(nodes.get(2));
    assertThat(opened).isEqualTo(1);
    assertThat(model.selection().ids()).containsExactly("r6");
  }

  private void press(KeyCombination keys) {
    KeyCodeCombination code = (KeyCodeCombination) keys;
    press(
        code.getCode(),
        code.getShift() == ModifierValue.DOWN,
        code.getShortcut() == ModifierValue.DOWN || code.getControl() == ModifierValue.DOWN);
  }

  private void press(KeyCode code, boolean shift, boolean control) {
    Event.fireEvent(
        view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
  }

  private static void request(Node node) {
    Event.fireEvent(
        node,
        new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 100, 100, false, null));
  }

  private TableCell<?, ?> cell(int place, String column) {
    view.scrollTo(Math.max(0, place - 4));
    view.layout();
    Predicate<TableCell<?, ?>> wanted =
        cell -> cell.getIndex() == place && column.equals(cell.getTableColumn().getId());
    return view.lookupAll(".table-cell").stream()
        .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  private static java.util.Optional<ContextMenu> menu() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof ContextMenu && window.isShowing())
        .map(ContextMenu.class::cast)
        .findFirst();
  }

  private @org.jspecify.annotations.Nullable KeyCombination keys(String title) {
    request(cell(4, "name"));
    KeyCombination keys = item(title).getAccelerator();
    menu().ifPresent(ContextMenu::hide);
    return keys;
  }

  private static void fire(String title) {
    item(title).fire();
  }

  private static MenuItem item(String title) {
    List<MenuItem> items = new ArrayList<>();
    for (MenuItem item : menu().orElseThrow().getItems()) {
      items.add(item);
      if (item instanceof Menu more) {
        items.addAll(more.getItems());
      }
    }
    return items.stream().filter(item -> title.equals(item.getText())).findFirst().orElseThrow();
  }
}
