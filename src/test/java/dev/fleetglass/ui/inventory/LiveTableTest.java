package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Server;
import dev.fleetglass.ui.table.live.PauseButton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Marks of what has just changed, the list of it, and the pause. */
@ExtendWith(ApplicationExtension.class)
class LiveTableTest {
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
  void marksTheCellsThatChangedAndRowsThatCameAndNothingElse(FxRobot robot) {
    assertThat(marked(robot)).isEmpty();
    List<Server> servers = ServersStage.with(4, "Off");
    servers.addFirst(Fleet.server(900, "Starting"));
    on.fetch(robot, servers);

    assertThat(marked(robot))
        .containsExactlyInAnyOrder(
            ServersStage.id(900) + " " + firstColumn() + " came",
            ServersStage.id(4) + " state changed");
  }

  @Test
  void takesMarksAwayWithTheBeatAndTouchesNoOtherCell(FxRobot robot) {
    on.fetch(robot, ServersStage.with(4, "Off"));
    List<TableCell<?, ?>> others = on.cells(robot, cell -> !ServersStage.has(cell, "changed"));
    AtomicInteger touched = new AtomicInteger();
    robot.interact(() -> {
      for (TableCell<?, ?> cell : others) {
        SetChangeListener<PseudoClass> count = _ -> touched.incrementAndGet();
        cell.getPseudoClassStates().addListener(count);
        cell.textProperty().addListener((_, _, _) -> touched.incrementAndGet());
        cell.needsLayoutProperty().addListener((_, _, now) -> touched.addAndGet(now ? 1 : 0));
      }
    });
    List<String> seen = new ArrayList<>();
    robot.interact(() -> {
      // In one go: the screen's own beat goes on meanwhile.
      for (int beats = 0; beats < 7; beats++) {
        seen.add(String.join(",", marked(robot)));
        on.screen.table().tick();
      }
    });
    String mark = ServersStage.id(4) + " state changed";
    assertThat(seen.stream().distinct()).startsWith(mark, mark + " fading");
    assertThat(marked(robot)).isEmpty();
    assertThat(others).isNotEmpty();
    assertThat(touched).hasValue(0);
  }

  @Test
  void goesFromTheListToTheRow(FxRobot robot) {
    on.fetch(robot, ServersStage.with(55, "Off"));
    on.run(robot, "changes");
    assertThat(entries(robot)).containsExactly(name(55));
    robot.clickOn(entry(robot));

    assertThat(on.model.table().selection().ids()).containsExactly(ServersStage.id(55));
    assertThat(on.cells(robot, cell -> ServersStage.name(cell).startsWith(ServersStage.id(55))))
        .isNotEmpty();
    assertThat(notice(robot).isVisible()).isFalse();
  }

  @Test
  void opensTheFoldedGroupThatHidesTheRow(FxRobot robot) {
    robot.interact(() -> on.model.table().groupProperty().set("datacenter"));
    robot.interact(() -> on.model.table().foldAll(true));
    on.fetch(robot, ServersStage.with(55, "Off"));
    on.run(robot, "changes");
    robot.clickOn(entry(robot));

    assertThat(on.model.table().find(ServersStage.id(55))).isPositive();
    assertThat(on.model.table().selection().ids()).containsExactly(ServersStage.id(55));
    assertThat(on.cells(robot, cell -> ServersStage.name(cell).startsWith(ServersStage.id(55))))
        .isNotEmpty();
    // The other group stays as it is.
    assertThat(on.table.getItems()).hasSize(2 + ServersStage.ROWS / 2);
  }

  @Test
  void offersToShowARowThatTheSearchHides(FxRobot robot) {
    robot.interact(() -> on.model.table().filterProperty().set("nothing-like-it"));
    on.fetch(robot, ServersStage.with(55, "Off"));
    on.run(robot, "changes");
    robot.clickOn(entry(robot));
    assertThat(notice(robot).isVisible()).isTrue();
    assertThat(notice(robot).lookup(".label"))
        .isInstanceOfSatisfying(
            Label.class,
            label -> assertThat(label.getText()).isEqualTo(name(55) + " is hidden by the search"));

    robot.clickOn(robot.lookup(".changes-panel .uncover").queryButton());
    assertThat(on.model.table().filterProperty().get()).isEmpty();
    assertThat(on.model.table().selection().ids()).containsExactly(ServersStage.id(55));
    assertThat(notice(robot).isVisible()).isFalse();
  }

