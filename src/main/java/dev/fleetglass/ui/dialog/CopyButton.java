package dev.fleetglass.ui.dialog;

import dev.fleetglass.ui.i18n.Texts;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** Copies a text and says so on itself for two seconds. Never closes the dialog it is in. */
final class CopyButton extends Button {
  private final Texts texts;
  private final PauseTransition back = new PauseTransition(Duration.seconds(2));

  /**
   * Makes a button.
   *
   * @param key of its text
   */
  CopyButton(Texts texts, String key, Supplier<String> content) {
    this.texts = texts;
    show(key, "fg-content-copy");
    setId("dialog-copy");
    back.setOnFinished(_ -> show(key, "fg-content-copy"));
    addEventFilter(
        ActionEvent.ACTION,
        event -> {
          event.consume();
          Clip.put(content.get());
          show("dialog.copied.button", "fg-check");
          back.playFromStart();
        });
  }

  private void show(String words, String icon) {
    setText(texts.get(words));
    setGraphic(new FontIcon(icon));
  }
}
