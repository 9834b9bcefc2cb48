package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.ScreenLeaks;
import dev.fleetglass.ui.servers.ServersScreen;
import dev.fleetglass.ui.table.GroupLine;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Lines of groups under mouse, keys, search and refresh. */
@ExtendWith(ApplicationExtension.class)
class GroupedTableTest {
  private static final int HALF = ServersStage.ROWS / 2;

  @SuppressWarnings("NullAway.Init") // by start
  private ServersStage on;

  @Start
  void start(Stage stage) {
    on = new ServersStage(stage);
  }

  @BeforeEach
  void group(FxRobot robot) {
    robot.interact(() -> {
      on.model.table().groupProperty().set("datacenter");
      on.table.requestFocus();
      on.table.getFocusModel().focus(0);
    });
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> on.screen.deactivate());
  }

  @Test
  void showsALineAboveEachGroup() {
    assertThat(lines()).containsExactly("EU-West-1 30 open", "US-West-1 30 open");
    assertThat(on.table.getItems()).hasSize(ServersStage.ROWS + 2);
    assertThat(on.model.table().matchesProperty().get()).isEqualTo(ServersStage.ROWS);
  }

  @Test
  void foldsAndOpensByClickAndAllWithShift(FxRobot robot) {
    robot.clickOn(on.row(robot, 0));
    assertThat(lines()).containsExactly("EU-West-1 30 folded", "US-West-1 30 open");
    robot.clickOn(on.row(robot, 0));
    assertThat(lines()).containsExactly("EU-West-1 30 open", "US-West-1 30 open");

    TableRow<?> line = on.row(robot, 0);
    robot.interact(() -> line.fireEvent(shiftPress()));
    assertThat(lines()).containsExactly("EU-West-1 30 folded", "US-West-1 30 folded");
    assertThat(on.model.table().selection().ids()).isEmpty();
  }

  @Test
  void foldsAndOpensByKeys(FxRobot robot) {
    robot.type(KeyCode.LEFT);
    assertThat(lines()).containsExactly("EU-West-1 30 folded", "US-West-1 30 open");
    robot.type(KeyCode.RIGHT);
    assertThat(lines()).containsExactly("EU-West-1 30 open", "US-West-1 30 open");
    robot.type(KeyCode.DOWN, 2);
    assertThat(focused()).isEqualTo(2);
    robot.type(KeyCode.MINUS);
    assertThat(lines()).containsExactly("EU-West-1 30 folded", "US-West-1 30 open");
    assertThat(focused()).isZero();
    robot.type(KeyCode.EQUALS);
    assertThat(lines()).containsExactly("EU-West-1 30 open", "US-West-1 30 open");
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
    assertThat(lines()).containsExactly("EU-West-1 30 folded", "US-West-1 30 folded");
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    assertThat(lines()).containsExactly("EU-West-1 30 open", "US-West-1 30 open");
  }

  @Test
  void selectsOverLinesWithoutSelectingThem(FxRobot robot) {
    robot.interact(() -> {
      on.table.getSelectionModel().clearAndSelect(HALF - 1);
      on.table.getFocusModel().focus(HALF - 1);
    });
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, 4).release(KeyCode.SHIFT);
    assertThat(focused()).isEqualTo(HALF + 3);
    // Two rows above the line, and two below it.
    assertThat(on.model.table().selection().ids()).hasSize(4);
    assertThat(on.table.getSelectionModel().getSelectedIndices()).doesNotContain(HALF + 1);

    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    assertThat(on.model.table().selection().ids()).hasSize(ServersStage.ROWS);
  }

  @Test
  void copiesRowsWithoutLines(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.A).type(KeyCode.C).release(KeyCode.CONTROL);
    List<String> copied = new ArrayList<>();
    robot.interact(
        () -> copied.addAll(Clipboard.getSystemClipboard().getString().lines().toList()));

    assertThat(copied).hasSizeBetween(ServersStage.ROWS, ServersStage.ROWS + 1);
    assertThat(copied).allMatch(line -> line.contains("\t"));
    assertThat(on.model.table().freeze().matching())
        .hasSize(ServersStage.ROWS)
        .doesNotHaveDuplicates();
  }

  @Test
  void countsWhatTheSearchFindsAndWhatARefreshBrings(FxRobot robot) {
    robot.interact(() -> on.model.table().filterProperty().set("cache"));
    assertThat(lines()).containsExactly("EU-West-1 6 open", "US-West-1 6 open");
    robot.interact(() -> on.model.table().fold("EU-West-1", true));
    on.fetch(robot, Fleet.servers(ServersStage.ROWS + 10));
    assertThat(lines()).containsExactly("EU-West-1 7 folded", "US-West-1 7 open");
  }

  @Test
  void leavesNothingBehindWithGroupsFacetsAndTheListOpen(FxRobot robot) throws Exception {
    robot.interact(() -> {
      on.screen.deactivate();
      on.model.facetsShownProperty().set(true);
    });
    ScreenLeaks.check(() -> new ServersScreen(on.model, on.texts, on.workspace));
  }

  static MouseEvent shiftPress() {
    return new MouseEvent(
        MouseEvent.MOUSE_PRESSED,
        8,
        8,
        8,
        8,
        MouseButton.PRIMARY,
        1,
        true,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private int focused() {
    return on.table.getFocusModel().getFocusedIndex();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int place = 0; place < on.table.getItems().size(); place++) {
      GroupLine line = on.model.table().line(place);
      if (line != null) {
        lines.add(line.text() + " " + line.count() + (line.folded() ? " folded" : " open"));
      }
    }
    return lines;
  }
}
