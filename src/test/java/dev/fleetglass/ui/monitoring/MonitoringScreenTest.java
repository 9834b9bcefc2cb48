package dev.fleetglass.ui.monitoring;

import static dev.fleetglass.ui.monitoring.FakeMetrics.NOW;
import static dev.fleetglass.ui.monitoring.FakeMetrics.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.connections.FakeConnections;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.monitoring.dashboard.Desk;
import dev.fleetglass.ui.monitoring.dashboard.WorkspaceViewModel;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.theme.Theme;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class MonitoringScreenTest {
  private static final Texts TEXTS = Texts.load(Locale.ENGLISH);

  private final FakeMetrics metrics =
      new FakeMetrics(FakeMetrics.choice("c1", "cpu", "Node CPU", MetricUnit.CORES));
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private final WorkspaceViewModel dashboards = new Desk().model();
  private final StackPane root = new StackPane();
  private final MonitoringViewModel model =
      new MonitoringViewModel(
          metrics,
          new FakeConnections(),
          new FakePreferences(),
          Runnable::run,
          Clock.fixed(NOW, ZoneId.of("UTC")));
  private final Stage stage = newStage();

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void openWindow() {
    fx(() -> {
      Application.setUserAgentStylesheet(Theme.sheet(false));
      stage.setScene(new Scene(root, 1100, 720));
      stage.show();
    });
  }

  @AfterEach
  void closeWindow() {
    fx(() -> stage.close());
  }

  @Test
  void showsABackgroundFailureInTheBannerAndOnlyAnAskedOneInADialog() {
    fx(() -> {
      MonitoringScreen screen = open();
      MonitoringView view = screen.explorer();
      metrics.newest().tell(1, new LoadState.Ready(NOW), series("n1", 1, 2));
      ApiFailure failure = FakeMetrics.failure("Not Authorized.");
      metrics.newest().tell(2, new LoadState.Failed(failure, NOW), series("n1", 1, 2));
      settle();

      assertThat(view.banner().isVisible()).isTrue();
      assertThat(view.banner().words()).isEqualTo("CCCM1044000 Not Authorized.");
      assertThat(view.chart().getAccessibleText()).contains("Last query failed");
      assertThat(view.legend().shownRows()).as("the last data stay").hasSize(1);
      assertThat(view.stateText()).contains("next poll in 7 s").contains("every 10 s");
      assertThat(workspace.failures).isEmpty();

      view.poll();
      metrics.newest().polled.complete(Optional.of(failure));
      assertThat(workspace.failures).containsExactly(failure);

      metrics.newest().tell(3, new LoadState.Ready(NOW), series("n1", 1, 2));
      settle();
      assertThat(view.banner().isVisible()).isFalse();
      screen.deactivate();
    });
  }

  @Test
  void refusesAWrongDraftAtItsFieldAndShowsATriedQuerysFailureInline() {
    fx(() -> {
      MonitoringScreen screen = open();
      screen.explorer().edit();
      root.getChildren().add(drawer());
      settle();
      List<Node> fields = new ArrayList<>(drawer().lookupAll(".text-field"));
      TextField name = (TextField) fields.getFirst();
      assertThat(name.getText()).isEqualTo("Node CPU");
      name.setText("");
      press("Try");
      assertThat(metrics.tried).isEmpty();
      assertThat(texts(".metric-problem")).contains("Give the metric a name.");

      name.setText("Other CPU");
      press("Try");
      assertThat(metrics.tried).hasSize(1);
      metrics.answer.completeExceptionally(
          new dev.fleetglass.api.ApiException(FakeMetrics.failure("Not Authorized.")));
      settle();
      assertThat(texts(".try-sample")).contains("CCCM1044000 Not Authorized.");
      assertThat(workspace.failures).isEmpty();
      screen.deactivate();
    });
  }

  @Test
  void letsGoOfEveryScreenItShowed() throws Exception {
    List<WeakReference<Object>> screens = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      fx(() -> {
        MonitoringScreen screen = open();
        metrics.newest().tell(model.now().toEpochMilli(), new LoadState.Ready(NOW));
        settle();
        screen.explorer().edit();
        screen.deactivate();
        root.getChildren().clear();
        workspace.drawer = null;
        screens.add(new WeakReference<>(screen));
        // What listens is the view, which does not know its screen.
        screens.add(new WeakReference<>(screen.explorer()));
        screens.add(new WeakReference<>(screen.dashboard()));
      });
    }
    // A scene remembers the node that had the focus last; no other reference may be left.
    fx(() -> stage.setScene(new Scene(new StackPane(), 10, 10)));
    WaitForAsyncUtils.waitForFxEvents();
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (alive(screens) > 0 && System.nanoTime() < deadline) {
      System.gc();
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(alive(screens)).as("screens still in memory").isZero();
  }

  private static long alive(List<WeakReference<Object>> screens) {
    return screens.stream().filter(screen -> screen.get() != null).count();
  }

  private MonitoringScreen open() {
    MonitoringScreen screen = new MonitoringScreen(dashboards, model, TEXTS, workspace);
    root.getChildren().setAll(screen.view());
    screen.activate();
    screen.dashboard().pick();
    settle();
    screen.open(new Target.Metric("c1", "cpu", "node", "n1"));
    settle();
    return screen;
  }

  private Region drawer() {
    return Objects.requireNonNull(workspace.drawer);
  }

  private void settle() {
    root.applyCss();
    root.layout();
  }

  private void press(String text) {
    drawer().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .forEach(Button::fire);
    settle();
  }

  private List<String> texts(String selector) {
    return drawer().lookupAll(selector).stream()
        .filter(Node::isVisible)
        .map(node -> ((javafx.scene.control.Label) node).getText())
        .toList();
  }

  private static void fx(Runnable work) {
    WaitForAsyncUtils.waitFor(
        WaitForAsyncUtils.asyncFx(() -> {
          work.run();
          return true;
        }));
  }

  private static Stage newStage() {
    Callable<Stage> work = Stage::new;
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }
}
