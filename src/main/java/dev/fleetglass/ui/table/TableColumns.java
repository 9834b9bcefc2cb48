package dev.fleetglass.ui.table;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The control's columns: their order, widths, visibility and sort, kept as a layout. */
final class TableColumns<R extends TableRow> {
  /** Scroll bar and border: always kept free, so that nothing moves when the bar appears. */
  private static final double RESERVED = 11;

  /** Below this a long text says too little. */
  private static final double SQUEEZED = 112;

  private final TableModel<R> model;
  private final TableView<R> view;
  private final Ages ages;
  private final Looks<R> looks;
  private final Map<String, Column<R>> byId = new HashMap<>();
  private final Map<String, TableColumn<R, R>> controls = new HashMap<>();
  private final Map<String, SortMark> marks = new HashMap<>();
  private final ColumnFit ruler = new ColumnFit();

  /** Widths the operator dragged, by column. */
  private final Map<String, Integer> chosen = new HashMap<>();

  /** The arrangement the control has, as the layout has it. */
  private TableLayout arranged = TableLayout.NONE;

  private boolean fitted;
  private boolean quiet;

  TableColumns(TableModel<R> model, TableView<R> view, Ages ages, Looks<R> looks, Texts texts) {
    this.model = model;
    this.view = view;
    this.ages = ages;
    this.looks = looks;
    for (Column<R> column : model.columnsProperty().get()) {
      byId.put(column.id(), column);
      controls.put(column.id(), control(column, texts));
    }
    arrange(model.layoutProperty().get());
    fit(model.columnsProperty().get().stream().map(Column::id).toList());
    flex();
  }

  private TableColumn<R, R> control(Column<R> column, Texts texts) {
    TableColumn<R, R> control = new TableColumn<>(column.title());
    control.setId(column.id());
    control.setCellValueFactory(features -> new SameValue<>(features.getValue()));
    control.setCellFactory(_ -> DataCell.of(column, ages, looks));
    control.getStyleClass().add(column.kind().name().toLowerCase(Locale.ROOT));
    control.setVisible(column.shown());
    control.setMinWidth(40);
    control.setMaxWidth(2000);
    SortMark mark = new SortMark();
    mark.setAccessibleText(texts.get("table.sorted.accessible"));
    control.setSortNode(mark);
    marks.put(column.id(), mark);
    return control;
  }

  /** Puts columns where the layout has them and gives them its widths. */
  private void arrange(TableLayout layout) {
    quiet = true;
    arranged = layout;
    Map<String, Integer> before = Map.copyOf(chosen);
    chosen.clear();
    List<TableColumn<R, R>> order = new ArrayList<>();
    for (TableLayout.Place place : layout.over(model.columnsProperty().get()).columns()) {
      TableColumn<R, R> control = Objects.requireNonNull(controls.get(place.column()));
      control.setVisible(place.shown());
      order.add(control);
      if (place.width() > 0) {
        chosen.put(place.column(), place.width());
      }
    }
    if (!view.getColumns().equals(order)) {
      view.getColumns().setAll(order);
    }
    for (String id : controls.keySet()) {
      if (!Objects.equals(before.get(id), chosen.get(id))) {
        size(id);
      }
    }
    quiet = false;
    flex();
  }

  /** Follows a layout that came from elsewhere, for example from a view. */
  private void follow(TableLayout layout) {
    boolean same =
        layout.columns().equals(arranged.columns()) && layout.pinned() == arranged.pinned();
    if (!same) {
      arrange(layout);
      showSort();
    }
  }

  /** The present layout with all columns. */
  TableLayout layout() {
    return model.layoutProperty().get().over(model.columnsProperty().get());
  }

  /** Takes another layout, made of {@link #layout}. */
  void apply(TableLayout layout) {
    model.layoutProperty().set(layout);
  }

  /** Fits all columns to their content, also those whose width the operator chose. */
  void fitAll() {
    apply(ColumnMoves.fit(layout()));
    fit(model.columnsProperty().get().stream().map(Column::id).toList());
    flex();
  }

  void activate(Subscriptions bag) {
    follow(model.layoutProperty().get());
    showSort();
    bag.onChange(model.layoutProperty(), this::follow);
    bag.onChange(model.sortProperty(), _ -> showSort());
    bag.onChange(
        view.widthProperty(),
        _ -> {
          fitOnce();
          flex();
        });
    bag.onListChange(view.getColumns(), this::keep);
    for (TableColumn<R, R> control : controls.values()) {
      bag.onChange(control.visibleProperty(), _ -> reflow());
      bag.onChange(control.widthProperty(), width -> dragged(control, width.doubleValue()));
    }
    fitOnce();
    flex();
  }

  List<TableColumn<R, ?>> inOrder() {
    return view.getColumns();
  }

  /** The control of a cell's column. */
  Optional<TableColumn<R, ?>> control(@Nullable TableCell<?, ?> cell) {
    String id = cell == null || cell.getTableColumn() == null ? "" : cell.getTableColumn().getId();
    return Optional.ofNullable(controls.get(id));
  }

  /** The columns that are seen, in order. */
  List<Column<R>> shown() {
    return view.getVisibleLeafColumns().stream()
        .flatMap(control -> column(control.getId()).stream())
        .toList();
  }

