package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.ui.common.EmptyState;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A dashboard: header, variables and the grid of its panels. */
public final class DashboardView extends BorderPane {
  private static final PseudoClass KIOSK = PseudoClass.getPseudoClass("kiosk");

  private final WorkspaceViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private final Consumer<@Nullable MetricOption> explore;
  private final Runnable editMetrics;
  private final Subscriptions subscriptions = new Subscriptions();
  private final DashboardDesk desk;
  private final DashboardDrawer drawer;
  private final DashboardBar bar;
  private final VariablesBar variables;
  private final EditBar editBar;
  private final PanelGrid grid = new PanelGrid();
  private final GridHand hand;
  private final ScrollPane scroll = new ScrollPane(grid);
  private final EmptyState empty = new EmptyState();
  private final VBox top;
  private final PanelContext context;
  private final PanelMenus menus;
  private final PanelOutputs outputs;
  private final KioskMode kiosk;
  private boolean active;

  /**
   * A view over a model that outlives it.
   *
   * @param explore shows one metric with all its series; null for the one shown last
   * @param editMetrics opens the editor of metrics
   */
  public DashboardView(
      WorkspaceViewModel model,
      Texts texts,
      Workspace workspace,
      Consumer<@Nullable MetricOption> explore,
      Runnable editMetrics) {
    this(
        model,
        texts,
        workspace,
        explore,
        editMetrics,
        FileChoice.ofSystem(texts),
        new Ticker(FxGate.toolkit()),
        Delay.real());
  }

  DashboardView(
      WorkspaceViewModel model,
      Texts texts,
      Workspace workspace,
      Consumer<@Nullable MetricOption> explore,
      Runnable editMetrics,
      FileChoice files,
      Ticker ticker,
      Delay delay) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    this.explore = explore;
    this.editMetrics = editMetrics;
    desk = new DashboardDesk(model, texts, workspace, files);
    drawer = new DashboardDrawer(model, texts, workspace);
    bar = new DashboardBar(model, texts, workspace, desk, new Deeds());
    variables = new VariablesBar(model.variables(), texts);
    editBar = new EditBar(model, texts, drawer::pick, drawer::settings);
    hand = new GridHand(grid, model);
    menus = new PanelMenus(model, texts, new MenuDeeds());
    context =
        new PanelContext(model, texts, delay, new ListLinks(model, texts, workspace), menus::menu);
    outputs = new PanelOutputs(model, texts, grid, files);
    kiosk = new KioskMode(model, workspace, this, ticker, this::showKiosk);
    getStyleClass().add("dashboard");
    getStylesheets().add(Buttons.sheet());
    scroll.getStyleClass().add("dashboard-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    top = new VBox(bar, variables, editBar);
    setTop(top);
    setCenter(new StackPane(scroll, empty));
  }

  public void activate() {
    active = true;
    model.library().name(texts::get);
    bar.activate(subscriptions);
    variables.activate(subscriptions);
    editBar.activate(subscriptions);
    desk.activate(subscriptions);
    drawer.activate(subscriptions);
    subscriptions.listen(model.panelsProperty(), this::showPanels);
    subscriptions.listen(model.currentProperty(), this::showDashboard);
    subscriptions.listen(
        model.travel().shownProperty(), time -> grid.views().forEach(view -> view.setTime(time)));
    subscriptions.listen(
        model.zoneProperty(), zone -> grid.views().forEach(view -> view.setZone(zone)));
    subscriptions.listen(
        model.eventsProperty(), all -> grid.views().forEach(view -> view.setEvents(all)));
    subscriptions.listen(
        model.editingProperty(),
        on -> {
          grid.views().forEach(view -> view.setEdited(on));
          showEmpty();
        });
    subscriptions.listen(model.largeProperty(), grid::setLarge);
    subscriptions.onChange(scroll.vvalueProperty(), _ -> sight());
    subscriptions.onChange(scroll.viewportBoundsProperty(), this::room);
    subscriptions.onChange(grid.heightProperty(), _ -> sight());
    subscriptions.onChange(
        grid.needsLayoutProperty(),
        needed -> {
          if (!needed) {
            sight();
          }
        });
    room(scroll.getViewportBounds());
    requestFocus();
  }

  public void deactivate() {
    active = false;
    kiosk.stop();
    drawer.close();
    subscriptions.close();
    grid.views().forEach(PanelView::close);
    grid.setViews(List.of());
  }

  /** The header's row, for what comes before it. */
  public VBox top() {
    return top;
  }

  /** Opens the list of dashboards. */
  public void choose() {
    bar.chooser().toggle();
  }

  public void togglePause() {
    new Deeds().togglePause();
  }

