package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Choosing keys, with keys. */
@ExtendWith(ApplicationExtension.class)
class ShortcutsTest {
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
  void recordedKeysHoldAtOnceAndAreKept(FxRobot robot) {
    robot.interact(() -> window.shell.chooseKeys());
    robot.write("bottles");
    robot.push(KeyCode.ENTER);
    assertThat(message(robot)).contains("Press the keys for Count the bottles");
    robot.push(KeyCode.CONTROL, KeyCode.J);
    robot.push(KeyCode.ESCAPE);
    assertThat(stage.getScene().lookup("#shortcuts")).isNull();

    robot.push(KeyCode.CONTROL, KeyCode.J);
    assertThat(window.made.getLast().acted + window.made.getFirst().acted).isEqualTo(1);
    assertThat(window.services.preferences.layouts.get("shell.shortcuts"))
        .contains("plain.act=", "J");
  }

  @Test
  void keysOfOthersAreSwappedWhenAgreed(FxRobot robot) {
    robot.interact(() -> window.shell.chooseKeys());
    robot.write("bottles");
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(message(robot)).contains("Ctrl+K belongs to");
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.ESCAPE);

    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(stage.getScene().lookup("#palette-field")).isNull();
    assertThat(robot.lookup("#rail-palette").queryAs(Control.class).getAccessibleHelp())
        .isNotBlank()
        .doesNotContain("Ctrl+K");
  }

  @Test
  void escapeEndsRecordingFirst(FxRobot robot) {
    robot.interact(() -> window.shell.chooseKeys());
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.X);
    assertThat(message(robot)).contains("X alone");
    robot.push(KeyCode.ESCAPE);
    assertThat(stage.getScene().lookup("#shortcuts")).isNotNull();
    robot.push(KeyCode.ESCAPE);
    assertThat(stage.getScene().lookup("#shortcuts")).isNull();
  }

  private static String message(FxRobot robot) {
    return robot.lookup("#shortcuts-message").queryAs(Label.class).getText();
  }
}
