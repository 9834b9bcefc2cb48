package dev.fleetglass.ui.table;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How the line of a group looks: an arrow, the text its rows share, and how many they are; below
 * the columns' titles what their figures come to.
 */
final class GroupFace extends Region {
  private static final double GAP = 12;

  private final FontIcon arrow = new FontIcon("fg-chevron-down");
  private final Label text = new Label();
  private final Label count = new Label();
  private final HBox head = new HBox(arrow, text, count);
  private final Map<String, Label> totals = new HashMap<>();

  /** The right end of what is placed already. */
  private double taken;

  GroupFace() {
    getStyleClass().add("group-face");
    setManaged(false);
    setMouseTransparent(true);
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.setManaged(false);
    text.getStyleClass().add("value");
    count.getStyleClass().addAll("mono", "count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().add(head);
  }

  /**
   * Shows a group.
   *
   * @param sums texts by the columns' ids
   */
  void show(String words, String number, boolean folded, Map<String, String> sums) {
    arrow.setIconLiteral(folded ? "fg-chevron-right" : "fg-chevron-down");
    text.setText(words);
    count.setText(number);
    totals.forEach((column, label) -> label.setText(sums.getOrDefault(column, "")));
    sums.forEach((column, sum) -> totals.computeIfAbsent(column, _ -> label()).setText(sum));
  }

  private Label label() {
    Label label = new Label();
    label.getStyleClass().addAll("mono", "total");
    label.setManaged(false);
    getChildren().add(label);
    return label;
  }

  /** Begins at the left: the head stays in sight when columns scroll. */
  void begin(double left, double width) {
    totals.values().forEach(label -> label.setVisible(false));
    double wide = Math.min(width, Math.ceil(head.prefWidth(-1)));
    head.resizeRelocate(left, 0, wide, DataTable.ROW_HEIGHT);
    taken = left + wide;
  }

  /** Places a column's sum so that it ends at the right; left out where there is no room for it. */
  void place(@Nullable String column, double right) {
    Label label = totals.get(column);
    if (label == null || label.getText().isEmpty()) {
      return;
    }
    double wide = Math.ceil(label.prefWidth(-1));
    if (right - wide >= taken + GAP) {
      label.setVisible(true);
      label.resizeRelocate(right - wide, 0, wide, DataTable.ROW_HEIGHT);
      taken = right;
    }
  }
}
