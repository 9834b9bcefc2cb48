package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.crash.CrashReports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the program is, and what is left of earlier runs, worked with mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class AboutTest {
  @TempDir static Path folder;

  private CrashReports reports;
  private ShellFixture window;

  @Start
  void start(Stage shown) throws Exception {
    reports = new CrashReports(folder.resolve("crashes"));
    reports.write("FG-00000A", Instant.parse("2026-11-25T10:00:00Z"), "old words");
    reports.write("FG-00000B", Instant.parse("2026-11-26T10:00:00Z"), "new words");
    window = new ShellFixture(reports).show(shown, 1280, 800);
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.shell.close());
  }

  @Test
  void opensFromRailPaletteAndHelpAndIsWorkedWithKeys(FxRobot robot) throws Exception {
    robot.clickOn("#rail-about");
    assertThat(robot.lookup("#about-tabs").queryAs(TabPane.class).getTabs()).hasSize(3);
    robot.push(KeyCode.ESCAPE);
    gone(robot);

    robot.push(KeyCode.F1);
    robot.clickOn("#cheat-sheet-about");
    TabPane tabs = robot.lookup("#about-tabs").queryAs(TabPane.class);
    robot.interact(tabs::requestFocus);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    TextArea text = robot.lookup("#about-diagnostics-text").queryAs(TextArea.class);
    assertThat(text.isEditable()).isFalse();
    robot.push(KeyCode.TAB);
    assertThat(text.isFocused()).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("facts\n");
    robot.push(KeyCode.ESCAPE);
    gone(robot);

    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("about fleet");
    robot.push(KeyCode.ENTER);
    robot.clickOn("#dialog-copy");
    assertThat(clipboard()).isEqualTo("facts\n");
    robot.clickOn("#dialog-close");
    gone(robot);
  }

  @Test
  void reportsOfEarlierRunsAreOfferedOnce(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup("#crash-show").tryQuery().isPresent());
    assertThat(reports.unseen()).isEmpty();

    robot.clickOn("#crash-show");
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup("#report-text").tryQuery().isPresent());
    assertThat(robot.lookup("#report-text").queryAs(TextArea.class).getText())
        .isEqualTo("new words");
    robot.push(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup("#report-text").tryQuery().isEmpty());
    robot.clickOn("#crash-copy");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> "new words".equals(clipboard()));
  }

  private static String clipboard() throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }

  private static void gone(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup("#about-tabs").tryQuery().isEmpty());
  }
}
