package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.ProgressLine;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenHeader;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.DataTable;
import dev.fleetglass.ui.table.TableRow;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A list over all connections: header with filter, progress, failures, the table and, where there
 * are no rows, why. Texts come from keys below the feature's name.
 */
public class InventoryScreen<R extends TableRow> implements Screen {
  private static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final ScreenId id;
  private final String feature;
  private final InventoryViewModel<?, R> viewModel;
  private final Texts texts;
  private final Workspace workspace;
  private final VBox root = new VBox();
  private final DataTable<R> table;
  private final FilterField filter;
  private final ScreenHeader header;
  private final ProgressLine progress;
  private final FailureLine failures;
  private final EmptyFace empty;
  private final RowDrawer<R> drawer;
  private final Subscriptions bag = new Subscriptions();

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
    this.id = id;
    this.feature = feature;
    this.viewModel = viewModel;
    this.texts = texts;
    this.workspace = workspace;
    viewModel.speak(texts);
    drawer = new RowDrawer<>(viewModel, texts, workspace);
    table =
        new DataTable<>(
            viewModel.table(), viewModel.formats(), viewModel::now, Clip::put, drawer::open);
    table.name(texts.get(feature + ".title"));
    filter = new FilterField(texts, texts.get("inventory.filter.prompt"), table::focus);
    Button refresh = new Button(null, new FontIcon("mdi2r-refresh"));
    refresh.getStyleClass().addAll("flat", "button-icon", "refresh");
    refresh.setAccessibleText(texts.get("inventory.refresh.title"));
    refresh.setTooltip(new Tooltip(texts.get("inventory.refresh.title") + "  F5"));
    refresh.setOnAction(_ -> refresh());
    header =
        new ScreenHeader(texts.get(feature + ".title"), filter, table.columnsButton(), refresh);
    progress = new ProgressLine(texts, viewModel::cancel);
    failures = new FailureLine(viewModel, texts, workspace, this::refresh);
    empty = new EmptyFace(feature, viewModel, texts, workspace, this::refresh);
    StackPane content = new StackPane(table, empty.view(), progress);
    VBox.setVgrow(content, Priority.ALWAYS);
    root.getStyleClass().addAll("inventory-screen", feature + "-screen");
    root.getStylesheets()
        .add(
            Objects.requireNonNull(InventoryScreen.class.getResource("inventory.css"))
                .toExternalForm());
    root.getChildren().addAll(header, failures.view(), content);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  @Override
  public final ScreenId id() {
    return id;
  }

  @Override
  public final Region view() {
    return root;
  }

  @Override
  public final void activate() {
    Bindings.bindBidirectional(filter.textProperty(), viewModel.table().filterProperty());
    bag.add(() ->
        Bindings.unbindBidirectional(filter.textProperty(), viewModel.table().filterProperty()));
    table.activate();
    bag.add(table::deactivate);
    drawer.activate(bag);
    bag.onChange(viewModel.statusProperty(), _ -> update());
    bag.onChange(viewModel.table().totalProperty(), _ -> update());
    bag.onChange(viewModel.table().matchesProperty(), _ -> update());
    bag.onChange(viewModel.table().filledProperty(), _ -> update());
    bag.onChange(viewModel.table().selection().countProperty(), _ -> update());
    bag.add(viewModel.ticker().subscribe(this::tick));
    bag.add(progress::hide);
    viewModel.activate();
    bag.add(viewModel::deactivate);
    update();
    table.focus();
  }

  @Override
  public final void deactivate() {
    bag.close();
  }

  @Override
  public final List<Action> actions() {
    return List.of(
        new Action(
            feature + ".refresh",
            texts.get("inventory.refresh.title"),
            "mdi2r-refresh",
            REFRESH,
            this::refresh),
        new Action(
            feature + ".filter",
            texts.get("inventory.filter.title"),
            "mdi2m-magnify",
            FIND,
            this::find),
        new Action(
            feature + ".details",
            texts.get("table.menu.details"),
            "mdi2d-dock-right",
            null,
            drawer::open));
  }

  /** The table, for tests and probes. */
  public final DataTable<R> table() {
    return table;
  }

  private void refresh() {
    viewModel.refresh(failure -> workspace.fail(failure, this::refresh));
  }

  private void find() {
    filter.requestFocus();
    filter.selectAll();
  }

  private void tick() {
    table.tick();
    failures.update();
  }

  private void update() {
    InventoryStatus status = viewModel.statusProperty().get();
    int total = viewModel.table().totalProperty().get();
    int matches = viewModel.table().matchesProperty().get();
    header.summary(summary(total, matches));
    if (status.loading()) {
      double fraction =
          status.expected() > 0 ? Math.min(1, (double) status.loaded() / status.expected()) : -1;
      progress.show(fraction, progressText(status));
    } else {
      progress.hide();
    }
    failures.update();
    boolean bare = empty.update(status, total, matches);
    table.setVisible(!bare);
  }

  private String summary(int total, int matches) {
    if (total == 0) {
      return "";
    }
    String count =
        viewModel.table().filterProperty().get().isBlank()
            ? number(total)
            : texts.get("inventory.summary.matches", number(matches), number(total));
    int selected = viewModel.table().selection().countProperty().get();
    return selected < 2
        ? count
        : count + "  ·  " + texts.get("inventory.summary.selected", number(selected));
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

  private void pressed(KeyEvent key) {
    if (FIND.match(key)) {
      find();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE
        && key.getTarget() != filter
        && !workspace.drawerOpen()
        && !filter.getText().isEmpty()) {
      filter.clear();
      key.consume();
    }
  }

  /** A slash begins a search, as in the pagers that operators know. */
  private void typed(KeyEvent key) {
    if (key.getCharacter().equals("/") && !(key.getTarget() instanceof TextInputControl)) {
      find();
      key.consume();
    }
  }
}
