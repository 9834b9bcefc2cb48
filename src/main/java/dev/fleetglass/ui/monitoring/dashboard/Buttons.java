package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small buttons and menu items of dashboards. */
final class Buttons {
  private Buttons() {}

  /** Address of the style sheet of dashboards. */
  static String sheet() {
    return Objects.requireNonNull(Buttons.class.getResource("dashboard.css")).toExternalForm();
  }

  static Button icon(Texts texts, String literal, String key, Runnable action) {
    Button button = new Button(null, new FontIcon(literal));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setTooltip(Hint.tip(texts.get(key)));
    button.setAccessibleText(texts.get(key));
    button.setOnAction(_ -> action.run());
    return button;
  }

  static Button text(Texts texts, String literal, String key, Runnable action) {
    Button button = new Button(texts.get(key), new FontIcon(literal));
    button.getStyleClass().addAll("flat", "small");
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  static MenuItem item(Texts texts, String literal, String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key), new FontIcon(literal));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
