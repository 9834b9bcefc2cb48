package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ViewFileException;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.servers.ServerRow;
import dev.fleetglass.ui.servers.ServersScreen;
import dev.fleetglass.ui.servers.ServersViewModel;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.table.SortTerm;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ViewsScreenTest {
  private final FakeInventory<Server> inventory = new FakeInventory<>();
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private final FakeViews views = new FakeViews();

  @SuppressWarnings("NullAway.Init") // by start
  private ServersViewModel model;

  @SuppressWarnings("NullAway.Init") // by start
  private ServersScreen screen;

  @SuppressWarnings("NullAway.Init") // by start
  private TableView<ServerRow> table;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    inventory.set(FakeInventory.fresh(1, "West", Fleet.servers(40)));
    TableEnvironment environment =
        new TableEnvironment(
            new FakePreferences(),
            views,
            new FakePast(),
            FxGate.toolkit(),
            Runnable::run,
            Clock.fixed(Fleet.NOW, ZoneOffset.UTC),
            _ -> Optional.empty());
    model = new ServersViewModel(inventory, environment);
    screen = new ServersScreen(model, Texts.load(Locale.ENGLISH), workspace);
    table = screen.table().control();
    stage.setScene(new Scene(screen.view(), 1000, 640));
    stage.show();
    screen.activate();
  }

  @Test
  void theMenuOpensAViewAndNamesItInTheHeader(FxRobot robot) {
    robot.clickOn(button());
    MenuItem biggest = item("Biggest");
    robot.interact(biggest::fire);
    robot.interact(() -> button().hide());

    assertThat(button().getText()).isEqualTo("Biggest");
    assertThat(model.table().sortProperty().get()).startsWith(new SortTerm("ram", true));
    assertThat(table.getSortOrder()).extracting(TableColumn::getText).startsWith("RAM");
    assertThat(modified()).isFalse();

    robot.interact(() -> model.table().sortProperty().set(List.of()));
    assertThat(modified()).isTrue();
    robot.clickOn(button());
    assertThat(item("Save changes").isDisable()).as("built in").isTrue();
    assertThat(((CheckMenuItem) item("Biggest")).isSelected()).isTrue();
    robot.interact(item("Discard changes")::fire);
    assertThat(modified()).isFalse();
  }

  @Test
  void savesUnderANameThatIsAskedFor(FxRobot robot) {
    robot.interact(() -> model.table().filterProperty().set("web"));
    robot.interact(action("views.saveAs"));
    Form form = workspace.forms.getFirst();
    TextField name = (TextField) form.focus();
    assertThat(name.getText()).isEqualTo("All (2)");
    robot.interact(() -> name.setText("All"));
    assertThat(form.ready().get()).as("a built-in view has the name").isFalse();
    robot.interact(() -> name.setText("Web"));
    assertThat(form.ready().get()).isTrue();
    robot.interact(form.deed());

    assertThat(views.of("servers").views()).extracting(SavedView::name).containsExactly("Web");
    assertThat(button().getText()).isEqualTo("Web");
    assertThat(workspace.said).containsExactly("View “Web” saved");
    assertThat(modified()).isFalse();

    robot.clickOn(button());
    robot.interact(item("Delete…")::fire);
    robot.interact(workspace.questions.getFirst().deed());
    assertThat(views.of("servers").views()).isEmpty();
    assertThat(button().getText()).isEqualTo("All");
  }

  @Test
  void tellsWhatIsWrongWithAFileInADialog(FxRobot robot) {
    views.damage = new ViewFileException(ViewFileException.Kind.NOT_JSON, "3:7", "Unexpected end");
    robot.interact(() -> model.views().importFrom(Path.of("night.json")));

    assertThat(workspace.questions).hasSize(1);
    assertThat(workspace.questions.getFirst().title()).isEqualTo("night.json is damaged");
    assertThat(workspace.questions.getFirst().text()).contains("3:7").contains("Unexpected end");
  }

  @Test
  void columnsAreShownMovedAndPinnedByKeys(FxRobot robot) {
    robot.clickOn(".columns-button");
    robot.write("private");
    ListView<?> list = robot.lookup("#column-list").queryListView();
    assertThat(list.getItems()).hasSize(1);
    robot.type(KeyCode.ENTER);
    assertThat(column("privateAddress").isVisible()).isTrue();

    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.P);
    assertThat(model.table().layoutProperty().get().pinned()).isEqualTo(1);
    assertThat(table.getColumns().getFirst().getId()).isEqualTo("privateAddress");
    robot.interact(() -> robot.lookup("#column-search").queryTextInputControl().clear());
    robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    assertThat(table.getColumns().get(1).getId()).isEqualTo("privateAddress");
    assertThat(model.table().layoutProperty().get().pinned()).isZero();
    robot.type(KeyCode.SPACE);
    assertThat(column("privateAddress").isVisible()).isFalse();

    robot.clickOn("#table-columns-reset");
    assertThat(table.getColumns().getFirst().getId()).isEqualTo("state");
    assertThat(modified()).isFalse();
  }

  @Test
  void aHeaderThatIsDraggedAmongPinnedColumnsIsPinned(FxRobot robot) {
    robot.interact(() -> {
      model.table().layoutProperty().set(model.table().layoutProperty().get().withPinned(2));
      // As the control does it when a header is dragged.
      TableColumn<ServerRow, ?> ram = table.getColumns().get(6);
      table.getColumns().remove(ram);
      table.getColumns().add(1, ram);
    });

    assertThat(model.table().layoutProperty().get().pinned()).isEqualTo(3);
    assertThat(model.table().layoutProperty().get().format()).startsWith("state:0,ram:0,name:0");
  }

  @Test
  void aHeaderCanBeDraggedAndItsPlaceIsKept(FxRobot robot) {
    robot.interact(() ->
        model.table().layoutProperty().set(model.table().layoutProperty().get().withPinned(2)));
    robot.drag(headerNode("RAM")).moveTo(headerNode("Name")).moveBy(-20, 0).drop();

    assertThat(model.table().layoutProperty().get().format()).startsWith("state:0,ram:0,name:0");
    assertThat(model.table().layoutProperty().get().pinned()).isEqualTo(3);
    assertThat(model.table().sortProperty().get()).as("a drag is no click").isEmpty();
  }

  @Test
  void aHeadersMenuSortsPinsGroupsAndHides(FxRobot robot) {
    header(robot, "name", "header-descending");
    header(robot, "ram", "header-addSort");
    assertThat(model.table().sortProperty().get())
        .containsExactly(new SortTerm("name", true), new SortTerm("ram", false));
    header(robot, "name", "header-pinUpTo");
    assertThat(model.table().layoutProperty().get().pinned()).isEqualTo(2);
    header(robot, "datacenter", "header-group");
    assertThat(model.table().groupProperty().get()).isEqualTo("datacenter");
    header(robot, "image", "header-hide");
    assertThat(column("image").isVisible()).isFalse();
    header(robot, "name", "header-clearSort");
    assertThat(model.table().sortProperty().get()).isEmpty();
  }

  private void header(FxRobot robot, String column, String item) {
    robot.interact(() -> {
      var menu = column(column).getContextMenu();
      menu.show(headerNode(column(column).getText()), 50, 50);
      menu.getItems().stream()
          .filter(each -> item.equals(each.getId()))
          .findFirst()
          .orElseThrow()
          .fire();
      menu.hide();
    });
  }

  private TableColumn<ServerRow, ?> column(String id) {
    return table.getColumns().stream()
        .filter(each -> each.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Node headerNode(String title) {
    return table.lookupAll(".column-header").stream()
        .filter(
            node -> node.lookup(".label") instanceof Label label && label.getText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private Runnable action(String id) {
    return screen.actions().stream()
        .filter(action -> action.id().equals(id))
        .map(Action::run)
        .findFirst()
        .orElseThrow();
  }

  private MenuButton button() {
    return (MenuButton) screen.view().lookup(".view-button");
  }

  private MenuItem item(String text) {
    return button().getItems().stream()
        .filter(item -> text.equals(item.getText()))
        .findFirst()
        .orElseThrow();
  }

  private boolean modified() {
    return button().getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("modified"));
  }
}