  @Test
  void saysThatARowIsGone(FxRobot robot) {
    on.fetch(robot, Fleet.servers(ServersStage.ROWS - 1));
    on.run(robot, "changes");
    robot.clickOn(entry(robot));

    Label said = (Label) notice(robot).lookup(".label");
    assertThat(said.getText()).isEqualTo(name(ServersStage.ROWS) + " is not there any more");
    Button uncover = robot.lookup(".changes-panel .uncover").query();
    assertThat(uncover.isVisible()).isFalse();
  }

  @Test
  void copiesTheListAsText(FxRobot robot) {
    on.fetch(robot, ServersStage.with(55, "Off"));
    on.run(robot, "changes");
    robot.clickOn(robot.lookup(".changes-panel .button-icon").queryButton());
    List<String> copied = new ArrayList<>();
    robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));

    assertThat(copied.getFirst().split("\t"))
        .containsExactly("2026-11-23 09:00:10", name(55), "State: On → Off");
  }

  @Test
  void keepsRowsWhilePausedAndResumesByOneChange(FxRobot robot) {
    PauseButton pause = (PauseButton) on.screen.view().lookup(".live-pause");
    robot.clickOn(pause);
    on.fetch(robot, ServersStage.with(4, "Off"));
    on.fetch(robot, two());
    assertThat(state(4)).isEqualTo("On");
    assertThat(pause.getText()).isEqualTo("Paused since 09:00  ·  2 waiting");

    robot.interact(() -> on.model.table().filterProperty().set("cache"));
    int found = on.table.getItems().size();
    assertThat(found).isBetween(1, ServersStage.ROWS - 1);
    robot.interact(() -> on.table.getSelectionModel().clearAndSelect(1));
    assertThat(on.model.table().selection().ids()).hasSize(1);
    robot.interact(() -> on.model.table().filterProperty().set(""));

    AtomicInteger changes = new AtomicInteger();
    robot.interact(() ->
        on.model.table().changesProperty().addListener((_, _, _) -> changes.incrementAndGet()));
    on.run(robot, "pause");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(changes).hasValue(1);
    assertThat(state(4)).isEqualTo("Off");
    assertThat(state(6)).isEqualTo("Off");
    assertThat(pause.getText()).isNull();
    assertThat(pause.isSelected()).isFalse();
  }

  private static List<Server> two() {
    List<Server> servers = ServersStage.with(4, "Off");
    servers.set(5, Fleet.server(6, "Off"));
    return servers;
  }

  private String firstColumn() {
    return on.table.getVisibleLeafColumn(0).getId();
  }

  private static String name(int number) {
    return Fleet.server(number, "On").name();
  }

  private String state(int number) {
    int place = on.model.table().find(ServersStage.id(number));
    return on.model.table().rows().get(place).server().state().wire();
  }

  private List<String> marked(FxRobot robot) {
    List<String> marked = new ArrayList<>();
    for (TableCell<?, ?> cell : on.cells(robot, _ -> true)) {
      String marks =
          (ServersStage.has(cell, "changed") ? " changed" : "")
              + (ServersStage.has(cell, "came") ? " came" : "")
              + (ServersStage.has(cell, "fading") ? " fading" : "");
      if (!marks.isEmpty()) {
        marked.add(ServersStage.name(cell) + marks);
      }
    }
    return marked;
  }

  private static Node entry(FxRobot robot) {
    return robot.lookup(".changes-panel .entry .name").query();
  }

  private static Node notice(FxRobot robot) {
    return robot.lookup(".changes-panel .notice").query();
  }

  private static List<String> entries(FxRobot robot) {
    ListView<?> list = robot.lookup(".changes-panel .list-view").query();
    return list.lookupAll(".entry .name").stream()
        .map(node -> node instanceof Label label ? label.getText() : "")
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
