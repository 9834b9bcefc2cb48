package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.Server;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.servers.ServersScreen;
import dev.fleetglass.ui.servers.ServersViewModel;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SearchBoxTest {
  private final FakePreferences preferences = new FakePreferences();

  @SuppressWarnings("NullAway.Init") // by start
  private ServersViewModel model;

  @SuppressWarnings("NullAway.Init") // by start
  private ServersScreen screen;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    FakeInventory<Server> inventory = new FakeInventory<>();
    inventory.set(FakeInventory.fresh(1, "West", Fleet.servers(200)));
    Clock clock = Clock.fixed(Fleet.NOW, ZoneOffset.UTC);
    model =
        new ServersViewModel(
            inventory, FakeViews.environment(preferences, FxGate.toolkit(), Runnable::run, clock));
    screen = new ServersScreen(model, Texts.load(Locale.ENGLISH), new RecordingWorkspace());
    stage.setScene(new Scene(screen.view(), 1000, 600));
    stage.show();
    screen.activate();
  }

  @Test
  void completesAColumnAndThenItsValuesByKeys(FxRobot robot) {
    robot.clickOn(".search-field").write("sta");
    assertThat(offers()).containsExactly("State");
    robot.type(KeyCode.TAB);
    assertThat(field().getText()).isEqualTo("state:");
    assertThat(offers()).contains("On", "Off", "Hibernated");
    robot.write("of");
    assertThat(offers()).containsExactly("Off");
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(field().getText()).isEqualTo("state:Off ");
    assertThat(field().isFocused()).isTrue();
    assertThat(offers()).isEmpty();
    assertThat(model.table().rows()).isNotEmpty().allMatch(row -> row.state().equals("Off"));

    robot.type(KeyCode.ENTER);
    assertThat(screen.table().control().isFocused()).isTrue();
  }

  @Test
  void takesAnOfferByTheMouseAndLeavesTheTableAlone(FxRobot robot) {
    robot.clickOn(".search-field").write("dis");
    Node line = screen.view().lookup(".search-offers .line");
    robot.clickOn(line);
    assertThat(field().getText()).isEqualTo("disk:");
    assertThat(field().isFocused()).isTrue();
    assertThat(model.table().selection().countProperty().get()).isZero();
  }

  @Test
  void underlinesTheMistakeSaysWhyAndKeepsTheRows(FxRobot robot) {
    robot.clickOn(".search-field").write("cache corse>4");
    assertThat(reason().isVisible()).isTrue();
    assertThat(reason().getText()).contains("corse").contains("cores");
    assertThat(field().getAccessibleText()).contains(reason().getText());
    Bounds line = underline().localToScene(underline().getBoundsInLocal());
    Bounds whole = field().localToScene(field().getLayoutBounds());
    assertThat(underline().isVisible()).isTrue();
    assertThat(line.getMinX()).isGreaterThan(whole.getMinX() + 60);
    assertThat(line.getWidth()).isBetween(25.0, 50.0);
    assertThat(model.table().rows()).allMatch(row -> row.server().name().startsWith("cache"));

    robot.type(KeyCode.LEFT, 2).type(KeyCode.BACK_SPACE, 5).write("cores");
    assertThat(reason().isVisible()).isFalse();
    assertThat(underline().isVisible()).isFalse();
  }

  @Test
  void theUnderlineStaysInTheFieldWhenTheTextIsLonger(FxRobot robot) {
    robot.clickOn(".search-field");
    robot.interact(() -> {
      field().setText("nmae:x " + "web ".repeat(30));
      field().positionCaret(field().getLength());
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(reason().isVisible()).isTrue();
    assertThat(underline().isVisible()).isFalse();
    robot.type(KeyCode.HOME);
    assertThat(underline().isVisible()).isTrue();
  }

  @Test
  void escapeClosesTheOffersThenClearsThenLeaves(FxRobot robot) {
    robot.clickOn(".search-field").write("na");
    assertThat(offers()).isNotEmpty();
    robot.type(KeyCode.ESCAPE);
    assertThat(offers()).isEmpty();
    assertThat(field().getText()).isEqualTo("na");
    robot.type(KeyCode.ESCAPE);
    assertThat(field().getText()).isEmpty();
    robot.type(KeyCode.ESCAPE);
    assertThat(screen.table().control().isFocused()).isTrue();
  }

  @Test
  void offersTheLastSearchesAndKeepsThem(FxRobot robot) {
    robot.clickOn(".search-field").write("cache off ").type(KeyCode.ENTER);
    robot.clickOn(".search-field").write("(").type(KeyCode.ENTER);
    robot.type(KeyCode.ESCAPE).type(KeyCode.SLASH);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> field().requestFocus());
    assertThat(preferences.layout("search.servers")).contains("cache+off");
    assertThat(offers()).containsExactly("cache off");
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(field().getText()).isEqualTo("cache off");
  }

  @Test
  void theHelpFitsAndGoesAway(FxRobot robot) {
    robot.interact(() -> ((Button) screen.view().lookup(".search-field .help")).fire());
    WaitForAsyncUtils.waitForFxEvents();
    Region help = (Region) screen.view().lookup(".search-help");
    assertThat(help.isVisible()).isTrue();
    Bounds at = help.localToScene(help.getLayoutBounds());
    assertThat(at.getMinX()).isPositive();
    assertThat(at.getMaxY()).isLessThan(600);
    robot.type(KeyCode.ESCAPE);
    assertThat(help.isVisible()).isFalse();
  }

  private TextField field() {
    return (TextField) screen.view().lookup(".search-field");
  }

  private Label reason() {
    return (Label) screen.view().lookup(".reason");
  }

  private Node underline() {
    return screen.view().lookup(".search-mistake");
  }

  private List<String> offers() {
    WaitForAsyncUtils.waitForFxEvents();
    return screen.view().lookupAll(".search-offers .title").stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }
}