  /** Lets dashboards be chosen for a wall display, and begins. */
  public void kiosk() {
    KioskForm.ask(model, texts, workspace, kiosk::start);
  }

  /** Adds panels, in the drawer. */
  public void pick() {
    drawer.pick();
  }

  public void create() {
    desk.create();
  }

  public void duplicate() {
    desk.duplicate();
  }

  public void rename() {
    desk.rename();
  }

  public void delete() {
    desk.delete();
  }

  public void exportFile() {
    new Deeds().exportFile();
  }

  public void importFile() {
    new Deeds().importFile();
  }

  /** Asks for the ends of the time to show. */
  public void customRange() {
    bar.range().custom();
  }

  PanelGrid grid() {
    return grid;
  }

  PanelMenus menus() {
    return menus;
  }

  PanelOutputs outputs() {
    return outputs;
  }

  KioskMode kioskMode() {
    return kiosk;
  }

  private void showPanels(List<PanelViewModel> models) {
    List<PanelView> before = new ArrayList<>(grid.views());
    List<PanelView> now = new ArrayList<>();
    for (PanelViewModel one : models) {
      PanelView known = null;
      for (PanelView view : before) {
        if (view.model() == one) {
          known = view;
        }
      }
      if (known == null) {
        known = made(one);
      }
      before.remove(known);
      now.add(known);
    }
    before.forEach(PanelView::close);
    grid.setViews(now);
    grid.setPanels(now.stream().map(PanelView::panel).toList());
    showEmpty();
    grid.requestLayout();
  }

  private PanelView made(PanelViewModel one) {
    PanelView view =
        new PanelView(
            one,
            context,
            model.travel().shownProperty().get(),
            model.zoneProperty().get(),
            model.eventsProperty().get());
    view.activate();
    view.setEdited(model.editingProperty().get());
    hand.hold(view);
    return view;
  }

  private void showDashboard(@Nullable DashboardItem item) {
    if (item != null) {
      grid.setPanels(item.dashboard().panels());
    }
    showEmpty();
  }

  private void showEmpty() {
    DashboardItem item = model.currentProperty().get();
    boolean none = item == null || item.dashboard().panels().isEmpty();
    empty.setVisible(none);
    empty.setManaged(none);
    if (none && model.metricsProperty().get().isEmpty()) {
      empty.show(
          "fg-chart-line-variant",
          texts.get("monitoring.empty.title"),
          texts.get("monitoring.empty.reason"),
          texts.get("monitoring.empty.button"),
          () -> workspace.show(ScreenId.CONNECTIONS));
    } else if (none) {
      empty.show(
          "fg-view-dashboard-outline",
          texts.get("dashboard.empty.title"),
          texts.get("dashboard.empty.reason"),
          texts.get("dashboard.edit.add"),
          this::pick);
    }
  }

  private void room(Bounds viewport) {
    grid.setRoomHeight(viewport.getHeight());
    sight();
  }

  private void sight() {
    if (grid.isNeedsLayout()) {
      // Panels lie where they were; the layout tells when they do no longer.
      return;
    }
    Bounds visible = null;
    if (active) {
      double hidden = Math.max(0, grid.getHeight() - scroll.getViewportBounds().getHeight());
      visible =
          new javafx.geometry.BoundingBox(
              0,
              hidden * scroll.getVvalue(),
              Math.max(1, grid.getWidth()),
              Math.max(1, scroll.getViewportBounds().getHeight()));
    }
    grid.setSight(visible);
  }

  private void showKiosk() {
    boolean on = kiosk.on();
    pseudoClassStateChanged(KIOSK, on);
    setTop(on ? null : top);
    if (on) {
      // Else the first panel would have the frame of what is used by keyboard.
      requestFocus();
    }
  }

  private javafx.stage.@Nullable Window window() {
    return getScene() == null ? null : getScene().getWindow();
  }

  private final class Deeds implements DashboardDeeds {
    @Override
    public void togglePause() {
      if (model.travel().timeProperty().get().follows()) {
        model.travel().pause();
      } else {
        model.travel().follow();
      }
    }

    @Override
    public void importFile() {
      desk.importFile(window());
    }

    @Override
    public void exportFile() {
      desk.exportFile(window());
    }

    @Override
    public void explore() {
      explore.accept(null);
    }

    @Override
    public void metrics() {
      editMetrics.run();
    }

    @Override
    public void kiosk() {
      DashboardView.this.kiosk();
    }
  }

  private final class MenuDeeds implements PanelMenus.PanelDeeds {
    @Override
    public void edit(String panelId) {
      drawer.edit(panelId);
    }

    @Override
    public void explore(MetricOption metric) {
      explore.accept(metric);
    }

    @Override
    public List<MenuItem> outputs(String panelId) {
      return outputs.items(panelId);
    }
  }
}
