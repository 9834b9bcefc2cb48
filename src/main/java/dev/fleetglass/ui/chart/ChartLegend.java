package dev.fleetglass.ui.chart;

import dev.fleetglass.ui.chart.part.NaturalOrder;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The series of a chart with their figures: finds, sorts, switches on and off and isolates them.
 * Only the rows in sight have nodes.
 */
public final class ChartLegend extends VBox {
  private static final double ROW = 28;
  private static final double FIGURE = 104;

  private final Texts texts;
  private final Consumer<Set<String>> onHide;
  private final Consumer<@Nullable String> onHighlight;
  private final CustomTextField filter = (CustomTextField) TextFields.createClearableTextField();
  private final Label count = new Label();
  private final Button showAll = new Button();
  private final LegendItems items = new LegendItems();
  private final Map<String, LegendItem> byKey = new HashMap<>();
  private final TableView<LegendItem> table = new TableView<>(items);
  private final Label placeholder = new Label();

  private List<LegendRow> rows = List.of();
  private @Nullable ValueFormat format;
  private Set<String> beforeClick = Set.of();
  private @Nullable String hovered;
  private boolean resorting;

  /**
   * An empty legend.
   *
   * @param onHide takes the keys that shall be hidden from now on
   * @param onHighlight takes the key of the row under the pointer, else of the selected one when
   *     there are many; null when no series shall stand out
   */
  public ChartLegend(
      Texts texts, Consumer<Set<String>> onHide, Consumer<@Nullable String> onHighlight) {
    this.texts = texts;
    this.onHide = onHide;
    this.onHighlight = onHighlight;
    getStyleClass().add("chart-legend");
    getStylesheets().add(ChartStyle.sheet());
    getChildren().addAll(bar(), table);
    VBox.setVgrow(table, Priority.ALWAYS);
    buildTable();
  }

  /**
   * Replaces the rows; selection, sort, filter and place stay. Rows that are as they were cost
   * nothing. While the pointer is over the rows they keep their order.
   */
  public void setRows(List<LegendRow> value, ValueFormat valueFormat) {
    rows = value;
    Set<String> present = new HashSet<>();
    for (LegendRow row : value) {
      present.add(row.key());
      LegendItem item = byKey.get(row.key());
      if (item == null) {
        byKey.put(row.key(), new LegendItem(row));
      } else {
        item.row(row);
      }
    }
    byKey.keySet().retainAll(present);
    if (format != valueFormat) {
      format = valueFormat;
      table.refresh();
    }
    arrange();
  }

  /** Rows as now sorted and filtered. */
  public List<LegendRow> shownRows() {
    return items.stream().map(LegendItem::row).toList();
  }

  /** Text of a figure in the chart's unit. */
  String figure(double value) {
    return format == null ? "" : format.text(value);
  }

  void clicked(LegendRow row, int clicks, boolean alt) {
    if (clicks == 1) {
      beforeClick = LegendFilter.hidden(rows);
    }
    if (alt || clicks == 2) {
      // The first click of a double click has already toggled: judge by what was before it.
      onHide.accept(LegendFilter.isolated(rows, beforeClick, row.key()));
    } else if (clicks == 1) {
      onHide.accept(LegendFilter.toggled(beforeClick, row.key()));
    }
  }

  void hovered(@Nullable LegendRow row) {
    hovered = row == null || row.hidden() ? null : row.key();
    highlight();
  }

  private void highlight() {
    LegendItem selected = table.getSelectionModel().getSelectedItem();
    boolean many = rows.size() > ChartPicture.MANY;
    String key = many && selected != null ? selected.key() : null;
    onHighlight.accept(hovered == null ? key : hovered);
  }

  private HBox bar() {
    filter.setPromptText(texts.get("chart.legend.filter"));
    filter.setAccessibleText(texts.get("chart.legend.filter"));
    filter.setLeft(new FontIcon("fg-magnify"));
    filter.getStyleClass().addAll("small", "chart-legend-filter");
    filter.textProperty().addListener((observable, before, now) -> arrange());
    count.getStyleClass().addAll("text-muted", "chart-legend-count");
    count.setMinWidth(USE_PREF_SIZE);
    showAll.setText(texts.get("chart.legend.all"));
    showAll.getStyleClass().addAll("flat", "small");
    showAll.setMinWidth(USE_PREF_SIZE);
    showAll.setOnAction(event -> onHide.accept(Set.of()));
    Label hint = new Label(texts.get("chart.legend.hint"));
    hint.getStyleClass().addAll("text-muted", "chart-legend-hint");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(8, filter, count, showAll, gap, hint);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("chart-legend-bar");
    return bar;
  }

