package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.service.AppSettings;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.store.history.HistoryStatus;
import dev.fleetglass.ui.common.Origin;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window, worked with mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class ShellTest {
  private ShellFixture window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = new ShellFixture().show(shown, 1280, 800);
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.shell.close());
  }

  @Test
  void railLeadsToScreensByMouseAndByKeys(FxRobot robot) {
    robot.clickOn("#rail-servers");
    assertThat(window.shell.currentProperty().get()).isEqualTo(ScreenId.SERVERS);
    assertThat(robot.lookup("#screen-servers").tryQuery()).isPresent();
    assertThat(stage.getScene().lookup("#screen-clusters")).isNull();

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    assertThat(window.shell.currentProperty().get()).isEqualTo(ScreenId.CONNECTIONS);
    assertThat(window.shell.titleProperty().get()).isEqualTo("Connections – Fleetglass");
    assertThat(window.services.preferences.layouts).containsEntry("shell.screen", "CONNECTIONS");
  }

  @Test
  void onlyTheScreenThatIsShownIsActive(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(window.made).hasSize(3);
    assertThat(window.made).extracting(screen -> screen.activations).containsExactly(0, 1, 0);
  }

  @Test
  void paletteFindsAndRunsWithKeysOnly(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(robot.lookup("#palette-field").tryQuery()).isPresent();
    robot.write("cobot");
    robot.push(KeyCode.ENTER);
    assertThat(window.made.getFirst().acted).isEqualTo(1);
    assertThat(stage.getScene().lookup("#palette-field")).isNull();
  }

  @Test
  void followsLinksAndFindsTheWayBack(FxRobot robot) {
    Target.Row row = new Target.Row("a/1", "state:on");
    Target.Connection target = new Target.Connection("c1");
    robot.interact(() -> {
      Origin origin = new Origin(ScreenId.CLUSTERS, row, "seoul-prod-1");
      window.shell.follow(ScreenId.CONNECTIONS, target, origin);
    });
    Button back = robot.lookup("#return-back").queryButton();
    assertThat(window.shell.currentProperty().get()).isEqualTo(ScreenId.CONNECTIONS);
    assertThat(window.made.getLast().opened).containsExactly(target);
    assertThat(back.getText()).isEqualTo("Back to seoul-prod-1");

    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(window.shell.currentProperty().get()).isEqualTo(ScreenId.CLUSTERS);
    assertThat(window.made.getFirst().opened).containsExactly(row);
    assertThat(back.getParent().isVisible()).isFalse();
  }

  @Test
  void forgetsTheWayBackWhenSomebodyGoesElsewhere(FxRobot robot) {
    Target target = new Target.Search("x");
    robot.interact(() ->
        window.shell.follow(
            ScreenId.SERVERS, target, new Origin(ScreenId.CLUSTERS, target, "seoul-prod-1")));
    robot.clickOn("#rail-journal");

    assertThat(robot.lookup("#return-back").queryButton().getParent().isVisible()).isFalse();
  }

  @Test
  void tellsTheAddressThatNoBrowserOpens(FxRobot robot) {
    robot.interact(() -> window.shell.browse(URI.create("https://10.0.0.1:6443")));

    assertThat(robot.lookup("#dialog-text").queryAs(Label.class).getText())
        .isEqualTo("https://10.0.0.1:6443");
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void tellsTheFolderThatNoFileManagerOpens(FxRobot robot) {
    robot.interact(() -> window.shell.openFolder(Path.of("somewhere", "logs")));

    assertThat(robot.lookup("#dialog-text").queryAs(Label.class).getText())
        .isEqualTo(Path.of("somewhere", "logs").toString());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void paletteGivesTheFocusBackOnEscape(FxRobot robot) {
    robot.clickOn("#field");
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.push(KeyCode.TAB);
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("palette-field");
    robot.push(KeyCode.ESCAPE);
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("field");
  }

  @Test
  void questionMarkShowsTheKeysUnlessSomebodyWrites(FxRobot robot) {
    robot.clickOn("#field");
    robot.write("?");
    assertThat(stage.getScene().lookup("#cheat-sheet")).isNull();
    assertThat(robot.lookup("#field").queryAs(TextField.class).getText()).isEqualTo("?");

    robot.push(KeyCode.F1);
    assertThat(robot.lookup("#cheat-sheet").tryQuery()).isPresent();
  }

  @Test
  void languageSwitchMakesTheScreenAnewAndStaysOnIt(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    robot.interact(() ->
        window.services.preferences.change(window.services.preferences.now.withLanguage("ko")));
    assertThat(window.shell.currentProperty().get()).isEqualTo(ScreenId.SERVERS);
    assertThat(window.shell.titleProperty().get()).isEqualTo("서버 – Fleetglass");
    assertThat(window.made.getLast().activations).isEqualTo(1);
    assertThat(window.made.stream().mapToInt(screen -> screen.activations).sum()).isEqualTo(1);
  }

  @Test
  void themeSwitchIsLiveAndFollowsTheDesktop(FxRobot robot) {
    robot.interact(() -> choose(AppSettings.Theme.DARK));
    assertThat(window.theme.darkProperty().get()).isTrue();
    robot.interact(() -> choose(AppSettings.Theme.SYSTEM));
    assertThat(window.theme.darkProperty().get()).isFalse();
    robot.interact(() -> window.systemDark.set(true));
    assertThat(window.theme.darkProperty().get()).isTrue();
  }

  @Test
  void escapeClosesTheDrawerAndFocusGoesBack(FxRobot robot) {
    robot.clickOn("#open-details");
    assertThat(window.shell.drawerOpen()).isTrue();
    robot.interact(() -> robot.lookup("#drawer-close").query().requestFocus());
    robot.push(KeyCode.ESCAPE);
    assertThat(window.shell.drawerOpen()).isFalse();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("open-details");
  }

  @Test
  void drawerRemembersTheWidthItWasDraggedTo(FxRobot robot) {
    robot.clickOn("#open-details");
    Node grip = robot.lookup(".drawer-grip").query();
    robot.drag(grip).moveBy(-80, 0).drop();
    double width = robot.lookup(".side-drawer").query().getLayoutBounds().getWidth();
    assertThat(width).isBetween(460.0, 500.0);
    assertThat(Double.parseDouble(window.services.preferences.layouts.get("shell.drawer")))
        .isBetween(460.0, 500.0);
  }

  @Test
  void failingConnectionsShowOnRailChipAndBanner(FxRobot robot) {
    var failure = FakeServices.unauthorized("Sandbox GoGrid");
    window.services.inventory.publish(
        FakeServices.ready("Sandbox Cocktail", 24), FakeServices.failed("Sandbox GoGrid", failure));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#rail-connections").query().getAccessibleText())
        .isEqualTo("Connections, 1 failing");
    assertThat(robot.lookup(".banner").queryAll()).hasSize(1);

    robot.clickOn("Update connection");
    assertThat(window.shell.currentProperty().get()).isEqualTo(ScreenId.CONNECTIONS);
  }

  @Test
  void chipTellsTheFailureInTheApisOwnWords(FxRobot robot) {
    var failure = FakeServices.unauthorized("Sandbox GoGrid");
    window.services.inventory.publish(FakeServices.failed("Sandbox GoGrid", failure));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() ->
        robot.lookup(".health-chip").queryAllAs(HealthChip.class).stream()
            .filter(chip -> chip.getText().equals("Sandbox GoGrid"))
            .forEach(HealthChip::fire));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".failure-words").queryAs(Label.class).getText())
        .isEqualTo("Not Authorized.");
  }

  @Test
  void sandboxMenuShowsTheFaultThatIsOn(FxRobot robot) {
    robot.interact(() -> window.services.sandbox.choose(Optional.of("late")));
    WaitForAsyncUtils.waitForFxEvents();
    SandboxMenu menu = robot.lookup("#sandbox-menu").queryAs(SandboxMenu.class);
    assertThat(menu.getText()).isEqualTo("Answer late (5 s)");
    assertThat(menu.getPseudoClassStates())
        .anyMatch(state -> state.getPseudoClassName().equals("faulty"));

    robot.clickOn("#sandbox-menu");
    robot.clickOn("Behave well");
    assertThat(window.services.sandbox.active()).isEmpty();
  }

  @Test
  void freshnessTicksWithTheBeatAndAFailedRefreshOpensOneDialog(FxRobot robot) {
    assertThat(robot.lookup("#status-freshness").queryAs(Label.class).getText())
        .isEqualTo("Updated 5 s ago  ·  next in 10 s");
    window.services.inventory.refreshFails = List.of(FakeServices.unauthorized("Sandbox GoGrid"));
    robot.push(KeyCode.F5);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.services.inventory.refreshes).isEqualTo(1);
    waitFor(() -> robot.lookup(".failure-pane").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void damagedSettingsAreReportedUntilDismissed(FxRobot robot) {
    window.services.preferences.problems =
        List.of(
            new Preferences.Problem(
                Path.of("settings.json"),
                Optional.of(Path.of("settings.json.damaged")),
                "not JSON"));
    window.beat();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".banner").query().getAccessibleText())
        .contains("settings.json was damaged", "settings.json.damaged");
    robot.interact(() -> robot.lookup(".banner .button-icon").queryButton().fire());
    window.beat();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".banner").queryAll()).isEmpty();
  }

  @Test
  void tellsWhatIsWrongWithTheHistoryOnceAndUntilItIsSolved(FxRobot robot) {
    tell(HistoryStatus.Kind.DISK_FULL, 0, 1);
    assertThat(banners(robot)).singleElement().asString().contains("The disk is full", "/srv/fg");

    tell(HistoryStatus.Kind.DISK_FULL, 1500, 1);
    assertThat(banners(robot))
        .singleElement()
        .asString()
        .contains("1,500 samples no longer fitted into memory and are lost");

    tell(null, 0, 0);
    assertThat(banners(robot)).isEmpty();
  }

  @Test
  void tellsWhatTheHistoryHasLostAfterAllIsWellAgain(FxRobot robot) {
    tell(HistoryStatus.Kind.DISK_FULL, 1500, 1);
    tell(null, 1500, 1);
    assertThat(banners(robot)).singleElement().asString().startsWith("1,500 samples no longer");

    robot.interact(() -> robot.lookup(".banner .button-icon").queryButton().fire());
    tell(null, 1500, 1);
    assertThat(banners(robot)).isEmpty();
    tell(null, 1600, 2);
    assertThat(banners(robot)).singleElement().asString().startsWith("1,600 samples no longer");
  }

  @Test
  void aDismissedProblemOfTheHistoryComesBackWhenItBeginsAnew(FxRobot robot) {
    tell(HistoryStatus.Kind.IN_USE, 0, 1);
    robot.interact(() -> robot.lookup(".banner .button-icon").queryButton().fire());
    tell(HistoryStatus.Kind.IN_USE, 9, 1);
    assertThat(banners(robot)).isEmpty();

    tell(null, 0, 0);
    tell(HistoryStatus.Kind.IN_USE, 0, 1);
    assertThat(banners(robot)).singleElement().asString().contains("Another running Fleetglass");
  }

  @Test
  void saysWhereADamagedHistoryIs(FxRobot robot) {
    tell(HistoryStatus.Kind.DAMAGED, 0, 1);

    assertThat(banners(robot))
        .singleElement()
        .asString()
        .contains("put aside as history.sqlite.damaged in /srv/fg", "nothing was deleted");
  }

  private void tell(HistoryStatus.@Nullable Kind kind, long dropped, long since) {
    Path file = Path.of("/srv/fg/history.sqlite");
    Path kept = Path.of("/srv/fg/history.sqlite.damaged");
    window.services.past.tell(
        new HistoryStatus(
            file,
            4096,
            null,
            kind == null
                ? null
                : new HistoryStatus.Problem(
                    kind, Instant.ofEpochSecond(since), kept, dropped, "error 13"),
            dropped == 0
                ? null
                : new HistoryStatus.Lost(dropped, 0, Instant.ofEpochSecond(since))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> banners(FxRobot robot) {
    return robot.lookup(".banner").queryAll().stream().map(Node::getAccessibleText).toList();
  }

  @Test
  void leavesNothingBehindWhenItCloses(FxRobot robot) {
    List<WeakReference<PlainScreen>> screens = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String language = i % 2 == 0 ? "ko" : "en";
      robot.interact(() ->
          window.services.preferences.change(
              window.services.preferences.now.withLanguage(language)));
    }
    window.made.forEach(screen -> screens.add(new WeakReference<>(screen)));
    window.made.clear();
    robot.interact(() -> window.shell.close());
    assertThat(window.services.subscriptions()).isZero();
    waitFor(() -> {
      System.gc();
      return screens.stream().filter(reference -> reference.get() != null).count() <= 1;
    });
  }

  private void choose(AppSettings.Theme theme) {
    window.services.preferences.change(window.services.preferences.now.withTheme(theme));
  }

  private static void waitFor(java.util.concurrent.Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("did not happen", e);
    }
  }
}
