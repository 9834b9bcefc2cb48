package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.service.Preferences;
import dev.fleetglass.ui.common.ScreenId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The content alone on the display. */
@ExtendWith(ApplicationExtension.class)
class FullScreenTest {
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
  void aKeyTakesAwayAllButTheContentAndGivesItBack(FxRobot robot) {
    robot.clickOn("#open-details");
    robot.push(KeyCode.F11);
    assertThat(window.shell.fullScreen()).isTrue();
    assertThat(stage.isFullScreen()).isTrue();
    assertThat(shown("#rail-servers")).isFalse();
    assertThat(shown("#status-freshness")).isFalse();
    assertThat(window.shell.drawerOpen()).isFalse();
    assertThat(shown("#screen-clusters")).isTrue();

    robot.push(KeyCode.F11);
    assertThat(window.shell.fullScreen()).isFalse();
    assertThat(stage.isFullScreen()).isFalse();
    assertThat(shown("#rail-servers")).isTrue();
    assertThat(shown("#status-freshness")).isTrue();
  }

  @Test
  void escapeClosesTheDrawerFirst(FxRobot robot) {
    robot.push(KeyCode.F11);
    robot.clickOn("#open-details");
    robot.push(KeyCode.ESCAPE);
    assertThat(window.shell.drawerOpen()).isFalse();
    assertThat(window.shell.fullScreen()).isTrue();

    robot.push(KeyCode.ESCAPE);
    assertThat(window.shell.fullScreen()).isFalse();
    assertThat(stage.isFullScreen()).isFalse();
  }

  @Test
  void followsTheWindowManager(FxRobot robot) {
    robot.interact(() -> window.shell.setFullScreen(true));
    robot.interact(() -> stage.setFullScreen(false));

    assertThat(window.shell.fullScreen()).isFalse();
    assertThat(shown("#rail-servers")).isTrue();
  }

  @Test
  void whatWentWrongStaysInSight(FxRobot robot) {
    robot.interact(() -> {
      window.services.preferences.problems =
          List.of(
              new Preferences.Problem(
                  Path.of("settings.json"),
                  Optional.of(Path.of("settings.json.damaged")),
                  "not JSON"));
      window.beat();
      window.shell.setFullScreen(true);
    });

    assertThat(shown(".banner")).isTrue();
  }

  @Test
  void outlivesAChangeOfScreenAndOfLanguage(FxRobot robot) {
    robot.interact(() -> window.shell.setFullScreen(true));
    robot.interact(() -> window.shell.show(ScreenId.MONITORING));
    robot.interact(() ->
        window.services.preferences.change(
            window.services.preferences.settings().withLanguage("ko")));

    assertThat(window.shell.fullScreen()).isTrue();
    assertThat(shown("#screen-monitoring")).isTrue();
    assertThat(shown("#rail-servers")).isFalse();
  }

  private boolean shown(String query) {
    return stage.getScene().lookup(query) != null;
  }
}
