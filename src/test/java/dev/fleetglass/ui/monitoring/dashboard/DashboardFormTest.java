package dev.fleetglass.ui.monitoring.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.model.dashboard.Variable;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Forms in the drawer, with the keyboard. */
class DashboardFormTest {
  private static final Texts TEXTS = Texts.load(Locale.ENGLISH);

  private final FxRobot robot = new FxRobot();
  private final Desk desk = new Desk();
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private final WorkspaceViewModel model = desk.model();
  private final StackPane root = new StackPane();
  private @Nullable DashboardDrawer drawer;
  private @Nullable Stage stage;

  @BeforeAll
  static void startToolkit() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void openWindow() {
    robot.interact(() -> {
      desk.dashboards.put(Desk.dashboard("own", Desk.panel("a", 0, 0, Map.of())));
      model.activate();
      model.show(model.library().find("own").orElseThrow());
      DashboardDrawer made = new DashboardDrawer(model, TEXTS, workspace);
      made.activate(new Subscriptions());
      drawer = made;
      Stage window = new Stage();
      window.setScene(new Scene(root, 420, 900));
      window.setX(0);
      window.setY(0);
      window.show();
      stage = window;
    });
  }

  @AfterEach
  void closeWindow() {
    robot.interact(() -> {
      drawer().close();
      model.close();
      Objects.requireNonNull(stage).close();
    });
  }

  @Test
  void tabGoesOnThroughThresholdsWhoseValuesChange() {
    robot.interact(() -> {
      model.panelEdits().change("a", DashboardFormTest::withThresholds);
      drawer().edit("a");
    });
    shown();
    TextField from = field("dashboard.form.threshold.from", 1);
    type(from, "7");
    assertThat(thresholds().get(1).from()).isEqualTo(7);
    assertThat(focus()).isSameAs(field("dashboard.form.threshold.to", 1));
    robot.write("9").type(KeyCode.TAB);
    assertThat(thresholds().get(1).to()).isEqualTo(9);
    assertThat(field("dashboard.form.threshold.from", 1)).as("the same fields").isSameAs(from);

    robot.interact(model::undo);
    assertThat(field("dashboard.form.threshold.to", 1).getText()).isEmpty();
  }

  @Test
  void tabGoesOnThroughQueriesWhoseLabelsChange() {
    robot.interact(() -> {
      model
          .panelEdits()
          .change(
              "a",
              p ->
                  new Panel(
                      p.id(),
                      p.title(),
                      p.kind(),
                      p.place(),
                      List.of(p.queries().getFirst(), memory()),
                      p.options()));
      drawer().edit("a");
    });
    shown();
    TextField where = field("dashboard.form.where", 0);
    type(where, "node=n1");
    assertThat(panel().queries().getFirst().where()).isEqualTo(Map.of("node", "n1"));
    assertThat(field("dashboard.form.where", 0)).isSameAs(where);
    assertThat(focus()).as("the next query's metric").isNotNull().isNotSameAs(where);
    assertThat(Objects.requireNonNull(focus()).getParent().getParent().getParent())
        .isSameAs(where.getParent().getParent());
  }

  @Test
  void tabGoesOnThroughVariablesAndWhatIsTypedIsForOneDashboard() {
    robot.interact(() -> {
      model
          .panelEdits()
          .settings(
              List.of(new Variable("a", "la", ""), new Variable("b", "lb", "")),
              Duration.ofHours(1));
      drawer().settings();
    });
    shown();
    type(field("dashboard.form.variable.name", 0), "c");
    assertThat(focus()).isSameAs(field("dashboard.form.variable.label", 0));

    TextField title = field("dashboard.name", 0);
    robot.interact(title::requestFocus);
    robot.interact(() -> {
      title.setText("for the first");
      desk.dashboards.put(Desk.dashboard("other"));
      model.show(model.library().find("other").orElseThrow());
    });
    assertThat(title.getText()).isEqualTo("T other");
  }

  @Test
  void aFormClosesWithItsPanelAndWritesToNoOther() {
    robot.interact(() -> drawer().edit("a"));
    Region form = shown();
    TextField title = field("dashboard.form.title", 0);
    robot.interact(() -> {
      title.requestFocus();
      title.setText("typed");
      model.show(model.library().find("builtin-x").orElseThrow());
    });
    assertThat(workspace.drawer).as("closed").isNull();
    robot.interact(() -> root.getChildren().remove(form));
    assertThat(panel().title()).as("of the same id").isEqualTo("Panel a");

    robot.interact(() -> {
      drawer().edit("b");
      model.panelEdits().change("b", p -> withThresholds(p));
    });
    assertThat(workspace.drawer).as("a change is no other panel").isNotNull();
    robot.interact(() -> model.panelEdits().remove("b"));
    assertThat(workspace.drawer).isNull();
  }

  private static Panel withThresholds(Panel p) {
    PanelOptions o = p.options();
    return new Panel(
        p.id(),
        p.title(),
        p.kind(),
        p.place(),
        p.queries(),
        new PanelOptions(
            o.unit(),
            o.logarithmic(),
            o.zeroBased(),
            o.join(),
            o.compared(),
            List.of(new Threshold(1, null, Tone.FAILED, ""), new Threshold(2, null, Tone.OFF, "")),
            o.legend(),
            o.events()));
  }

  private static PanelQuery memory() {
    return new PanelQuery("c1", "Name of c1", "memory", Map.of());
  }

  private Region shown() {
    Region form = Objects.requireNonNull(workspace.drawer);
    robot.interact(() -> {
      root.getChildren().setAll(form);
      root.applyCss();
      root.layout();
    });
    return form;
  }

  /** Puts a text where the old one was, and leaves the field by Tab. */
  private void type(TextField field, String text) {
    robot.interact(() -> {
      field.requestFocus();
      field.selectAll();
    });
    robot.write(text).type(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private TextField field(String key, int index) {
    return root.lookupAll(".text-field").stream()
        .filter(TextField.class::isInstance)
        .map(TextField.class::cast)
        .filter(field -> TEXTS.get(key).equals(field.getAccessibleText()))
        .skip(index)
        .findFirst()
        .orElseThrow();
  }

  private @Nullable Node focus() {
    return root.getScene().getFocusOwner();
  }

  private Panel panel() {
    return Objects.requireNonNull(model.panel("a"));
  }

  private List<Threshold> thresholds() {
    return panel().options().thresholds();
  }

  private DashboardDrawer drawer() {
    return Objects.requireNonNull(drawer);
  }
}
