package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.export.Exporting;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.views.ViewButton;
import dev.fleetglass.ui.table.DataTable;
import dev.fleetglass.ui.table.TableKey;
import dev.fleetglass.ui.table.TableNotes;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.facet.FacetPanel;
import dev.fleetglass.ui.table.field.SearchBox;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A header with search and tools above a table: what all screens with a table have in common. Texts
 * come from keys below the feature's name.
 */
public abstract class TableScreen<R extends TableRow> implements Screen {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private static final List<TableKey> ACTIONS =
      List.of(
          TableKey.SELECT_ALL,
          TableKey.DROP_HIDDEN,
          TableKey.COPY_ROWS,
          TableKey.COPY_CSV,
          TableKey.COPY_JSON,
          TableKey.COPY_CELL,
          TableKey.FOLLOW);

  private final ScreenId id;
  private final String feature;
  private final TableViewModel<R> viewModel;
  private final Texts texts;
  private final Workspace workspace;
  private final DataTable<R> table;
  private final SearchBox<R> filter;
  private final ViewButton views;
  private final Exporting<R> exporting;
  private final TableFrame frame;
  private final FacetPanel<R> facets;
  private final ToggleButton facetsButton =
      new ToggleButton(null, new FontIcon("fg-format-list-bulleted-type"));
  private final Runnable open;
  private final Subscriptions bag = new Subscriptions();