  private void buildTable() {
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.getStyleClass().add("chart-legend-table");
    table.setAccessibleText(texts.get("chart.legend.name"));
    table.setPlaceholder(placeholder);
    TableColumn<LegendItem, LegendRow> name = column("chart.legend.name");
    name.setCellFactory(column -> new LegendNameCell(texts));
    name.setComparator(Comparator.comparing(LegendRow::name, NaturalOrder.INSTANCE));
    name.getStyleClass().add("series-name");
    name.setMinWidth(160);
    TableColumn<LegendItem, LegendRow> last = figure("chart.legend.last", r -> r.stats().last());
    table.getColumns().add(name);
    table.getColumns().add(last);
    table.getColumns().add(figure("chart.legend.min", r -> r.stats().min()));
    table.getColumns().add(figure("chart.legend.max", r -> r.stats().max()));
    table.getColumns().add(figure("chart.legend.mean", r -> r.stats().mean()));
    table.setRowFactory(view -> new LegendTableRow(this));
    table.hoverProperty().addListener((observable, before, now) -> arrange());
    last.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().add(last);
    table.setSortPolicy(view -> {
      resorting = true;
      arrange();
      resorting = false;
      return true;
    });
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((observable, before, now) -> highlight());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private TableColumn<LegendItem, LegendRow> figure(
      String title, ToDoubleFunction<LegendRow> value) {
    TableColumn<LegendItem, LegendRow> column = column(title);
    column.setCellFactory(owner -> new LegendFigureCell(this, value));
    // No number sorts below every number.
    column.setComparator(
        Comparator.comparingDouble(row -> {
          double figure = value.applyAsDouble(row);
          return Double.isNaN(figure) ? Double.NEGATIVE_INFINITY : figure;
        }));
    column.getStyleClass().add("figure");
    column.setMinWidth(FIGURE);
    column.setPrefWidth(FIGURE);
    column.setMaxWidth(FIGURE);
    return column;
  }

  private TableColumn<LegendItem, LegendRow> column(String title) {
    TableColumn<LegendItem, LegendRow> column = new TableColumn<>(texts.get(title));
    column.setCellValueFactory(row -> row.getValue().rowProperty());
    column.setReorderable(false);
    return column;
  }

  private void arrange() {
    List<LegendItem> wanted = new ArrayList<>();
    for (LegendRow row : LegendFilter.matching(rows, filter.getText())) {
      wanted.add(Objects.requireNonNull(byKey.get(row.key())));
    }
    // Rows that move away under the pointer are clicked by mistake.
    if (!resorting && table.isHover() && items.holdsSame(wanted)) {
      wanted = items;
    } else {
      wanted.sort(order());
    }
    LegendItem selected = table.getSelectionModel().getSelectedItem();
    if (items.show(wanted)) {
      select(selected == null ? null : selected.key());
    }
    tell();
  }

  private void tell() {
    long shown = rows.stream().filter(row -> !row.hidden()).count();
    boolean all = shown == rows.size();
    count.setText(all ? "" : texts.get("chart.legend.count", shown, rows.size()));
    showAll.setVisible(!all);
    placeholder.setText(texts.get(rows.isEmpty() ? "chart.legend.empty" : "chart.legend.none"));
  }

  private Comparator<LegendItem> order() {
    Comparator<LegendItem> byName =
        Comparator.comparing(item -> item.row().name(), NaturalOrder.INSTANCE);
    Comparator<LegendItem> chosen = table.getComparator();
    return chosen == null ? byName : chosen.thenComparing(byName);
  }

  /** Selects a row by its series' key; none with null. */
  void select(@Nullable String key) {
    table.getSelectionModel().clearSelection();
    if (key != null) {
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).key().equals(key)) {
          table.getSelectionModel().select(i);
        }
      }
    }
  }

  private void pressed(KeyEvent event) {
    LegendItem item = table.getSelectionModel().getSelectedItem();
    if (item == null) {
      return;
    }
    Set<String> hidden = LegendFilter.hidden(rows);
    String key = item.key();
    if (event.getCode() == KeyCode.ESCAPE) {
      table.getSelectionModel().clearSelection();
    } else if (event.getCode() == KeyCode.SPACE) {
      onHide.accept(LegendFilter.toggled(hidden, key));
    } else if (event.getCode() == KeyCode.ENTER) {
      onHide.accept(LegendFilter.isolated(rows, hidden, key));
    } else {
      return;
    }
    event.consume();
  }
}
