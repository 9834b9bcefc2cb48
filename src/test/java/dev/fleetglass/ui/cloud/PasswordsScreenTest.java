package dev.fleetglass.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.events.WindowEvent;
import com.sun.glass.ui.Window;
import dev.fleetglass.api.RevealedSecret;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.service.PasswordReveal;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakeInventory;
import dev.fleetglass.ui.inventory.FakeViews;
import dev.fleetglass.ui.inventory.Fleet;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A password is in sight for as long as somebody looks at it, and nowhere else. */
@ExtendWith(ApplicationExtension.class)
class PasswordsScreenTest implements PasswordReveal {
  private static final String SECRET = "kY7-hush-Zq";

  private final Cloud cloud = new Cloud();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final List<Long> asked = new ArrayList<>();
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private @Nullable Consumer<Outcome> told;
  private BorderPane window;
  private Stage stage;
  private PasswordsViewModel model;
  private PasswordsScreen screen;
  private ValueRow<PasswordEntry> first;

  @Override
  public Subscription reveal(
      String connectionId, String connection, long id, Consumer<Outcome> listener) {
    asked.add(id);
    told = listener;
    return () -> {};
  }

  @Start
  void start(Stage shown) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    stage = shown;
    cloud.passwords.set(
        FakeInventory.fresh(
            1,
            "West",
            List.of(Cloud.password(1L, "root", "web-1"), Cloud.password(2L, "sa", "db-1"))));
    model =
        new PasswordsViewModel(
            cloud.lists(),
            this,
            (_, task) -> later.add(task),
            FakeViews.environment(
                cloud.preferences,
                FxGate.toolkit(),
                Runnable::run,
                Clock.fixed(Fleet.NOW, ZoneOffset.UTC)));
    screen = new PasswordsScreen(model, Texts.load(Locale.ENGLISH), workspace);
    window = new BorderPane(screen.view());
    stage.setScene(new Scene(window, 1200, 700));
    stage.show();
    stage.requestFocus();
    screen.activate();
    first = model.table().rows().getFirst();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> screen.deactivate());
  }

  @Test
  void isAskedForByTheButtonAlone(FxRobot robot) {
    open(robot, 1);
    assertThat(asked).isEmpty();
    assertThat(button("password-copy").isVisible()).isFalse();

    show(robot);

    assertThat(asked).containsExactly(1L);
    assertThat(texts()).contains(SECRET);
    assertThat(button("password-show").getText()).isEqualTo("Hide password");
  }

  @Test
  void isCopiedByItsButtonAlone(FxRobot robot) {
    open(robot, 1);
    show(robot);

    robot.interact(() ->
        screen.actions().stream()
            .filter(action -> action.id().startsWith("table.copy"))
            .forEach(action -> action.run().run()));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(clipboard(robot)).doesNotContain(SECRET);

    robot.interact(() -> button("password-copy").fire());
    assertThat(clipboard(robot)).isEqualTo(SECRET);
  }

  @Test
  void isHiddenWhenItsTimeIsOver(FxRobot robot) {
    open(robot, 1);
    show(robot);
    robot.interact(() -> later.remove().run());
    assertGone(robot);
  }

  @Test
  void isHiddenByItsButton(FxRobot robot) {
    open(robot, 1);
    show(robot);
    robot.interact(() -> button("password-show").fire());
    assertGone(robot);
  }

  @Test
  void isHiddenWithTheRow(FxRobot robot) {
    open(robot, 1);
    show(robot);
    robot.interact(() -> model.table().selection().select(java.util.Set.of(id(2)), id(2)));
    assertGone(robot);
  }

  @Test
  void isHiddenWithTheSideOfTheDrawer(FxRobot robot) {
    open(robot, 1);
    show(robot);
    robot.interact(() -> ((ToggleButton) drawer().lookup("#row-tab-raw")).fire());
    assertGone(robot);
  }

  @Test
  void isHiddenWithTheDrawer(FxRobot robot) {
    open(robot, 1);
    show(robot);
    robot.interact(() -> window.setRight(null));
    assertGone(robot);
  }

  @Test
  void isHiddenWithTheScreen(FxRobot robot) {
    open(robot, 1);
    show(robot);
    robot.interact(() -> screen.deactivate());
    assertGone(robot);
  }

  @Test
  void isHiddenWhenTheWindowIsNoLongerWorkedIn(FxRobot robot) {
    open(robot, 1);
    assertThat(stage.isFocused()).isTrue();
    show(robot);
    // As the window system says it, which the headless one never does by itself.
    robot.interact(() ->
        Window.getWindows()
            .forEach(
                each -> each.getEventHandler().handleWindowEvent(each, 0, WindowEvent.FOCUS_LOST)));
    assertThat(stage.isFocused()).isFalse();
    assertGone(robot);
  }

  @Test
  void tellsInADialogWhyItIsNotGiven(FxRobot robot) {
    open(robot, 1);
    robot.interact(() -> button("password-show").fire());
    robot.interact(() -> tell(new Outcome.Refused(Failures.refused())));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(workspace.failures).containsExactly(Failures.refused());
    robot.interact(() -> Objects.requireNonNull(workspace.retry).run());
    assertThat(asked).containsExactly(1L, 1L);
  }

  private void open(FxRobot robot, int row) {
    robot.interact(() -> screen.open(new Target.Row(id(row), "")));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> {
      window.setRight(drawer());
      window.applyCss();
      window.layout();
    });
  }

  private void show(FxRobot robot) {
    robot.interact(() -> button("password-show").fire());
    robot.interact(() -> tell(new Outcome.Shown(new RevealedSecret(SECRET.toCharArray()))));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(texts()).contains(SECRET);
  }

  private void tell(Outcome outcome) {
    Objects.requireNonNull(told).accept(outcome);
  }

  private void assertGone(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.reveal().text()).isEmpty();
    assertThat(texts()).doesNotContain(SECRET);
    robot.interact(() -> assertThat(model.details(first)).asString().doesNotContain(SECRET));
  }

  private static String id(int number) {
    return "id-West/#" + number;
  }

  private Region drawer() {
    return Objects.requireNonNull(workspace.drawer);
  }

  private Button button(String id) {
    return (Button) Objects.requireNonNull(drawer().lookup("#" + id));
  }

  /** Everything that can be read in window and drawer. */
  private String texts() {
    StringBuilder all = new StringBuilder();
    collect(window, all);
    if (workspace.drawer != null) {
      collect(workspace.drawer, all);
    }
    return all.toString();
  }

  private static void collect(Node node, StringBuilder all) {
    if (node instanceof Labeled labeled) {
      all.append(labeled.getText()).append('\n').append(labeled.getAccessibleText()).append('\n');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  private static String clipboard(FxRobot robot) {
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return Objects.requireNonNullElse(text[0], "");
  }
}
