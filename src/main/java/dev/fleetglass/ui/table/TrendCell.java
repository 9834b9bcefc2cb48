package dev.fleetglass.ui.table;

import java.util.function.Function;
import javafx.geometry.Pos;
import org.jspecify.annotations.Nullable;

/** The line of a row's metric with its newest value. */
final class TrendCell<R extends TableRow> extends DataCell<R> {
  private final Function<R, @Nullable Trend> trend;
  private final Sparkline line = new Sparkline();

  TrendCell(Column<R> column, Looks<R> looks, Function<R, @Nullable Trend> trend) {
    super(column, looks);
    this.trend = trend;
    getStyleClass().add("mono");
    setAlignment(Pos.CENTER_LEFT);
    setGraphicTextGap(8);
  }

  @Override
  void show(R row) {
    Trend now = trend.apply(row);
    line.show(now);
    setText(now == null ? "" : now.text());
    setGraphic(now == null ? null : line);
  }

  @Override
  String spoken(R row) {
    Trend now = trend.apply(row);
    return now == null ? "" : now.spoken();
  }

  @Override
  void clear() {
    super.clear();
    setGraphic(null);
  }

  /** How often its line was drawn, for tests. */
  int draws() {
    return line.draws();
  }
}
