package dev.fleetglass.ui.table.field;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The text field with its icon and buttons; it knows where its characters are. */
final class SearchField extends CustomTextField {
  private final Runnable laidOut;

  SearchField(Texts texts, Runnable help, Runnable laidOut) {
    this.laidOut = laidOut;
    setPromptText(texts.get("search.field.prompt"));
    getStyleClass().addAll("filter-field", "search-field");
    StackPane icon = new StackPane(new FontIcon("fg-magnify"));
    icon.getStyleClass().add("side");
    icon.setMinWidth(Region.USE_PREF_SIZE);
    setLeft(icon);
    Button clear = button("fg-close", texts.get("search.field.clear"), this::clear);
    clear.getStyleClass().add("clear");
    clear.visibleProperty().bind(textProperty().isNotEmpty());
    clear.managedProperty().bind(clear.visibleProperty());
    Button question = button("fg-help-circle-outline", texts.get("search.field.help"), help);
    question.getStyleClass().addAll("clear", "help");
    HBox right = new HBox(2, clear, question);
    right.setAlignment(Pos.CENTER);
    right.getStyleClass().add("side");
    right.setMinWidth(Region.USE_PREF_SIZE);
    setRight(right);
  }

  private static Button button(String icon, String title, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("flat", "button-icon");
    button.setFocusTraversable(false);
    button.setAccessibleText(title);
    Hint.set(button, title);
    button.setOnAction(_ -> action.run());
    return button;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    laidOut.run();
  }

  /**
   * Where characters are in this field, as far as they are in sight; null when none is.
   *
   * @param end behind the last one
   */
  @Nullable Rectangle2D bounds(int start, int end) {
    int last = Math.min(end, getLength()) - 1;
    if (!(getSkin() instanceof TextFieldSkin skin) || start > last) {
      return null;
    }
    Rectangle2D from = skin.getCharacterBounds(start);
    Rectangle2D to = skin.getCharacterBounds(last);
    double left = Math.max(from.getMinX(), edge(getLeft(), true));
    double right = Math.min(to.getMaxX(), edge(getRight(), false));
    return left < right
        ? new Rectangle2D(left, from.getMinY(), right - left, from.getHeight())
        : null;
  }

  private double edge(@Nullable Node side, boolean left) {
    if (side == null) {
      return left ? 0 : getWidth();
    }
    var bounds = sceneToLocal(side.localToScene(side.getLayoutBounds()));
    return left ? bounds.getMaxX() : bounds.getMinX();
  }
}