  /**
   * A screen in one language.
   *
   * @param feature the beginning of its text keys, for example {@code clusters}
   * @param frame an empty one; the subclass may fill it further
   * @param open what Enter, or a double click, on the current row does
   */
  protected TableScreen(
      ScreenId id,
      String feature,
      TableViewModel<R> viewModel,
      Texts texts,
      Workspace workspace,
      TableFrame frame,
      Runnable open) {
    this.id = id;
    this.feature = feature;
    this.viewModel = viewModel;
    this.texts = texts;
    this.workspace = workspace;
    this.open = open;
    viewModel.speak(texts);
    table =
        new DataTable<>(viewModel.table(), viewModel.formats(), viewModel::now, Clip::put, open);
    table.tell(
        new TableNotes() {
          @Override
          public void say(String text) {
            workspace.say(text);
          }

          @Override
          public void tooMuch(int rows) {
            workspace.confirm(
                new Question(
                    texts.get("table.copied.tooMuch.title"),
                    texts.get("table.copied.tooMuch", rows),
                    texts.get("table.menu.export"),
                    false,
                    () -> exporting().openSelected(),
                    () -> {}));
          }

          @Override
          public void notCopied(String reason, Runnable again) {
            workspace.confirm(
                new Question(
                    texts.get("table.copied.failed.title"),
                    reason,
                    texts.get("table.copied.failed.again"),
                    false,
                    again,
                    () -> {}));
          }
        });
    table.name(texts.get(feature + ".title"));
    table.use(workspace.keys()::of);
    filter = new SearchBox<>(viewModel.table(), texts, viewModel.searches(), table::focus);
    frame.tools().add(TableTools.Place.SEARCH, filter);
    views = new ViewButton(viewModel.views(), texts, workspace);
    frame.tools().add(TableTools.Place.VIEW, views);
    frame
        .tools()
        .add(
            TableTools.Place.COLUMNS, table.columnsButton(), texts.get("table.columns.accessible"));
    exporting =
        new Exporting<>(
            viewModel.exported(), table::shownColumns, viewModel.exportDesk(), texts, workspace);
    table.exporting(exporting::openSelected);
    frame.tools().add(TableTools.Place.EXPORT, exporting.button(), texts.get("export.action"));
    facets = new FacetPanel<>(viewModel.facets(), viewModel::formats);
    facetsButton.getStyleClass().addAll("flat", "button-icon", "facets-button");
    facetsButton.setAccessibleText(texts.get("facet.toggle.title"));
    Hint.set(facetsButton, texts.get("facet.toggle.title"));
    frame.tools().add(TableTools.Place.FACETS, facetsButton, texts.get("facet.toggle.title"));
    frame.beside(facets);
    frame.table(table);
    this.frame = frame;
    frame.root().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    frame.root().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  /** Subscribes to what this screen shows besides rows, until the bag is closed. */
  protected abstract void follow(Subscriptions until);

  /** Shows the present counts and, where there are no rows, why. */
  protected abstract void update();

  /** A second has passed. */
  protected void tick() {}

  @Override
  public final ScreenId id() {
    return id;
  }

  @Override
  public final Region view() {
    return frame.root();
  }

  @Override
  public final void activate() {
    bag.close();
    filter.activate(bag);
    facetsButton.selectedProperty().bindBidirectional(viewModel.facetsShownProperty());
    bag.add(
        () -> facetsButton.selectedProperty().unbindBidirectional(viewModel.facetsShownProperty()));
    Subscriptions whileShown = new Subscriptions();
    bag.add(whileShown::close);
    bag.listen(viewModel.facetsShownProperty(), on -> showFacets(on, whileShown));
    table.activate();
    bag.add(table::deactivate);
    bag.onChange(viewModel.table().matchesProperty(), _ -> update());
    table.tellSelection(workspace::selected);
    views.activate(bag);
    follow(bag);
    bag.add(
        viewModel
            .ticker()
            .subscribe(() -> {
              table.tick();
              tick();
            }));
    viewModel.activate();
    bag.add(viewModel::deactivate);
    update();
    table.focus();
  }

  @Override
  public final void deactivate() {
    bag.close();
  }

  /** The table, for tests and probes. */
  public final DataTable<R> table() {
    return table;
  }

  /** Groups by the column of the current cell; by the first one while there is none. */
  private void group() {
    TableView<R> control = table.control();
    TablePosition<?, ?> at = control.getFocusModel().getFocusedCell();
    TableColumn<?, ?> column = at == null ? null : at.getTableColumn();
    if (column == null && !control.getVisibleLeafColumns().isEmpty()) {
      column = control.getVisibleLeafColumn(0);
    }
    if (column != null) {
      viewModel.table().groupProperty().set(column.getId());
    }
  }

  /** What can be done with every table, after what can be done on this screen. */
  protected final List<Action> with(Action... own) {
    List<Action> all = new ArrayList<>(List.of(own));
    all.add(
        new Action(
            feature + ".filter",
            texts.get("inventory.filter.title"),
            "fg-magnify",
            FIND,
            this::find));
    all.add(
        new Action(
            feature + ".facets",
            texts.get("facet.toggle.title"),
            "fg-format-list-bulleted-type",
            null,
            facetsButton::fire));
    all.add(
        new Action(
            feature + ".columns",
            texts.get("table.header.choose"),
            "fg-view-column-outline",
            null,
            table.columnsButton()::fire));
    all.add(
        new Action(
            feature + ".group", texts.get("table.header.group"), "fg-group", null, this::group));
    all.add(
        new Action(
            feature + ".ungroup",
            texts.get("table.header.ungroup"),
            "fg-ungroup",
            null,
            () -> viewModel.table().groupProperty().set("")));
    all.add(
        new Action(
            feature + ".details", texts.get("table.menu.details"), "fg-dock-right", null, open));
    all.addAll(views.actions());
    for (TableKey key : ACTIONS) {
      all.add(
          new Action(
              key.id(),
              texts.get(key.titleKey()),
              icon(key),
              key.usual().stream().findFirst().orElse(null),
              () -> table.run(key)));
    }
    all.add(exporting.action());
    return List.copyOf(all);
  }

  private static String icon(TableKey key) {
    return switch (key) {
      case SELECT_ALL -> "fg-select-all";
      case DROP_HIDDEN -> "fg-eye-off-outline";
      case FOLLOW -> "fg-arrow-right-top";
      default -> "fg-content-copy";
    };
  }

  /** First the search is let go of, then the selection. */
  private boolean back() {
    if (filter.textProperty().get().isEmpty()) {
      return table.back();
    }
    filter.clear();
    return true;
  }

  /** Hidden values are not counted. */
  private void showFacets(boolean on, Subscriptions whileShown) {
    whileShown.close();
    facets.setVisible(on);
    facets.setManaged(on);
    if (on) {
      facets.activate(whileShown);
    }
  }

  private Exporting<R> exporting() {
    return exporting;
  }

  private void find() {
    filter.focus();
  }

  private void pressed(KeyEvent key) {
    KeyCombination find = workspace.keys().of(feature + ".filter", FIND);
    if (find != null && find.match(key)) {
      find();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE
        && !filter.owns(key.getTarget())
        && !workspace.drawerOpen()
        && back()) {
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
