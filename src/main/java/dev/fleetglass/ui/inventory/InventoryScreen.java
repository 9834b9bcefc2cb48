package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.ProgressLine;
import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.past.AsOf;
import dev.fleetglass.ui.inventory.past.PastBar;
import dev.fleetglass.ui.inventory.past.PastNews;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.live.LiveControls;
import dev.fleetglass.ui.table.live.PauseButton;
import dev.fleetglass.ui.table.live.RowShower;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A list over all connections: progress, failures, the table and, where there are no rows, why.
 * Texts come from keys below the feature's name.
 */
public class InventoryScreen<R extends TableRow> extends TableScreen<R> {
  private static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);
  private static final KeyCombination DASHBOARD = ctrl(KeyCode.D);
  private static final KeyCombination AS_OF = ctrl(KeyCode.T);
  private static final KeyCombination EARLIER = ctrl(KeyCode.COMMA);
  private static final KeyCombination LATER = ctrl(KeyCode.PERIOD);

  private final String feature;
  private final InventoryViewModel<?, R> viewModel;
  private final Texts texts;
  private final Workspace workspace;
  private final TableFrame frame;
  private final ProgressLine progress;
  private final FailureLine failures;
  private final EmptyFace empty;
  private final RowDrawer<R> drawer;
  private final LiveControls live;
  private final PastBar past;
  private final StateTiles<R> tiles;
  private final ToggleButton tilesButton = new ToggleButton(null, new FontIcon("fg-counter"));
  private @Nullable String awaited;

  /**
   * A screen in one language.
   *
   * @param feature the beginning of its text keys, for example {@code clusters}
   */
  @SuppressWarnings("this-escape") // the table asks it only when a row is clicked
  protected InventoryScreen(
      ScreenId id,
      String feature,
      InventoryViewModel<?, R> viewModel,
      Texts texts,
      Workspace workspace) {
    TableFrame parts = new TableFrame(feature, texts);
    RowDrawer<R> details = new RowDrawer<>(id, viewModel, workspace);
    super(id, feature, viewModel, texts, workspace, parts, details::open);
    frame = parts;
    drawer = details;
    this.feature = feature;
    this.viewModel = viewModel;
    this.texts = texts;
    this.workspace = workspace;
    String title = texts.get("inventory.refresh.title");
    Button refresh = new Button(null, new FontIcon("fg-refresh"));
    refresh.getStyleClass().addAll("flat", "button-icon", "refresh");
    refresh.setAccessibleText(title);
    Hint.set(refresh, workspace.keys().hint(title, feature + ".refresh", REFRESH));
    refresh.setOnAction(_ -> refresh());
    frame.tools().add(TableTools.Place.REFRESH, refresh, title);
    live =
        new LiveControls(
            viewModel.live(),
            viewModel::formats,
            viewModel.table().columnsProperty()::get,
            Clip::put,
            frame.tools()::anchor,
            words -> workspace.keys().hint(words, feature + ".pause", PauseButton.KEYS));
    frame.tools().add(TableTools.Place.LIVE, live.changesButton(), texts.get("live.changes.title"));
    frame.tools().add(TableTools.Place.LIVE, live.pauseButton());
    String asOf = texts.get("past.asOf");
    Button moment = new Button(null, new FontIcon("fg-calendar-clock"));
    moment.setId("as-of");
    moment.getStyleClass().addAll("flat", "button-icon");
    moment.setAccessibleText(asOf);
    Hint.set(moment, workspace.keys().hint(asOf, feature + ".asOf", AS_OF));
    moment.setOnAction(_ -> askMoment());
    if (viewModel.past().offered()) {
      frame.tools().add(TableTools.Place.OWN, moment, asOf);
    }
    past =
        new PastBar(
            viewModel.past(), viewModel::formats, viewModel::present, travelling(), this::hint);
    frame.above(past);
    if (viewModel.hasDashboards()) {
      table().offer(texts.get("past.dashboard"), "fg-view-dashboard-outline", this::openDashboard);
    }
    progress = new ProgressLine(texts, viewModel::cancel);
    failures = new FailureLine(viewModel, texts, workspace, this::refresh);
    empty = new EmptyFace(feature, viewModel, texts, workspace, this::refresh);
    frame.above(failures.view());
    tiles =
        new StateTiles<>(
            viewModel.states(), viewModel::formats, texts.get("inventory.tiles.accessible"));
    frame.above(tiles);
    tiles.want(viewModel.statesShownProperty().get());
    if (viewModel.hasStates()) {
      String counts = texts.get("inventory.tiles.toggle");
      tilesButton.setId("tiles-button");
      tilesButton.getStyleClass().addAll("flat", "button-icon", "tiles-button");
      tilesButton.setAccessibleText(counts);
      Hint.set(tilesButton, counts);
      frame.tools().add(TableTools.Place.FACETS, tilesButton, counts);
    }
    frame.over(empty.view(), progress);
  }

  @Override
  protected final void follow(Subscriptions until) {
    accompany(until);
    countStates(until);
    drawer.activate(until);
    table().leading(this::lead);
    live.activate(until, rows());
    past.activate(until);
    until.onChange(viewModel.past().shownProperty(), _ -> update());
    until.onChange(viewModel.past().readingProperty(), _ -> update());
    until.onChange(viewModel.table().originProperty(), _ -> arrive());
    until.onChange(viewModel.statusProperty(), _ -> update());
    until.onChange(viewModel.table().totalProperty(), _ -> update());
    until.onChange(viewModel.table().searchProperty(), _ -> update());
    until.onChange(viewModel.table().filledProperty(), _ -> update());
    until.add(progress::hide);
    until.add(() -> awaited = null);
  }

  @Override
  public void open(Target target) {
    switch (target) {
      case Target.Search _, Target.Row _ -> {
        viewModel.past().back();
        find(target);
      }
      case Target.Moment(var at) -> travel(at);
      case Target.Then(var at, var what) -> {
        travel(at);
        find(what);
      }
      case Target.Inside(var _, var _, var what) -> open(what);
      case Target.Connection _, Target.Metric _, Target.Dashboard _ -> {}
    }
  }

  /** What is switched off is not counted. */
  private void countStates(Subscriptions until) {
    tilesButton.selectedProperty().bindBidirectional(viewModel.statesShownProperty());
    until.add(
        () -> tilesButton.selectedProperty().unbindBidirectional(viewModel.statesShownProperty()));
    Subscriptions whileShown = new Subscriptions();
    until.add(whileShown::close);
    until.listen(
        viewModel.statesShownProperty(),
        on -> {
          whileShown.close();
          tiles.want(on);
          if (on) {
            tiles.activate(whileShown);
          }
        });
  }

  /** Subscribes to what this screen shows besides a list, until the bag is closed. */
  protected void accompany(Subscriptions until) {}

  /** Shows this in the drawer above the facts of a row. */
  protected final void inDrawer(DrawerPart<R> part) {
    drawer.add(part);
  }

  /** Puts something right below the header. */
  protected final void belowHeader(Node node) {
    frame.belowHeader(node);
  }

  private void travel(Instant at) {
    if (!at.equals(viewModel.moment())) {
      viewModel.past().open(at, travelling());
    }
  }

  private void find(Target target) {
    if (target instanceof Target.Search(var query)) {
      viewModel.table().filterProperty().set(query);
    } else if (target instanceof Target.Row(var row, var query)) {
      viewModel.table().filterProperty().set(query);
      awaited = row;
      arrive();
    }
  }

  private PastNews travelling() {
    return new PastNews() {
      @Override
      public void unreadable(String reason, Runnable again) {
        awaited = null;
        workspace.confirm(
            new Question(
                texts.get("past.unreadable.title"),
                reason,
                texts.get("past.unreadable.verb"),
                false,
                again,
                () -> {}));
      }

      @Override
      public void none(boolean later) {
        workspace.say(texts.get(later ? "past.none.later" : "past.none.earlier"));
      }
    };
  }

  private String hint(String title, String action) {
    KeyCombination usual =
        switch (action) {
          case "asOf" -> AS_OF;
          case "earlier" -> EARLIER;
          case "later" -> LATER;
          default -> null;
        };
    return workspace.keys().hint(title, feature + "." + action, usual);
  }

  private void askMoment() {
    viewModel.past().choosingProperty().set(true);
  }

  private void openDashboard() {
    R row = viewModel.table().selection().current();
    if (row != null) {
      drawer.openDashboard(row);
    }
  }

  /** Opens the row that was asked for; a list that was never shown has no rows yet. */
  private void arrive() {
    String row = awaited;
    if (row != null && viewModel.settled() && table().reveal(row)) {
      awaited = null;
      drawer.open();
    }
  }

  @Override
  public final List<Action> actions() {
    List<Action> own = new ArrayList<>();
    own.add(
        new Action(
            feature + ".refresh",
            texts.get("inventory.refresh.title"),
            "fg-refresh",
            REFRESH,
            this::refresh));
    own.add(
        new Action(
            feature + ".pause",
            texts.get("live.pause.title"),
            "fg-pause",
            PauseButton.KEYS,
            this::pause));
    own.add(
        new Action(
            feature + ".changes", texts.get("live.changes.title"), "fg-history", null, live::open));
    if (viewModel.hasStates()) {
      own.add(
          new Action(
              feature + ".states",
              texts.get("inventory.tiles.toggle"),
              "fg-counter",
              null,
              tilesButton::fire));
    }
    if (viewModel.past().offered()) {
      addPast(own);
    }
    if (viewModel.hasDashboards()) {
      own.add(act("dashboard", "fg-view-dashboard-outline", DASHBOARD, this::openDashboard));
    }
    return with(own.toArray(Action[]::new));
  }

  private void addPast(List<Action> own) {
    own.add(act("asOf", "fg-calendar-clock", AS_OF, this::askMoment));
    own.add(
        act(
            "earlier",
            "fg-skip-previous-outline",
            EARLIER,
            () -> viewModel.past().step(false, travelling())));
    own.add(
        act(
            "later",
            "fg-skip-next-outline",
            LATER,
            () -> viewModel.past().step(true, travelling())));
    own.add(act("now", "fg-clock-outline", null, viewModel.past()::back));
  }

  private Action act(String name, String icon, @Nullable KeyCombination keys, Runnable run) {
    return new Action(feature + "." + name, texts.get("past." + name), icon, keys, run);
  }

  private void pause() {
    if (live.resting()) {
      workspace.say(texts.get("past.noPause"));
    } else {
      live.toggle();
    }
  }

  private RowShower rows() {
    return new RowShower() {
      @Override
      public Outcome show(String row) {
        if (table().reveal(row)) {
          return Outcome.SHOWN;
        }
        return viewModel.table().exists(row) ? Outcome.HIDDEN : Outcome.GONE;
      }

      @Override
      public void uncover(String row) {
        table().uncover(row);
      }
    };
  }

  private void lead(R row, String column) {
    viewModel
        .link(row, column)
        .ifPresent(link -> {
          switch (link) {
            case RowLink.Web(var address) -> workspace.browse(address);
            case RowLink.Within(var screen, var target) ->
                workspace.follow(screen, target, drawer.origin(row));
          }
        });
  }

  /** What was asked for anew is the present, so that is shown. */
  private void refresh() {
    viewModel.past().back();
    viewModel.refresh(failure -> workspace.fail(failure, this::refresh));
  }

  @Override
  protected final void tick() {
    failures.update();
    drawer.tick();
  }

  @Override
  protected final void update() {
    InventoryStatus status = viewModel.statusProperty().get();
    int total = viewModel.table().totalProperty().get();
    int matches = viewModel.table().matchesProperty().get();
    frame.summary(count(total, matches));
    AsOf then = viewModel.past().shownProperty().get();
    frame.past(then != null);
    live.rest(then != null);
    past.update();
    if (viewModel.past().readingProperty().get()) {
      progress.show(-1, texts.get("inventory.progress.asking"));
    } else if (then == null && status.loading()) {
      double fraction =
          status.expected() > 0 ? Math.min(1, (double) status.loaded() / status.expected()) : -1;
      progress.show(fraction, progressText(status));
    } else {
      progress.hide();
    }
    arrive();
    failures.update();
    boolean bare =
        then == null ? empty.update(status, total, matches) : empty.update(then, total, matches);
    table().setVisible(!bare);
  }

  private String count(int total, int matches) {
    if (total == 0) {
      return "";
    }
    return viewModel.table().filterProperty().get().isBlank()
        ? number(total)
        : texts.get("inventory.summary.matches", number(matches), number(total));
  }

  private String progressText(InventoryStatus status) {
    if (status.loaded() <= 0) {
      return texts.get("inventory.progress.asking");
    }
    return status.expected() > 0
        ? texts.get("inventory.progress.of", number(status.loaded()), number(status.expected()))
        : texts.get("inventory.progress.loaded", number(status.loaded()));
  }

  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  private String number(long value) {
    return viewModel.formats().number(value);
  }
}
