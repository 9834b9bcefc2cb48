package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/** A trend's line of a fixed size; drawn only when the trend is another one. */
final class Sparkline extends Region {
  static final double WIDTH = 72;
  private static final double HEIGHT = 16;
  private static final double DOT = 1;

  private final Path line = new Path();
  private @Nullable Trend shown;
  private int draws;

  Sparkline() {
    getStyleClass().add("sparkline");
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    setMouseTransparent(true);
    line.setManaged(false);
    line.getStyleClass().add("line");
    getChildren().add(line);
  }

  void show(@Nullable Trend trend) {
    if (trend == null ? shown == null : trend.equals(shown)) {
      return;
    }
    shown = trend;
    draws++;
    line.getElements().setAll(trend == null ? List.of() : path(trend));
  }

  /** How often a line was drawn. */
  int draws() {
    return draws;
  }

  private static List<PathElement> path(Trend trend) {
    List<PathElement> path = new ArrayList<>(trend.size() + 2);
    boolean drawing = false;
    for (int i = 0; i < trend.size(); i++) {
      float up = trend.up(i);
      if (Float.isNaN(up)) {
        drawing = false;
        continue;
      }
      double x = 1 + trend.across(i) * (WIDTH - 2);
      double y = 1 + (1 - up) * (HEIGHT - 2);
      boolean alone = !drawing && (i + 1 == trend.size() || Float.isNaN(trend.up(i + 1)));
      path.add(drawing ? new LineTo(x, y) : new MoveTo(alone ? x - DOT : x, y));
      if (alone) {
        path.add(new LineTo(x, y));
      }
      drawing = true;
    }
    return path;
  }
}
