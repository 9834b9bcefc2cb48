package dev.fleetglass.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.dialog.Dialogs;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportingTest {
  @TempDir Path folder;

  private final Texts texts = Texts.load(Locale.ENGLISH);
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private final FakePreferences preferences = new FakePreferences();
  private final TableModel<Machine> table =
      new TableModel<>(Machine.COLUMNS, Runnable::run, Runnable::run);
  private final StackPane root = new StackPane();
  private final CountDownLatch gateOpen = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init") // by start
  private Dialogs dialogs;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    stage.setScene(new Scene(root, 900, 700));
    stage.show();
    dialogs = new Dialogs(() -> stage, () -> texts, () -> ZoneOffset.UTC, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    gateOpen.countDown();
    var _ = WaitForAsyncUtils.asyncFx(() -> dialogs.close());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void savesByKeyboardAloneAndOffersTheFolder(FxRobot robot) throws Exception {
    table.update(() -> Machine.many(1_500));
    open(robot);
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> names().size() == 1);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !workspace.cards.isEmpty());
    robot.interact(() -> root.getChildren().setAll(workspace.cards));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> label(robot, "#export-title").equals("Saved 1,500 rows"));
    robot.clickOn("#export-open");
    assertThat(workspace.folders).containsExactly(folder);
  }

  @Test
  void cancellingTakesTheCardAwayAndLeavesNoFile(FxRobot robot) throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    table.update(() ->
        Stream.concat(
                Machine.many(3_000).stream(),
                Stream.of(new Machine("last", "last", 1, Machine.NOW)))
            .toList());
    Exporting<Machine> slow =
        new Exporting<>(
            source(), () -> List.of(SlowColumn.of(reached, gateOpen)), desk(), texts, workspace);
    show(robot, slow);
    robot.type(KeyCode.ENTER);
    assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
    robot.interact(() -> root.getChildren().setAll(workspace.cards));
    robot.clickOn("#export-cancel");

    assertThat(workspace.cards).isEmpty();
    assertThat(workspace.said).containsExactly("Export cancelled. No file was written.");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> names().isEmpty());
  }

  @Test
  void escapeExportsNothing(FxRobot robot) throws Exception {
    table.update(() -> Machine.many(5));
    open(robot);
    robot.type(KeyCode.ESCAPE);
    assertThat(dialogs.isOpen()).isFalse();
    assertThat(workspace.cards).isEmpty();
    assertThat(names()).isEmpty();
  }

  private void open(FxRobot robot) throws Exception {
    Exporting<Machine> exporting =
        new Exporting<>(source(), () -> Machine.COLUMNS.subList(0, 2), desk(), texts, workspace);
    show(robot, exporting);
  }

  private void show(FxRobot robot, Exporting<Machine> exporting) throws Exception {
    robot.interact(exporting::open);
    Form form = workspace.forms.getFirst();
    robot.interact(() -> dialogs.fill(form));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> form.ready().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private ExportSource<Machine> source() {
    Formats formats = new Formats(texts, ZoneOffset.UTC);
    return new ExportSource<>("servers", table, () -> formats, List::of);
  }

  private ExportDesk desk() {
    preferences.saveLayout("export.folder", folder.toString());
    return new ExportDesk(preferences, FxGate.toolkit(), Clock.fixed(Machine.NOW, ZoneOffset.UTC));
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
