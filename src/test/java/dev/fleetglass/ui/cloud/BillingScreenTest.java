package dev.fleetglass.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.Billing;
import dev.fleetglass.model.Billing.Usage;
import dev.fleetglass.ui.common.EmptyState;
import dev.fleetglass.ui.common.FailureBanner;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakeInventory;
import dev.fleetglass.ui.inventory.Fleet;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What accounts have used, as a page. */
@ExtendWith(ApplicationExtension.class)
class BillingScreenTest {
  private static final Usage OVER = new Usage(100.0, 2.0, 120.0, 20.0, 3.5, 150.0, 50.0, 9.0, 30.0);
  private static final Usage WITHIN =
      new Usage(100.0, null, 40.0, 0.0, 0.0, null, null, null, null);

  private final FakeInventory<Billing> inventory = new FakeInventory<>();
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private BillingScreen screen;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    BillingViewModel model =
        new BillingViewModel(
            inventory,
            new FakePreferences(),
            FxGate.toolkit(),
            Clock.fixed(Fleet.NOW, ZoneOffset.UTC));
    screen = new BillingScreen(model, Texts.load(Locale.ENGLISH), workspace);
    stage.setScene(new Scene(screen.view(), 1100, 700));
    stage.show();
    screen.activate();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> screen.deactivate());
  }

  @Test
  void readsWhileItIsLookedAt(FxRobot robot) {
    assertThat(inventory.visible).isTrue();
    assertThat(inventory.listeners).hasSize(1);

    robot.interact(() -> screen.deactivate());

    assertThat(inventory.visible).isFalse();
    assertThat(inventory.listeners).isEmpty();
    robot.interact(() -> screen.activate());
  }

  @Test
  void hasACardForEveryAccountThatSpeaksItsNumbers(FxRobot robot) {
    publish(robot, billing());

    assertThat(labels()).contains("West", "2026-11-01 to 2026-12-01", "20 GB h beyond the plan");
    assertThat(labels()).contains("Within the plan", "not sent");
    assertThat(usages())
        .extracting(Region::getAccessibleText)
        .anyMatch(text -> text.contains("Beyond the plan so far: 20 GB h"));
  }

  @Test
  void drawsWhatIsBeyondThePlanApart(FxRobot robot) {
    publish(robot, billing());
    robot.interact(() -> {
      screen.view().applyCss();
      screen.view().layout();
    });
    Region memory = usages().getFirst();
    double whole = ((Region) memory.lookup(".usage-bar")).getWidth();

    assertThat(width(memory, "accrued")).isCloseTo(whole * 100 / 150, within(1));
    assertThat(width(memory, "over")).isCloseTo(whole * 20 / 150, within(1));
    assertThat(width(memory, "projected-over")).isCloseTo(whole * 30 / 150, within(1));
  }

  @Test
  void keepsWhatWasReadWhenTheServiceFails(FxRobot robot) {
    Instant read = Fleet.NOW.minusSeconds(180);
    robot.interact(() ->
        inventory.publish(
            FakeInventory.snapshot(
                2,
                FakeInventory.sourced("West", List.of(billing())),
                FakeInventory.failed("West", Failures.refused(), read))));
    WaitForAsyncUtils.waitForFxEvents();

    FailureBanner banner = (FailureBanner) find(".failure-banner");
    assertThat(banner.isVisible()).isTrue();
    assertThat(banner.staleMark()).isEqualTo("rows from 3 min ago");
    assertThat(labels()).contains("West", "from 3 min ago");
  }

  @Test
  void saysWhyThereIsNothing(FxRobot robot) {
    robot.interact(() -> inventory.publish(FakeInventory.snapshot(1, List.of())));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(empty().heading()).isEqualTo("No connection with billing");
    robot.interact(() -> empty().button().fire());
    assertThat(workspace.shown).containsExactly(ScreenId.CONNECTIONS);

    robot.interact(() ->
        inventory.publish(
            FakeInventory.snapshot(
                2, List.of(), FakeInventory.failed("West", Failures.refused(), null))));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(empty().heading()).isEqualTo("West could not be read");
    assertThat(find(".failure-banner").isVisible()).isFalse();
  }

  @Test
  void refreshesByItsButtonAndTellsOfFailuresInADialog(FxRobot robot) {
    publish(robot, billing());
    robot.clickOn("#billing-refresh");
    inventory.refreshes.getFirst().complete(List.of(Failures.refused()));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(workspace.failures).containsExactly(Failures.refused());
  }

  private void publish(FxRobot robot, Billing billing) {
    robot.interact(() -> inventory.publish(FakeInventory.fresh(1, "West", List.of(billing))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Billing billing() {
    return new Billing(
        Instant.parse("2026-11-01T00:00:00Z"),
        Instant.parse("2026-12-01T00:00:00Z"),
        OVER,
        WITHIN,
        Map.of());
  }

  private static org.assertj.core.data.Offset<Double> within(double by) {
    return org.assertj.core.data.Offset.offset(by);
  }

  private static double width(Region usage, String part) {
    Region drawn = (Region) usage.lookup(".usage-bar").lookup(".usage-" + part);
    return drawn.isVisible() ? drawn.getWidth() : 0;
  }

  private List<Region> usages() {
    return screen.view().lookupAll(".usage").stream().map(Region.class::cast).toList();
  }

  private List<String> labels() {
    return screen.view().lookupAll(".label").stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private Region find(String selector) {
    return (Region) Objects.requireNonNull(screen.view().lookup(selector));
  }

  private EmptyState empty() {
    return (EmptyState) find(".empty-state");
  }
}
