package dev.fleetglass.ui.table.facet;

import dev.fleetglass.ui.common.StateDot;
import dev.fleetglass.ui.table.facet.FacetModel.Value;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A value with its count; a bar behind them shows its share of the most frequent one. */
final class FacetCell extends ListCell<Value> {
  static final double HEIGHT = 28;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Function<Value, String> words;
  private final Function<Value, String> number;
  private final Function<Value, Double> share;
  private final Label text = new Label();
  private final StateDot dot = StateDot.inCell();
  private final Label count = new Label();
  private final FontIcon check = new FontIcon("fg-check");
  private final Region bar = new Region();
  private final HBox line = new HBox();
  private final Pane face =
      new Pane() {
        @Override
        protected void layoutChildren() {
          Value value = getItem();
          double part = value == null ? 0 : share.apply(value);
          line.resizeRelocate(0, 0, getWidth(), getHeight());
          bar.resizeRelocate(4, 3, Math.rint((getWidth() - 8) * part), getHeight() - 6);
        }
      };

  /**
   * A cell of the list.
   *
   * @param share from 0 to 1
   */
  FacetCell(
      Function<Value, String> words,
      Function<Value, String> number,
      Function<Value, Double> share) {
    this.words = words;
    this.number = number;
    this.share = share;
    getStyleClass().add("facet-value");
    bar.getStyleClass().add("bar");
    count.getStyleClass().addAll("mono", "count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    text.setMinWidth(0);
    dot.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    line.getChildren().addAll(text, gap, check, count);
    face.getChildren().addAll(bar, line);
    face.prefWidthProperty().bind(widthProperty());
    face.setMinHeight(HEIGHT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Value value, boolean empty) {
    super.updateItem(value, empty);
    if (empty || value == null) {
      setGraphic(null);
      pseudoClassStateChanged(CHOSEN, false);
      setAccessibleText(null);
      return;
    }
    String said = words.apply(value);
    if (value.tone() == null) {
      text.setText(said);
      line.getChildren().set(0, text);
    } else {
      dot.show(value.tone(), said);
      line.getChildren().set(0, dot);
    }
    count.setText(number.apply(value));
    check.setVisible(value.chosen());
    pseudoClassStateChanged(CHOSEN, value.chosen());
    setAccessibleText(said + ", " + number.apply(value));
    setGraphic(face);
    face.requestLayout();
  }
}
