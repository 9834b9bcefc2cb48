package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.ProgressLine;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.live.LiveControls;
import dev.fleetglass.ui.table.live.PauseButton;
import dev.fleetglass.ui.table.live.RowShower;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
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
  private @Nullable String awaited;

  /**
   * A screen in one language.
   *
   * @param feature the beginning of its text keys, for example {@code clusters}
   */
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
    Button refresh = new Button(null, new FontIcon("mdi2r-refresh"));
    refresh.getStyleClass().addAll("flat", "button-icon", "refresh");
    refresh.setAccessibleText(title);
    refresh.setTooltip(new Tooltip(workspace.keys().hint(title, feature + ".refresh", REFRESH)));
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
    progress = new ProgressLine(texts, viewModel::cancel);
    failures = new FailureLine(viewModel, texts, workspace, this::refresh);
    empty = new EmptyFace(feature, viewModel, texts, workspace, this::refresh);
    frame.above(failures.view());
    frame.over(empty.view(), progress);
  }

  @Override
  protected final void follow(Subscriptions until) {
    drawer.activate(until);
    table().leading(this::lead);
    live.activate(until, rows());
    until.onChange(viewModel.statusProperty(), _ -> update());
    until.onChange(viewModel.table().totalProperty(), _ -> update());
    until.onChange(viewModel.table().searchProperty(), _ -> update());
    until.onChange(viewModel.table().filledProperty(), _ -> update());
    until.add(progress::hide);
    until.add(() -> awaited = null);
  }

  @Override
  public final void open(Target target) {
    switch (target) {
      case Target.Search(var query) -> viewModel.table().filterProperty().set(query);
      case Target.Row(var row, var query) -> {
        viewModel.table().filterProperty().set(query);
        awaited = row;
        arrive();
      }
      case Target.Connection _, Target.Metric _, Target.Moment _, Target.Dashboard _ -> {}
    }
  }

  /** Opens the row that was asked for; a list that was never shown has no rows yet. */
  private void arrive() {
    String row = awaited;
    if (row != null && table().reveal(row)) {
      awaited = null;
      drawer.open();
    }
  }

  @Override
  public final List<Action> actions() {
    return with(
        new Action(
            feature + ".refresh",
            texts.get("inventory.refresh.title"),
            "mdi2r-refresh",
            REFRESH,
            this::refresh),
        new Action(
            feature + ".pause",
            texts.get("live.pause.title"),
            "mdi2p-pause",
            PauseButton.KEYS,
            live::toggle),
        new Action(
            feature + ".changes",
            texts.get("live.changes.title"),
            "mdi2h-history",
            null,
            live::open));
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

  private void refresh() {
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
    if (status.loading()) {
      double fraction =
          status.expected() > 0 ? Math.min(1, (double) status.loaded() / status.expected()) : -1;
      progress.show(fraction, progressText(status));
    } else {
      progress.hide();
    }
    arrive();
    failures.update();
    boolean bare = empty.update(status, total, matches);
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

  private String number(long value) {
    return viewModel.formats().number(value);
  }
}
