package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the words are typed that rows must contain. Escape clears it, then leaves it. */
final class FilterField extends CustomTextField {
  private static final double WIDTH = 240;

  FilterField(Texts texts, String prompt, Runnable leave) {
    setPromptText(prompt);
    setAccessibleText(prompt);
    setPrefWidth(WIDTH);
    setMinWidth(WIDTH / 2);
    getStyleClass().add("filter-field");
    setLeft(iconBox(new FontIcon("mdi2m-magnify")));
    Button clear = new Button(null, new FontIcon("mdi2c-close"));
    clear.getStyleClass().addAll("flat", "button-icon", "clear");
    clear.setFocusTraversable(false);
    clear.setAccessibleText(texts.get("inventory.filter.clear"));
    clear.setOnAction(_ -> clear());
    StackPane right = iconBox(clear);
    right.visibleProperty().bind(textProperty().isNotEmpty());
    setRight(right);
    addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, leave));
  }

  private static StackPane iconBox(javafx.scene.Node node) {
    StackPane box = new StackPane(node);
    box.getStyleClass().add("side");
    box.setAlignment(Pos.CENTER);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private void pressed(KeyEvent key, Runnable leave) {
    if (key.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
      clear();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE
        || key.getCode() == KeyCode.DOWN
        || key.getCode() == KeyCode.ENTER) {
      leave.run();
      key.consume();
    }
  }
}
