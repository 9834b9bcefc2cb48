package dev.fleetglass.ui.table;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** An arrow in a header, with the column's number when several columns are sorted by. */
final class SortMark extends HBox {
  /** Made when the mark is shown: every column has one, and hardly any shows it. */
  private @Nullable FontIcon arrow;

  private final Label number = new Label();

  SortMark() {
    getStyleClass().add("sort-mark");
    setAlignment(Pos.CENTER);
    setMouseTransparent(true);
    number.setMinWidth(USE_PREF_SIZE);
  }

  /**
   * Shows the direction.
   *
   * @param place from 1; 0 for no number
   */
  void show(boolean descending, int place) {
    String literal = descending ? "fg-arrow-down" : "fg-arrow-up";
    if (arrow == null) {
      arrow = new FontIcon(literal);
      getChildren().addAll(arrow, number);
    } else {
      arrow.setIconLiteral(literal);
    }
    number.setText(place == 0 ? "" : Integer.toString(place));
    number.setManaged(place != 0);
  }

  String number() {
    return number.getText();
  }
}
