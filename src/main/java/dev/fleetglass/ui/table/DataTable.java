package dev.fleetglass.ui.table;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.CommonStyle;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Selected;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.copy.CopyForm;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The one table of the console: shows a {@link TableModel}. Sorting by header goes to the model and
 * never to the control; selection, focus and scroll offset stay with their rows when the rows
 * change. JavaFX thread only; {@link #activate} before use and {@link #deactivate} after it.
 */
public final class DataTable<R extends TableRow> extends StackPane {
  /** Height of a row in pixels. */
  static final double ROW_HEIGHT = 28;

  private final TableModel<R> model;
  private final TableView<R> view;
  private final Ages ages;
  private final Looks<R> looks;
  private final TableColumns<R> columns;
  private final ColumnsButton<R> columnsButton;
  private final TableSelection<R> selection;
  private final RowFocus<R> focus;
  private final ScrollKeeper<R> scroll;
  private final RefreshHold hold;
  private final TableKeys<R> keys;
  private final CellMenu<R> menu;
  private final TableCopies<R> copies;
  private final ChangeMarks<R> marks;
  private final SelectionLine<R> line;
  private final Texts texts;
  private TableNotes notes = TableNotes.NONE;
  private final Subscriptions bag = new Subscriptions();

  /** Goes to where the present rows were read before the past was looked at. */
  private @Nullable Runnable present;

  /** The row to be revealed as soon as it is shown. */
  private @Nullable String awaited;

  /**
   * A view of the model.
   *
   * @param now present moment, for ages
   * @param clipboard takes what the operator copies
   * @param open opens the details of the current row
   */
  public DataTable(
      TableModel<R> model,
      Formats formats,
      Supplier<Instant> now,
      Consumer<String> clipboard,
      Runnable open) {
    this.model = model;
    ages = new Ages(formats, now);
    looks = new Looks<>(model::line, formats);
    texts = formats.texts();
    view = new SpokenTable<>(looks, model.selection());
    view.getStyleClass().add("data-table");
    String sheet = Objects.requireNonNull(getClass().getResource("table.css")).toExternalForm();
    getStylesheets().addAll(CommonStyle.SHEET, sheet);
    view.setFixedCellSize(ROW_HEIGHT);
    view.setPlaceholder(new Label());
    view.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    view.setSortPolicy(_ -> true);
    selection = new TableSelection<>(model, view, this::inSight);
    view.setSelectionModel(selection);
    focus = new RowFocus<>(model, view);
    view.setFocusModel(focus);
    DataSkin<R> skin = new DataSkin<>(view, this::fit);
    view.setSkin(skin);
    columns = new TableColumns<>(model, view, ages, looks, formats.texts());
    columnsButton = new ColumnsButton<>(model, columns, formats.texts());
    HeaderMenu<R> headers =
        new HeaderMenu<>(model, columns, formats.texts(), columnsButton::toggle);
    view.getColumns().forEach(column -> column.setContextMenu(headers));
    hold = new RefreshHold(model);
    new ColumnMark<>(focus);
    keys = new TableKeys<>(model, view, focus, new RowSight(skin));
    menu = new CellMenu<>(model, view, focus, columns, keys, hold, formats.texts());
    copies = new TableCopies<>(model, columns::shown, formats, clipboard);
    line = new SelectionLine<>(model, columns::shown, formats);
    keys.on(
        TableKey.OPEN,
        () -> {
          keys.settle();
          open.run();
        });
    keys.on(TableKey.FOLLOW, () -> menu.withCell(this::follow));
    keys.on(TableKey.COPY_CELL, () -> menu.withCell(copies::cell));
    keys.on(TableKey.COPY_ROWS, () -> copies.rows(CopyForm.TEXT, focus.getFocusedItem()));
    keys.on(TableKey.COPY_CSV, () -> copies.rows(CopyForm.CSV, focus.getFocusedItem()));
    keys.on(TableKey.COPY_JSON, () -> copies.rows(CopyForm.JSON, focus.getFocusedItem()));
    keys.on(TableKey.DROP_HIDDEN, model.selection()::dropHidden);
    scroll = new ScrollKeeper<>(model, view, skin);
    RowPointer<R> pointer = new RowPointer<>(model, view, focus, columns, hold, open);
    marks = new ChangeMarks<>(model, view.getVisibleLeafColumns(), this::rowsInSight);
    looks.dress(marks);
    view.setRowFactory(_ -> {
      RowCell<R> row = new RowCell<>(pointer, looks);
      looks.add(row);
      return row;
    });
    view.setOnSort(event -> {
      // The control would compare rows itself, on this thread.
      event.consume();
      columns.tellSort();
    });
    getChildren().add(view);
  }

  /** Shows the model's present rows and follows them. */
  public void activate() {
    columns.keepingSort(() -> view.setItems(model.rows()));
    columns.activate(bag);
    bag.listen(
        model.searchProperty(),
        search -> highlight(search.all() ? null : new SearchMarks<>(search)));
    bag.add(columnsButton::close);
    selection.activate(bag);
    marks.activate(bag);
    model.attach(this::around);
    bag.add(model::detach);
    bag.add(() -> columns.keepingSort(() -> view.setItems(FXCollections.emptyObservableList())));
    bag.onChange(model.layoutProperty(), _ -> pin());
    bag.onListChange(view.getVisibleLeafColumns(), this::pin);
    pin();
    scroll.restore();
    bag.add(scroll::remember);
  }

  /** Lets go of the model. */
  public void deactivate() {
    awaited = null;
    menu.hide();
    hold.close();
    copies.stop();
    ages.clear();
    bag.close();
  }

  /** Brings the ticking ages up to date; to be called every second while shown. */
  public void tick() {
    ages.tick();
    if (marks.tick()) {
      redress();
    }
  }

  /** The visible columns from left to right. */
  public List<Column<R>> shownColumns() {
    return view.getVisibleLeafColumns().stream()
        .flatMap(control -> columns.column(control.getId()).stream())
        .toList();
  }

  /** A button that opens the chooser of columns, for the screen's header. */
  public ButtonBase columnsButton() {
    return columnsButton;
  }

  /** Makes letters of cells stand out from now on; null for none. */
  public void highlight(@Nullable Highlighter<R> highlighter) {
    looks.highlight(highlighter);
  }

  /** What happens when the text of a cell that leads somewhere is clicked: row and column id. */
  public void leading(BiConsumer<R, String> follow) {
    looks.lead(follow);
  }

  /** Adds to the looks of rows and cells from now on; null for nothing more. */
  public void dress(@Nullable Dresser<R> dresser) {
    looks.dress(dresser);
  }

  /** Asks the dresser for everything in sight anew. */
  public void redress() {
    looks.redress();
  }

  /** Names the table for screen readers. */
  public void name(String text) {
    view.setAccessibleText(text);
  }

  /**
   * Offers something to be done with the row the operator is at, below what opens it.
   *
   * @param icon Ikonli literal
   */
  public void offer(String title, String icon, Runnable deed) {
    menu.offer(title, icon, deed);
  }

  /** Takes the keyboard; the first row is where it begins. */
  public void focus() {
    view.requestFocus();
    if (view.getFocusModel().getFocusedIndex() < 0 && !model.rows().isEmpty()) {
      view.getFocusModel().focus(0);
    }
  }

  /** Takes other keys than the usual ones. */
  public void use(Function<TableKey, List<KeyCombination>> others) {
    keys.use(others);
  }

  /** Tells what was copied. */
  public void tell(TableNotes newNotes) {
    notes = newNotes;
    copies.tell(notes);
  }

  /** Offers the export of the selected rows where they can be copied. */
  public void exporting(Runnable export) {
    menu.exporting(export);
  }

  /**
   * Tells what is selected until the table is deactivated; to be called after {@link #activate}.
   */
  public void tellSelection(Consumer<Selected> line) {
    this.line.activate(bag, line);
  }

  /** Does what a key does, for menus and the palette. */
  public void run(TableKey key) {
    keys.run(key);
  }

  /** Goes a step back: lets go of the selection. False when there was nothing to go back from. */
  public boolean back() {
    boolean some = model.selection().countProperty().get() > 0;
    model.selection().clear();
    return some;
  }

  /**
   * Selects the row with this id alone and brings it into sight, opening the group it is folded in;
   * false when it is not shown.
   */
  public boolean reveal(String id) {
    awaited = null;
    int place = model.find(id);
    if (place < 0) {
      String group = model.foldedOver(id);
      if (group != null) {
        awaited = id;
        model.fold(group, false);
      }
      return group != null;
    }
    view.getSelectionModel().clearAndSelect(place);
    view.getFocusModel().focus(place);
    if (inSight().skip(1).noneMatch(seen -> seen == place)) {
      view.scrollTo(Math.max(0, place - 3));
    }
    return true;
  }

  /** Shows all rows and, as soon as it is among them, reveals the one with this id. */
  public void uncover(String id) {
    model.filterProperty().set("");
    if (!reveal(id)) {
      awaited = id;
    }
  }

  /** The control itself, for tests and probes. */
  public TableView<R> control() {
    return view;
  }

  private void follow(Column<R> column, R row) {
    if (column.leadsFrom(row)) {
      looks.follow(row, column.id());
    } else {
      notes.say(texts.get("table.follow.none", column.title()));
    }
  }

  private List<R> rowsInSight() {
    return inSight()
        .filter(place -> place < model.rows().size())
        .mapToObj(model.rows()::get)
        .toList();
  }

  /** The layout counts hidden columns, too. */
  private void pin() {
    int wanted = Math.min(model.layoutProperty().get().pinned(), view.getColumns().size());
    long visible =
        view.getColumns().subList(0, wanted).stream().filter(TableColumn::isVisible).count();
    if (view.getSkin() instanceof DataSkin<?> made) {
      made.flow().pin((int) visible);
    }
  }

  private IntStream inSight() {
    // Already asked while the skin is being made.
    if (!(view.getSkin() instanceof DataSkin<?> made)) {
      return IntStream.empty();
    }
    var first = made.flow().getFirstVisibleCell();
    var last = made.flow().getLastVisibleCell();
    return first == null || last == null
        ? IntStream.empty()
        : IntStream.rangeClosed(first.getIndex(), last.getIndex());
  }

  private void fit(String column) {
    columns.fit(List.of(column));
  }

  private void around(Runnable swap, boolean asked) {
    if (model.turnsToPast()) {
      present = scroll.place();
    }
    scroll.around(() -> selection.around(() -> focus.around(swap)), asked);
    Runnable before = present;
    if (before != null && model.returnsFromPast()) {
      present = null;
      before.run();
    }
    if (model.turnsToPast()) {
      redress();
    }
    looks.lines();
    columns.fitOnce();
    String row = awaited;
    if (row != null && !reveal(row) && !model.settled()) {
      // These rows are not yet the ones that were asked for.
      awaited = row;
    }
  }
}
