package dev.fleetglass.ui.dialog;

import atlantafx.base.controls.SelectableTextFlow;
import javafx.scene.text.Text;

/** Wrapped text that can be marked and copied, for words that people paste into a search. */
public final class SelectableText extends SelectableTextFlow {
  private final Text text;

  /** Shows the content in the given style classes of a text. */
  public SelectableText(String content, String... styles) {
    text = new Text(content);
    text.getStyleClass().add("text");
    text.getStyleClass().addAll(styles);
    getStyleClass().add("selectable-text");
    getChildren().add(text);
    // The flow of AtlantaFX says that it wants no width at all, which makes boxes measure it as
    // tall
    // as one letter a line.
    setPrefWidth(USE_COMPUTED_SIZE);
    setAccessibleText(content);
  }

  public String getText() {
    return text.getText();
  }
}
