package dev.fleetglass.ui.chart;

import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The values under the crosshair. Its rows are made once and reused while the pointer moves. */
final class ChartTooltip extends VBox {
  private static final int ROWS = 12;
  private static final double FRAME = 56;
  private static final double ROW = 20;
  private static final long MINUTE = 60_000;

  private static final double ROOMY_WIDTH = 420;
  private static final double ROOMY_HEIGHT = 200;
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final PseudoClass CLOSEST = PseudoClass.getPseudoClass("closest");
  private static final double DISTANCE = 16;

  private final Texts texts;
  private final DateTimeFormatter format;
  private final Label time = new Label();
  private final GridPane grid = new GridPane();
  private final Label more = new Label();
  private final Label earlier = new Label();
  private final EventLines happened;
  private final List<Row> rows = new ArrayList<>();

  ChartTooltip(Texts texts) {
    this.texts = texts;
    this.happened = new EventLines(texts);
    this.format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", texts.locale());
    getStyleClass().add("chart-tooltip");
    time.getStyleClass().add("chart-tooltip-time");
    more.getStyleClass().add("chart-tooltip-more");
    ColumnConstraints swatch = new ColumnConstraints(20);
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints value = new ColumnConstraints();
    value.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(swatch, name, value, value);
    grid.getStyleClass().add("chart-tooltip-grid");
    earlier.getStyleClass().add("chart-tooltip-earlier");
    getChildren().addAll(time, earlier, grid, more, happened);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Readings that fit at most into a chart so high. */
  static int rows(double height) {
    return Math.clamp((int) ((height - FRAME) / ROW), 1, ROWS);
  }

  /**
   * Shows a cursor's readings; the newest text is in {@link #text()}.
   *
   * @param events what happened near the cursor
   */
  void show(ChartCursor cursor, List<ChartEvent> events, ChartPicture picture) {
    time.setText(format.format(Instant.ofEpochMilli(cursor.millis()).atZone(picture.zone())));
    boolean compares = !picture.comparison().isEmpty();
    shown(earlier, compares);
    if (compares) {
      earlier.setText(earlier(picture.comparison().byMillis()));
    }
    int count = cursor.readings().size();
    while (rows.size() < count) {
      rows.add(new Row());
    }
    if (grid.getChildren().size() != 4 * count) {
      grid.getChildren().clear();
      for (int i = 0; i < count; i++) {
        Row row = rows.get(i);
        grid.addRow(i, row.swatch, row.name, row.value, row.earlier);
      }
    }
    for (int i = 0; i < count; i++) {
      rows.get(i).set(cursor.readings().get(i), picture.format(), count > 1, compares);
    }
    boolean limited = cursor.more() > 0;
    shown(more, limited);
    if (limited) {
      more.setText(texts.get("chart.tooltip.more", cursor.more()));
    }
    happened.show(events);
    setVisible(true);
  }

  private String earlier(long millis) {
    long minutes = millis / MINUTE;
    if (minutes % 1440 == 0) {
      return texts.get("chart.earlier.days", minutes / 1440);
    }
    return minutes % 60 == 0
        ? texts.get("chart.earlier.hours", minutes / 60)
        : texts.get("chart.earlier.minutes", minutes);
  }

  private static void shown(Node node, boolean value) {
    node.setVisible(value);
    node.setManaged(value);
  }

  void hide() {
    setVisible(false);
  }

  /** Everything shown, a line per reading, for screen readers. */
  String text() {
    StringBuilder text = new StringBuilder(time.getText());
    for (int i = 0; i < grid.getChildren().size() / 4; i++) {
      Row row = rows.get(i);
      text.append('\n').append(row.name.getText()).append(' ').append(row.value.getText());
      if (row.earlier.isVisible()) {
        text.append(", ").append(earlier.getText()).append(' ').append(row.earlier.getText());
      }
    }
    if (more.isVisible()) {
      text.append('\n').append(more.getText());
    }
    return text.append(happened.text()).toString();
  }

  /** Goes beside the crosshair: never over it, never out of the chart; compact in a small one. */
  void place(double x, double y, double width, double height) {
    pseudoClassStateChanged(COMPACT, width < ROOMY_WIDTH || height < ROOMY_HEIGHT);
    applyCss();
    double ownWidth = Math.min(prefWidth(-1), width);
    double ownHeight = Math.min(prefHeight(ownWidth), height);
    boolean right = x + DISTANCE + ownWidth <= width || x < width / 2;
    double left = right ? x + DISTANCE : x - DISTANCE - ownWidth;
    resizeRelocate(
        Math.rint(Math.clamp(left, 0, Math.max(0, width - ownWidth))),
        Math.rint(Math.clamp(y - ownHeight / 2, 0, Math.max(0, height - ownHeight))),
        Math.ceil(ownWidth),
        Math.ceil(ownHeight));
  }

  private static final class Row {
    private final SeriesSwatch swatch = new SeriesSwatch();
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label earlier = new Label();

    Row() {
      earlier.getStyleClass().add("chart-tooltip-earlier");
      earlier.setMinWidth(USE_PREF_SIZE);
      name.getStyleClass().add("chart-tooltip-name");
      value.getStyleClass().add("chart-tooltip-value");
      value.setMinWidth(USE_PREF_SIZE);
    }

    void set(ChartCursor.Reading reading, ValueFormat values, boolean mark, boolean compares) {
      shown(earlier, compares);
      if (compares) {
        earlier.setText(values.text(reading.earlier()));
      }
      swatch.show(reading.series().colour());
      name.setText(reading.series().name());
      value.setText(values.text(reading.value()));
      boolean closest = mark && reading.closest();
      name.pseudoClassStateChanged(CLOSEST, closest);
      value.pseudoClassStateChanged(CLOSEST, closest);
    }
  }
}
