package dev.fleetglass.ui.monitoring.dashboard;

import static dev.fleetglass.ui.monitoring.dashboard.Desk.NOW;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.model.dashboard.Place;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.ui.chart.TimeChart;
import dev.fleetglass.ui.chart.export.PanelFile;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.monitoring.FakeMetrics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class DashboardScreenTest {
  private static final Texts TEXTS = Texts.load(Locale.ENGLISH);

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private final Desk desk = new Desk();
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private final WorkspaceViewModel model = desk.model();
  private final List<MetricOption> explored = new ArrayList<>();
  private final List<Runnable> beats = new ArrayList<>();
  private Optional<Path> chosen = Optional.empty();
  private @Nullable DashboardView view;
  private @Nullable Stage stage;

  @BeforeAll
  static void startToolkit() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void openWindow() {
    fx(() -> {
      view =
          new DashboardView(
              model,
              TEXTS,
              workspace,
              explored::add,
              () -> {},
              (_, _) -> chosen,
              new Ticker(
                  FxGate.toolkit(), (_, task) -> beats.add(task), java.time.Duration.ofSeconds(1)),
              Delay.real());
      Stage window = new Stage();
      window.setScene(new Scene(new StackPane(view), 960, 700));
      window.setX(0);
      window.setY(0);
      window.show();
      stage = window;
      model.activate();
      view.activate();
    });
    settle();
  }

  @AfterEach
  void closeWindow() {
    fx(() -> {
      view().deactivate();
      model.deactivate();
      Objects.requireNonNull(stage).close();
    });
  }

  @Test
  void aZoomInOnePanelIsEveryPanelsTimeAndBackIsBack() {
    feed(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    fx(() -> List.copyOf(desk.past.readings).forEach(one -> one.answer().complete(List.of())));
    int before = desk.past.readings.size();
    Bounds plot = onScreen(chart("a"));
    robot
        .drag(new Point2D(plot.getMinX() + 150, plot.getCenterY()))
        .moveTo(new Point2D(plot.getMinX() + 250, plot.getCenterY()))
        .drop();
    settle();

    Span zoomed = Objects.requireNonNull(model.travel().timeProperty().get().fixed());
    assertThat(zoomed.length().toSeconds()).isBetween(1L, 3_600L);
    assertThat(desk.past.readings.subList(before, desk.past.readings.size()))
        .as("both panels read that time")
        .hasSize(2)
        .allMatch(reading -> reading.from().equals(zoomed.from()));
    fx(() -> model.travel().back());
    assertThat(model.travel().timeProperty().get().follows()).isTrue();
  }

  @Test
  void aPanelIsMovedByItsTitleOthersMakeWayAndUndoPutsAllBack() {
    fx(() -> model.editingProperty().set(true));
    settle();
    List<Panel> before = panels();
    Bounds title = onScreen(panel("a").header());
    Bounds other = onScreen(panel("b"));
    robot
        .drag(new Point2D(title.getMinX() + 60, title.getCenterY()))
        .moveTo(new Point2D(other.getMinX() + 60, title.getCenterY()))
        .drop();
    settle();

    assertThat(place("a")).isEqualTo(new Place(6, 0, 6, 4));
    assertThat(place("b")).isEqualTo(new Place(6, 4, 6, 4));
    assertThat(panel("a").getLayoutX()).isGreaterThan(400);
    fx(model::undo);
    assertThat(panels()).isEqualTo(before);
    settle();
    assertThat(panel("a").getLayoutX()).isLessThan(40);
  }

  @Test
  void aPanelIsResizedByItsCornerAndByTheKeyboard() {
    fx(() -> model.editingProperty().set(true));
    settle();
    Bounds a = onScreen(panel("a"));
    robot
        .drag(new Point2D(a.getMaxX() - 5, a.getMaxY() - 5))
        .moveTo(new Point2D(a.getMaxX() - 5, a.getMaxY() + 140))
        .drop();
    settle();
    assertThat(place("a").height()).isGreaterThan(4);
    int height = place("a").height();

    fx(() -> panel("a").requestFocus());
    robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.UP).type(KeyCode.LEFT);
    robot.release(KeyCode.ALT, KeyCode.SHIFT);
    assertThat(place("a")).isEqualTo(new Place(0, 0, 5, height - 1));
    robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    assertThat(place("a").column()).isEqualTo(1);
    robot.type(KeyCode.DELETE);
    assertThat(panels()).hasSize(1);
    fx(model::undo);
    assertThat(panels()).hasSize(2);
  }

  @Test
  void nothingMovesWhileTheDashboardIsNotBeingChanged() {
    List<Panel> before = panels();
    Bounds title = onScreen(panel("a").header());
    robot
        .drag(new Point2D(title.getMinX() + 60, title.getCenterY()))
        .moveTo(new Point2D(title.getMinX() + 560, title.getCenterY()))
        .drop();
    assertThat(panels()).isEqualTo(before);
  }

  @Test
  void aPanelIsAddedFromThePickerAndDrawn() {
    fx(() -> view().pick());
    fx(() -> {
      PanelPicker picker = (PanelPicker) Objects.requireNonNull(workspace.drawer);
      new Scene(picker);
      picker.applyCss();
      javafx.scene.control.Button add = (javafx.scene.control.Button) picker.lookup("#panel-add");
      add.fire();
    });
    settle();

    assertThat(panels()).hasSize(3);
    assertThat(panel("panel-3").header().title()).isEqualTo("Node CPU");
    assertThat(model.undoNameProperty().get()).isEqualTo("dashboard.edit.add");
  }

  @Test
  void noDataStaleAndFailedLookDifferentAndNeverOpenADialog() {
    feed();
    assertThat(chart("a").getAccessibleText()).contains("No samples");
    assertThat(panel("a").header().failure()).isEmpty();

    feed(1, 2, 3);
    String fresh = chart("a").getAccessibleText();
    desk.now = NOW.plusSeconds(600);
    feed(1, 2, 3);
    String stale = chart("a").getAccessibleText();
    assertThat(stale).isNotEqualTo(fresh);

    fx(() ->
        desk.open()
            .forEach(watch ->
                watch.tell(
                    100,
                    new LoadState.Failed(Failures.refused(), NOW),
                    series(Map.of("node", "n1"), 1, 2, 3))));
    settle();
    assertThat(panel("a").header().failure())
        .contains(String.valueOf(Failures.refused().context().message()));
    assertThat(chart("a").getAccessibleText()).isNotEqualTo(stale).contains("failed");
    assertThat(panel("a").model().dataProperty().get().series()).as("data stay").hasSize(1);
    assertThat(workspace.failures).isEmpty();
  }

  @Test
  void saysInThePanelWhichConnectionIsMissing() {
    Panel lost =
        new Panel(
            "z",
            "Lost",
            PanelKind.LINE,
            new Place(0, 0, 6, 4),
            List.of(new PanelQuery("gone", "Seoul", "cpu", Map.of())),
            PanelOptions.DEFAULT);
    Dashboard dashboard = Desk.dashboard("lost", lost);
    fx(() -> {
      desk.dashboards.put(dashboard);
      model.show(model.library().find("lost").orElseThrow());
    });
    settle();
    assertThat(words(panel("z"))).contains("The connection Seoul is missing (metric cpu).");
  }

  @Test
  void isolatesASeriesInTheLegendAndShowsAllFiguresWhenLarge() {
    fx(() -> tell(1, series(Map.of("node", "n1"), 1), series(Map.of("node", "n2"), 2)));
    settle();
    Node chip = Objects.requireNonNull(panel("a").lookup(".chart-legend-chip"));
    String name =
        ((javafx.scene.control.Label)
                Objects.requireNonNull(chip.lookup(".chart-legend-chip-name")))
            .getText();
    String other = name.equals("n1") ? "n2" : "n1";
    robot.doubleClickOn(onScreen(chip));
    settle();
    assertThat(panel("a").model().hiddenProperty().get())
        .containsExactly("c1/cpu/{node=" + other + "}");
    assertThat(panel("b").model().hiddenProperty().get()).as("only there").isEmpty();

    fx(() -> model.enlarge("a"));
    settle();
    assertThat(panel("b").isVisible()).isFalse();
    assertThat(panel("a").getWidth()).isGreaterThan(900);
    assertThat(panel("a").lookup(".chart-legend-table")).isNotNull();
    fx(() -> model.enlarge(null));
    settle();
    assertThat(panel("b").isVisible()).isTrue();
  }

  @Test
  void exportsWithQueryRangeZoneAndFetchTimeInside() throws Exception {
    feed(1, 2, 3);
    for (PanelFile.Format format : PanelFile.Format.values()) {
      Path file = folder.resolve("panel." + format.extension());
      chosen = Optional.of(file);
      fx(() -> item("dashboard.panel." + format.extension()).fire());
      assertThat(file).exists();
    }
    String csv = Files.readString(folder.resolve("panel.csv"));
    assertThat(csv).contains("Name of c1: Node CPU /v1/cpu", "Panel a", "2026-11-23");
    assertThat(Files.readString(folder.resolve("panel.svg"))).contains("<svg", "/v1/cpu");
    assertThat(workspace.said).hasSize(3);
  }

  @Test
  void showsTheDataAsATableAndTheDrawingAgain() {
    feed(1, 2, 3);
    fx(() -> item("dashboard.panel.table").fire());
    settle();
    assertThat(panel("a").lookup(".sample-table")).isNotNull();
    fx(() -> item("dashboard.panel.drawing").fire());
    settle();
    assertThat(panel("a").lookup(".sample-table")).isNull();
    assertThat(panel("a").lookup(".time-chart")).isNotNull();
  }

  @Test
  void everyNoticeIsShownThoseToldWhileNobodyLookedToo() {
    fx(() -> {
      desk.dashboards.put(Desk.dashboard("own-a"));
      desk.dashboards.put(Desk.dashboard("own-b"));
      view().deactivate();
      model.library().delete(model.library().find("own-a").orElseThrow());
      model.library().delete(model.library().find("own-b").orElseThrow());
      model.library().importFrom(Path.of("missing"), _ -> {});
      assertThat(workspace.cards).isEmpty();
      view().activate();
    });
    assertThat(workspace.cards)
        .extracting(javafx.scene.Node::getAccessibleText)
        .containsExactly(
            "Dashboard T own-a deleted",
            "Dashboard T own-b deleted",
            "That did not work. no such file");

    fx(() -> {
      model.library().importFrom(Path.of("missing"), _ -> {});
      view().deactivate();
      view().activate();
    });
    assertThat(workspace.cards).as("the same words once, and they stay").hasSize(3);
    fx(() -> {
      javafx.scene.layout.HBox first = (javafx.scene.layout.HBox) workspace.cards.getFirst();
      ((javafx.scene.control.Button) first.getChildren().get(1)).fire();
    });
    assertThat(model.library().find("own-a")).as("taken back").isPresent();
    assertThat(workspace.cards).hasSize(2);
  }

  @Test
  void drawsOnlyWhatIsInSight() {
    fx(() -> {
      Panel low =
          new Panel(
              "low",
              "",
              PanelKind.LINE,
              new Place(0, 30, 6, 4),
              panels().getFirst().queries(),
              PanelOptions.DEFAULT);
      List<Panel> all = new ArrayList<>(panels());
      for (int i = 0; i < 8; i++) {
        all.add(
            new Panel(
                "f" + i,
                "",
                PanelKind.LINE,
                new Place(0, 4 + 4 * i, 12, 4),
                low.queries(),
                low.options()));
      }
      desk.dashboards.put(Desk.dashboard("tall", all.toArray(Panel[]::new)));
      model.show(model.library().find("tall").orElseThrow());
    });
    settle();
    assertThat(chart("a").repaints()).isPositive();
    assertThat(panel("f7").body()).as("far below nothing is made").isNull();

    fx(() ->
        ((javafx.scene.control.ScrollPane) view().grid().getParent().getParent().getParent())
            .setVvalue(1));
    settle();
    assertThat(chart("f7").repaints()).as("scrolled to").isPositive();
    assertThat(chart("f7").legendProperty().get()).isEqualTo(chart("f6").legendProperty().get());
    long drawn = chart("a").repaints();
    feed(1, 2, 3);
    settle();
    assertThat(chart("a").repaints()).as("scrolled away").isEqualTo(drawn);
    assertThat(chart("a").legendProperty().get()).isEmpty();
    assertThat(chart("f7").legendProperty().get()).isNotEmpty();
  }

  @Test
  void aKioskHasTheDisplayWithoutHeaderTurnsAndEndsWithFullScreen() {
    desk.dashboards.put(Desk.dashboard("other", panels().toArray(Panel[]::new)));
    fx(() -> {
      model.kiosk().choose(Set.of("builtin-x", "other"), 30);
      view().kioskMode().start();
    });
    settle();
    assertThat(workspace.fullScreen()).isTrue();
    assertThat(view().getTop()).isNull();
    assertThat(view().getScene().getFocusOwner()).as("no panel has a frame").isSameAs(view());
    assertThat(view().lookupAll(".panel-menu")).isNotEmpty().noneMatch(Node::isVisible);
    desk.now = NOW.plusSeconds(31);
    beat();
    assertThat(Objects.requireNonNull(model.currentProperty().get()).id()).isEqualTo("other");
    assertThat(view().getScene().getCursor()).isEqualTo(javafx.scene.Cursor.NONE);

    fx(() -> workspace.setFullScreen(false));
    assertThat(view().kioskMode().on()).isFalse();
    assertThat(view().getTop()).isNotNull();
    assertThat(view().getScene().getCursor()).isEqualTo(javafx.scene.Cursor.DEFAULT);
  }

  private void beat() {
    List<Runnable> due = List.copyOf(beats);
    beats.clear();
    fx(() -> due.forEach(Runnable::run));
  }

  private MenuItem item(String key) {
    return view().outputs().items("a").stream()
        .filter(item -> TEXTS.get(key).equals(item.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static String words(Node panel) {
    List<String> words = new ArrayList<>();
    panel
        .lookupAll(".label")
        .forEach(node -> {
          if (node instanceof javafx.scene.control.Label label && label.isVisible()) {
            words.add(label.getText());
          }
        });
    return String.join("\n", words);
  }

  private int told;

  private void feed(double... values) {
    fx(() -> {
      if (values.length == 0) {
        tell(++told);
      } else {
        tell(++told, series(Map.of("node", "n1"), values));
      }
    });
    settle();
  }

  private void tell(long sequence, dev.fleetglass.service.SeriesData... series) {
    for (FakeMetrics.Watch watch : desk.open()) {
      watch.tell(sequence, new LoadState.Ready(NOW), series);
    }
  }

  private DashboardView view() {
    return Objects.requireNonNull(view);
  }

  private PanelView panel(String id) {
    return Objects.requireNonNull(view().grid().view(id));
  }

  private TimeChart chart(String id) {
    return (TimeChart) Objects.requireNonNull(panel(id).body()).node();
  }

  private List<Panel> panels() {
    return Objects.requireNonNull(model.currentProperty().get()).dashboard().panels();
  }

  private Place place(String id) {
    return Objects.requireNonNull(model.panel(id)).place();
  }

  private static Bounds onScreen(Node node) {
    return WaitForAsyncUtils.waitFor(
        WaitForAsyncUtils.asyncFx(() -> node.localToScreen(node.getBoundsInLocal())));
  }

  private void settle() {
    fx(() -> {
      view().applyCss();
      view().layout();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void fx(Runnable work) {
    Callable<Boolean> call =
        () -> {
          work.run();
          return true;
        };
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(call));
  }
}
