package dev.fleetglass.ui.chart;

import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The values under the crosshair. Its rows are made once and reused while the pointer moves. */
final class ChartTooltip extends VBox {
  /** Readings shown at most. */
  static final int ROWS = 12;

  private static final PseudoClass CLOSEST = PseudoClass.getPseudoClass("closest");
  private static final double DISTANCE = 16;

  private final Texts texts;
  private final DateTimeFormatter format;
  private final Label time = new Label();
  private final GridPane grid = new GridPane();
  private final Label more = new Label();
  private final List<Row> rows = new ArrayList<>();

  ChartTooltip(Texts texts) {
    this.texts = texts;
    this.format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", texts.locale());
    getStyleClass().add("chart-tooltip");
    time.getStyleClass().add("chart-tooltip-time");
    more.getStyleClass().add("chart-tooltip-more");
    ColumnConstraints swatch = new ColumnConstraints(20);
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints value = new ColumnConstraints();
    value.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(swatch, name, value);
    grid.getStyleClass().add("chart-tooltip-grid");
    getChildren().addAll(time, grid, more);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Shows a cursor's readings; the newest text is in {@link #text()}. */
  void show(ChartCursor cursor, ZoneId zone, ValueFormat values) {
    time.setText(format.format(Instant.ofEpochMilli(cursor.millis()).atZone(zone)));
    int count = cursor.readings().size();
    while (rows.size() < count) {
      rows.add(new Row());
    }
    if (grid.getChildren().size() != 3 * count) {
      grid.getChildren().clear();
      for (int i = 0; i < count; i++) {
        Row row = rows.get(i);
        grid.addRow(i, row.swatch, row.name, row.value);
      }
    }
    for (int i = 0; i < count; i++) {
      rows.get(i).set(cursor.readings().get(i), values, count > 1);
    }
    boolean limited = cursor.more() > 0;
    more.setVisible(limited);
    more.setManaged(limited);
    if (limited) {
      more.setText(texts.get("chart.tooltip.more", cursor.more()));
    }
    setVisible(true);
  }

  void hide() {
    setVisible(false);
  }

  /** Everything shown, a line per reading, for screen readers. */
  String text() {
    StringBuilder text = new StringBuilder(time.getText());
    for (int i = 0; i < grid.getChildren().size() / 3; i++) {
      text.append('\n').append(rows.get(i).name.getText());
      text.append(' ').append(rows.get(i).value.getText());
    }
    return more.isVisible() ? text.append('\n').append(more.getText()).toString() : text.toString();
  }

  /** Goes beside the crosshair: never over it, never out of the chart. */
  void place(double x, double y, double width, double height) {
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

    Row() {
      name.getStyleClass().add("chart-tooltip-name");
      value.getStyleClass().add("chart-tooltip-value");
      value.setMinWidth(USE_PREF_SIZE);
    }

    void set(ChartCursor.Reading reading, ValueFormat values, boolean mark) {
      swatch.show(reading.series().colour());
      name.setText(reading.series().name());
      value.setText(values.text(reading.value()));
      boolean closest = mark && reading.closest();
      name.pseudoClassStateChanged(CLOSEST, closest);
      value.pseudoClassStateChanged(CLOSEST, closest);
    }
  }
}
