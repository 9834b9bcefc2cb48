package dev.fleetglass.ui.chart.table;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A panel's data as a table: times down, the newest first, series across. Texts are made only for
 * the cells in sight. JavaFX thread.
 */
public final class SampleTable extends VBox {
  /** Series that have a column at once: more cannot be read, and cost a column header each. */
  static final int COLUMNS = 60;

  private static final double ROW = 28;
  private static final double TIME = 230;
  private static final double VALUE = 132;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Texts texts;
  private final SampleRows rows = new SampleRows();
  private final TableView<Long> table = new TableView<>(rows);
  private final Label note = new Label();
  private final Button back = turn("fg-chevron-left", -1);
  private final Button forth = turn("fg-chevron-right", 1);
  private List<ChartSeries> series = List.of();
  private int first;
  private MetricUnit unit = MetricUnit.NONE;
  private ZoneId zone = ZoneId.systemDefault();
  private DateTimeFormatter times;
  private ValueFormat format;
  private long from = Long.MIN_VALUE;
  private long to = Long.MAX_VALUE;

  /** An empty table. */
  public SampleTable(Texts texts) {
    this.texts = texts;
    times = formatter(false);
    format = format(unit);
    Button copy = new Button(texts.get("parts.table.copy"), new FontIcon("fg-content-copy"));
    copy.getStyleClass().addAll("flat", "small");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(event -> put(text(rows)));
    back.setAccessibleText(texts.get("parts.table.back"));
    forth.setAccessibleText(texts.get("parts.table.forth"));
    note.getStyleClass().add("text-muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(8, note, back, forth, gap, copy);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("sample-table-bar");
    table.setFixedCellSize(ROW);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getStyleClass().addAll("sample-table-rows", "dense");
    table.setPlaceholder(new Label(texts.get("parts.table.empty")));
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    VBox.setVgrow(table, Priority.ALWAYS);
    getStyleClass().add("sample-table");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("table.css")).toExternalForm());
    getChildren().addAll(bar, table);
    setPrefSize(640, 320);
    columns();
  }

  /** What the table is of, for screen readers. */
  public void setName(String value) {
    table.setAccessibleText(value);
  }

  /** The series, in the table's unit and in the order of their columns. */
  public void setSeries(List<ChartSeries> lines) {
    boolean sameColumns = names(series).equals(names(lines));
    series = List.copyOf(lines);
    if (!sameColumns) {
      first = first < series.size() ? first : 0;
      columns();
    }
    arrange();
  }

  public void setUnit(MetricUnit value) {
    if (unit != value) {
      unit = value;
      format = format(value);
      columns();
      table.refresh();
    }
  }

  public void setZone(ZoneId value) {
    if (!zone.equals(value)) {
      zone = value;
      columns();
      table.refresh();
    }
  }

  /**
   * Shows only part of the samples.
   *
   * @param begin null for as early as there are any
   * @param end included; null for as late as there are any
   */
  public void setSpan(@Nullable Instant begin, @Nullable Instant end) {
    from = begin == null ? Long.MIN_VALUE : begin.toEpochMilli();
    to = end == null ? Long.MAX_VALUE : end.toEpochMilli();
    arrange();
  }

  /**
   * All rows of the series that have columns now as text: a line for each time, the columns parted
   * by tabs, a heading above.
   */
  public String text() {
    return text(rows);
  }

  /** The rows in sight and out of it. */
  TableView<Long> table() {
    return table;
  }

  /** What is said above the rows. */
  String note() {
    return note.getText();
  }

  /** The text of a cell; empty when the series has no sample at that time. */
  String cell(ChartSeries one, long millis) {
    int index = one.samples().atOrAfter(millis);
    if (index == one.samples().size() || one.samples().time(index) != millis) {
      return "";
    }
    String value = format.text(one.samples().value(index));
    if (!one.samples().isReduced() || one.samples().low(index) == one.samples().high(index)) {
      return value;
    }
    return texts.get(
        "parts.table.range",
        value,
        format.text(one.samples().low(index)),
        format.text(one.samples().high(index)));
  }

  private void arrange() {
    long[] all = SampleTimes.union(shown().stream().map(ChartSeries::samples).toList(), from, to);
    boolean fractions = false;
    for (long time : all) {
      fractions |= Math.floorMod(time, 1000) != 0;
    }
    times = formatter(fractions);
    rows.show(all);
    boolean some = series.size() > COLUMNS;
    int end = first + shown().size();
    note.setText(
        some
            ? texts.get("parts.table.some", rows.size(), first + 1, end, series.size())
            : texts.get("parts.table.rows", rows.size(), series.size()));
    back.setDisable(first == 0);
    forth.setDisable(end == series.size());
    for (Button each : new Button[] {back, forth}) {
      each.setVisible(some);
      each.setManaged(some);
    }
  }

  private Button turn(String icon, int by) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("flat", "small", "button-icon");
    button.setOnAction(event -> {
      first = Math.clamp(first + (long) by * COLUMNS, 0, Math.max(0, series.size() - 1));
      columns();
      arrange();
    });
    return button;
  }

  private List<ChartSeries> shown() {
    return series.subList(first, Math.min(series.size(), first + COLUMNS));
  }

  private void columns() {
    List<TableColumn<Long, String>> made = new ArrayList<>();
    TableColumn<Long, String> time = new TableColumn<>(texts.get("parts.table.time", zone.getId()));
    time.setCellValueFactory(row -> new ReadOnlyStringWrapper(time(row.getValue())));
    time.setPrefWidth(TIME);
    time.getStyleClass().add("sample-time");
    made.add(time);
    for (int i = 0; i < shown().size(); i++) {
      int index = first + i;
      TableColumn<Long, String> column = new TableColumn<>(series.get(index).name());
      column.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(cell(series.get(index), row.getValue())));
      column.setPrefWidth(VALUE);
      column.getStyleClass().add("figure");
      made.add(column);
    }
    for (TableColumn<Long, String> column : made) {
      column.setSortable(false);
      column.setReorderable(false);
    }
    table.getColumns().setAll(made);
  }

  private String text(List<Long> lines) {
    StringBuilder text = new StringBuilder(texts.get("parts.table.time", zone.getId()));
    for (ChartSeries one : shown()) {
      text.append('\t').append(plain(one.name()));
    }
    for (long millis : lines) {
      text.append('\n').append(time(millis));
      for (ChartSeries one : shown()) {
        text.append('\t').append(cell(one, millis));
      }
    }
    return text.append('\n').toString();
  }

  private void pressed(KeyEvent event) {
    if (COPY.match(event)) {
      List<Long> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
      put(text(chosen.isEmpty() ? rows : chosen));
      event.consume();
    }
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static String plain(String name) {
    return name.replaceAll("[\\t\\r\\n]", " ");
  }

  private static List<String> names(List<ChartSeries> lines) {
    return lines.stream().map(ChartSeries::name).toList();
  }

  private String time(long millis) {
    return times.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  private DateTimeFormatter formatter(boolean fractions) {
    // With the offset: in the hour that comes twice a year a time alone says too little.
    return DateTimeFormatter.ofPattern(
        fractions ? "yyyy-MM-dd HH:mm:ss.SSS xxx" : "yyyy-MM-dd HH:mm:ss xxx", texts.locale());
  }

  private ValueFormat format(MetricUnit of) {
    return new ValueFormat(of, texts.locale(), texts.get("chart.unit.cores"));
  }
}
