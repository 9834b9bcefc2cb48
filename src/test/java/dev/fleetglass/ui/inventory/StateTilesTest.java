package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.servers.ServerRow;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.ColumnNames;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.event.EventType;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Counts by state above a table. */
@ExtendWith(ApplicationExtension.class)
class StateTilesTest {
  @SuppressWarnings("NullAway.Init") // by start
  private ServersStage on;

  @Start
  void start(Stage stage) {
    on = new ServersStage(stage);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> on.screen.deactivate());
  }

  @Test
  void countEveryStateOfAllRows() {
    assertThat(tiles().stream().mapToInt(StateTilesTest::count).sum()).isEqualTo(ServersStage.ROWS);
    assertThat(count(tile("Off")))
        .isEqualTo(
            (int)
                Fleet.servers(ServersStage.ROWS).stream()
                    .filter(server -> server.state().wire().equals("Off"))
                    .count());
  }

  /** Counting takes a while; a table that moves when it ends would move under the pointer. */
  @Test
  void haveTheirPlaceBeforeTheyAreCounted(FxRobot robot) {
    double place = tableTop();
    robot.interact(() -> {
      on.screen.deactivate();
      ((Pane) on.screen.view().lookup(".state-tiles")).getChildren().clear();
      on.screen.view().layout();
    });
    assertThat(tableTop()).isEqualTo(place);
  }

  private double tableTop() {
    return on.table.localToScene(0, 0).getY();
  }

  @Test
  void aClickSearchesForAStateAndAnotherLetsAllPass(FxRobot robot) {
    click(robot, "Off", false);
    assertThat(on.model.table().filterProperty().get()).isEqualTo("state=\"Off\"");
    assertThat(tile("Off").isSelected()).isTrue();
    assertThat(tile("On").isSelected()).isFalse();
    assertThat(on.table.getItems()).allMatch(row -> row.server().state().wire().equals("Off"));

    click(robot, "Starting", true);
    assertThat(on.model.table().filterProperty().get())
        .isEqualTo("state=(\"Off\" OR \"Starting\")");

    click(robot, "On", false);
    assertThat(on.model.table().filterProperty().get()).isEqualTo("state=\"On\"");
    click(robot, "On", false);
    assertThat(on.model.table().filterProperty().get()).isEmpty();
    assertThat(tiles()).noneMatch(ToggleButton::isSelected);
  }

  @Test
  void followTheRowsWithoutMoving(FxRobot robot) throws Exception {
    int before = count(tile("Off"));
    List<ToggleButton> places = tiles();
    on.fetch(robot, ServersStage.with(4, "Off"));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> count(tile("Off")) == before + 1);
    assertThat(tiles()).isEqualTo(places);
  }

  @Test
  void standInTheOrderOfUrgencyAndKeepTheirPlacesWithoutRows(FxRobot robot) throws Exception {
    List<String> states = states();
    assertThat(states.indexOf("Starting")).isLessThan(states.indexOf("On"));
    assertThat(states.indexOf("On")).isLessThan(states.indexOf("Off"));

    robot.interact(() -> on.model.table().filterProperty().set("name:nobody"));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> count(tile("On")) == 0);

    assertThat(states()).isEqualTo(states);
  }

  @Test
  void wordsOfAnotherLanguageGo(FxRobot robot) throws Exception {
    assertThat(states()).contains("On");
    Column<ServerRow> state =
        Column.<ServerRow>state("state", "상태", _ -> "켜짐", _ -> Tone.RUNNING)
            .called(
                ColumnNames.NONE.saying(
                    "켜짐", List.of("On", "Off", "Saving", "Starting", "Hibernated")));
    robot.interact(() -> on.model.table().columnsProperty().set(List.of(state)));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> states().contains("켜짐"));

    assertThat(states()).containsExactly("켜짐");
  }

  @Test
  void canBeWorkedWithKeys(FxRobot robot) {
    robot.interact(() -> tile("On").requestFocus());
    int at = tiles().indexOf(tile("On"));
    robot.push(KeyCode.RIGHT);
    assertThat(tiles().get(at + 1).isFocused()).isTrue();
    robot.push(KeyCode.LEFT);

    robot.push(KeyCode.ENTER);
    assertThat(on.model.table().filterProperty().get()).isEqualTo("state=\"On\"");

    robot.interact(() -> tile("Off").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.SPACE);
    assertThat(on.model.table().filterProperty().get()).isEqualTo("state=(\"On\" OR \"Off\")");
  }

  @Test
  void areSwitchedOffAndStayOff(FxRobot robot) {
    on.run(robot, "states");
    assertThat(tiles()).isEmpty();
    assertThat(on.preferences.layout("states.servers")).hasValue("-");

    on.run(robot, "states");
    assertThat(tiles()).isNotEmpty();
  }

  private List<String> states() {
    return tiles().stream().map(tile -> spoken(tile).replaceAll(",.*", "")).toList();
  }

  /** The headless robot tells of no keys that are held; so a click with Ctrl is made of events. */
  private void click(FxRobot robot, String state, boolean control) {
    ToggleButton tile = tile(state);
    if (control) {
      for (EventType<MouseEvent> type :
          List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
        robot.interact(() -> tile.fireEvent(withControl(type)));
      }
    } else {
      robot.clickOn(tile);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static MouseEvent withControl(EventType<MouseEvent> type) {
    return new MouseEvent(
        type,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        true,
        false,
        false,
        type.equals(MouseEvent.MOUSE_PRESSED),
        false,
        false,
        true,
        false,
        true,
        null);
  }

  private ToggleButton tile(String state) {
    return tiles().stream()
        .filter(tile -> spoken(tile).startsWith(state + ","))
        .findFirst()
        .orElseThrow();
  }

  private List<ToggleButton> tiles() {
    return on.screen.view().lookupAll(".state-tile").stream()
        .map(ToggleButton.class::cast)
        .toList();
  }

  private static int count(ToggleButton tile) {
    return Integer.parseInt(spoken(tile).replaceAll(".*, ", "").replace(",", ""));
  }

  private static String spoken(ToggleButton tile) {
    return Objects.requireNonNull(tile.getAccessibleText());
  }
}