  Optional<Column<R>> column(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Runs what makes the control forget its sort, as it does when it gets another list. */
  void keepingSort(Runnable change) {
    quiet = true;
    change.run();
    quiet = false;
  }

  /** The sort the header shows, as the control has it, goes to the model. */
  void tellSort() {
    if (quiet) {
      return;
    }
    List<SortTerm> terms = new ArrayList<>();
    for (TableColumn<R, ?> control : view.getSortOrder()) {
      boolean down = control.getSortType() == TableColumn.SortType.DESCENDING;
      terms.add(new SortTerm(control.getId(), down));
    }
    model.sortProperty().set(List.copyOf(terms));
  }

  private void showSort() {
    List<SortTerm> terms = model.sortProperty().get();
    List<TableColumn<R, ?>> order = new ArrayList<>();
    for (SortTerm term : terms) {
      TableColumn<R, R> control = controls.get(term.column());
      if (control != null) {
        order.add(control);
      }
    }
    quiet = true;
    for (int i = 0; i < terms.size(); i++) {
      TableColumn<R, R> control = controls.get(terms.get(i).column());
      SortMark mark = marks.get(terms.get(i).column());
      if (control != null && mark != null) {
        boolean down = terms.get(i).descending();
        control.setSortType(
            down ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        mark.show(down, terms.size() > 1 ? i + 1 : 0);
      }
    }
    if (!view.getSortOrder().equals(order)) {
      view.getSortOrder().setAll(order);
    }
    quiet = false;
  }

  /** Fits the columns to their content when the first rows are there, and then leaves them. */
  void fitOnce() {
    if (!fitted && !model.rows().isEmpty() && view.getWidth() > 0) {
      fitted = true;
      fit(model.columnsProperty().get().stream().map(Column::id).toList());
      flex();
    }
  }

  /** Fits columns to their content; widths the operator chose stay when all are fitted. */
  void fit(List<String> ids) {
    quiet = true;
    if (ids.size() == 1) {
      chosen.remove(ids.getFirst());
    }
    ids.forEach(this::size);
    if (ids.size() > 1) {
      squeeze();
    }
    quiet = false;
    if (ids.size() == 1) {
      reflow();
    }
  }

  private void size(String id) {
    TableColumn<R, R> control = controls.get(id);
    Column<R> column = byId.get(id);
    if (control != null && column != null) {
      int width = chosen.getOrDefault(id, 0);
      control.setPrefWidth(width > 0 ? width : ruler.width(column, model.rows(), ages));
    }
  }

  /** Narrows long texts that have a tooltip when the columns do not fit side by side. */
  private void squeeze() {
    if (view.getWidth() <= 0) {
      return;
    }
    double over = RESERVED - view.getWidth();
    List<TableColumn<R, ?>> soft = new ArrayList<>();
    for (TableColumn<R, ?> control : view.getVisibleLeafColumns()) {
      over += control.getPrefWidth();
      Column<R> column = byId.get(control.getId());
      boolean chosenWidth = chosen.getOrDefault(control.getId(), 0) > 0;
      if (column != null
          && column.kind() == Column.Kind.TEXT
          && column.tooltip() != null
          && !column.flexible()
          && !chosenWidth) {
        soft.add(control);
      }
    }
    soft.removeIf(control -> control.getPrefWidth() <= SQUEEZED);
    for (int left = soft.size(); over > 0 && left > 0; left--) {
      TableColumn<R, ?> control = soft.get(left - 1);
      double cut = Math.min(control.getPrefWidth() - SQUEEZED, Math.ceil(over / left));
      control.setPrefWidth(control.getPrefWidth() - cut);
      over -= cut;
    }
  }

  /** Forgets what was arranged, but neither sort nor group. */
  void reset() {
    apply(model.layoutProperty().get().withColumns(List.of()).withPinned(0));
    fit(model.columnsProperty().get().stream().map(Column::id).toList());
    flex();
  }

  /** A width that was not set here was dragged by the operator. */
  private void dragged(TableColumn<R, R> control, double width) {
    if (!quiet && Math.abs(width - control.getPrefWidth()) > 0.5) {
      chosen.put(control.getId(), (int) Math.round(width));
      reflow();
    }
  }

  private void reflow() {
    if (!quiet) {
      flex();
      keep();
    }
  }

  /** Gives the flexible column the width that the others leave, but never less than it needs. */
  private void flex() {
    double others = 0;
    TableColumn<R, ?> flexible = null;
    for (TableColumn<R, ?> control : view.getVisibleLeafColumns()) {
      Column<R> column = byId.get(control.getId());
      if (column != null && column.flexible()) {
        flexible = control;
      } else {
        others += chosen.getOrDefault(control.getId(), (int) Math.ceil(control.getPrefWidth()));
      }
    }
    Column<R> column = flexible == null ? null : byId.get(flexible.getId());
    if (flexible == null || column == null || view.getWidth() <= 0) {
      return;
    }
    quiet = true;
    double need = ruler.width(column, List.of(), ages);
    flexible.setPrefWidth(Math.max(need, Math.floor(view.getWidth() - RESERVED - others)));
    quiet = false;
  }

  private void keep() {
    if (quiet) {
      return;
    }
    List<TableLayout.Place> places = new ArrayList<>();
    for (TableColumn<R, ?> control : view.getColumns()) {
      Column<R> column = byId.get(control.getId());
      boolean flexible = column != null && column.flexible();
      int width = flexible ? 0 : chosen.getOrDefault(control.getId(), 0);
      places.add(new TableLayout.Place(control.getId(), width, control.isVisible()));
    }
    arranged = ColumnMoves.moved(layout(), places);
    model.layoutProperty().set(arranged);
  }
}
