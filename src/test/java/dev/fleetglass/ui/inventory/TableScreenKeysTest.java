package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.Server;
import dev.fleetglass.ui.common.KeyChoice;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.servers.ServerRow;
import dev.fleetglass.ui.servers.ServersScreen;
import dev.fleetglass.ui.servers.ServersViewModel;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.table.TableKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Keys of a table on a whole screen. */
class TableScreenKeysTest {
  private final RecordingWorkspace workspace = new RecordingWorkspace();

  @BeforeAll
  static void start() throws Exception {
    Toolkit.start();
  }

  @Test
  void aScreenTakesTheKeysTheOperatorChose() {
    workspace.keys =
        KeyChoice.NONE
            .with(TableKey.SELECT_ALL.id(), KeyCombination.valueOf("F7"))
            .with(TableKey.DOWN.id(), KeyCombination.valueOf("N"));
    fx(screen -> {
      press(screen, KeyCode.A, true);
      press(screen, KeyCode.J, false);
      assertThat(selected(screen)).isZero();
      press(screen, KeyCode.N, false);
      assertThat(selected(screen)).isEqualTo(1);
      press(screen, KeyCode.F7, false);
      assertThat(selected(screen)).isEqualTo(200);
    });
  }

  @Test
  void followsTheLinkOfTheCellTheKeyboardIsAt() {
    fx(screen -> {
      TableView<ServerRow> table = screen.table().control();
      TableColumn<ServerRow, ?> connection =
          table.getVisibleLeafColumns().stream()
              .filter(column -> "connection".equals(column.getId()))
              .findFirst()
              .orElseThrow();
      table.getFocusModel().focus(3, connection);
      press(screen, KeyCode.O, false);
      assertThat(workspace.shown).containsExactly(ScreenId.CONNECTIONS);
      assertThat(workspace.followed).containsExactly(new Target.Connection("id-West"));
    });
  }

  private static int selected(ServersScreen screen) {
    return screen.table().control().getSelectionModel().getSelectedIndices().size();
  }

  private static void press(ServersScreen screen, KeyCode code, boolean control) {
    Event.fireEvent(
        screen.table().control(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
  }

  private void fx(Consumer<ServersScreen> test) {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          FakeInventory<Server> inventory = new FakeInventory<>();
          inventory.set(FakeInventory.fresh(1, "West", Fleet.servers(200)));
          ServersViewModel model =
              new ServersViewModel(
                  inventory,
                  FakeViews.environment(
                      new FakePreferences(),
                      FxGate.toolkit(),
                      Runnable::run,
                      Clock.fixed(Fleet.NOW, ZoneOffset.UTC)));
          ServersScreen screen = new ServersScreen(model, Texts.load(Locale.ENGLISH), workspace);
          new Scene(screen.view(), 1000, 600);
          screen.activate();
          screen.view().applyCss();
          screen.view().layout();
          test.accept(screen);
          screen.deactivate();
        });
  }
}
