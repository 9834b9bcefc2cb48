package dev.fleetglass.ui.dialog;

import dev.fleetglass.ui.i18n.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A failure in full: the API's own words first, then what they mean, what to try and, unless
 * folded, the details. Used by the dialog and by drawers.
 */
public final class FailureBody extends VBox {
  private final DetailGrid details;

  public FailureBody(FailureText words, Texts texts) {
    getStyleClass().add("failure-body");
    getChildren().add(apiWords(words, texts));
    section(texts.get("dialog.failure.meaning.label"), words.meaning(), "failure-meaning");
    section(texts.get("dialog.failure.hint.label"), words.hint(), "failure-hint");
    details = new DetailGrid(words.details());
    details.setId("failure-details");
    getChildren().add(details);
    getStylesheets().add(Sheets.dialog());
  }

  /** Folds or unfolds the details. */
  public void showDetails(boolean shown) {
    details.setVisible(shown);
    details.setManaged(shown);
  }

  private static Region apiWords(FailureText words, Texts texts) {
    VBox box = new VBox();
    box.getStyleClass().add("api-words");
    if (!words.code().isEmpty()) {
      SelectableText code = new SelectableText(words.code(), "mono", "api-code");
      code.setId("failure-code");
      box.getChildren().add(code);
    }
    String message = words.message();
    if (!message.isEmpty()) {
      SelectableText text = new SelectableText(message, "api-message");
      text.setId("failure-message");
      box.getChildren().add(text);
    }
    if (box.getChildren().isEmpty()) {
      Label none = new Label(texts.get("dialog.failure.silent"));
      none.getStyleClass().add("text-muted");
      none.setWrapText(true);
      box.getChildren().add(none);
    }
    return box;
  }

  private void section(String heading, String content, String id) {
    if (content.isEmpty()) {
      return;
    }
    Label title = new Label(heading);
    title.getStyleClass().addAll("text-small", "text-muted", "section-title");
    SelectableText text = new SelectableText(content);
    text.setId(id);
    getChildren().add(new VBox(title, text));
  }
}
