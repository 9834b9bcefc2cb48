package dev.fleetglass.ui.dialog;

import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.i18n.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Asks before something that cannot be undone. Enter and Escape both leave everything as it is: the
 * deed needs a click, or a Tab and a Space.
 */
final class ConfirmDialog extends ConsoleDialog {
  private final Question question;
  private final ButtonType yes;

  ConfirmDialog(@Nullable Window owner, Question question, Texts texts) {
    super(owner, question.title());
    this.question = question;
    yes = new ButtonType(question.verb(), ButtonBar.ButtonData.OK_DONE);
    ButtonType no =
        new ButtonType(texts.get("dialog.cancel.button"), ButtonBar.ButtonData.CANCEL_CLOSE);
    DialogPane pane = getDialogPane();
    pane.getStylesheets().add(Sheets.dialog());
    pane.getStyleClass().add("confirm-pane");
    pane.setPrefWidth(440);
    pane.setHeader(DialogHeader.of("fg-help-circle-outline", "question", question.title(), ""));
    Label text = new Label(question.text());
    text.setId("dialog-text");
    text.setWrapText(true);
    pane.setContent(text);
    pane.getButtonTypes().addAll(yes, no);
    if (pane.lookupButton(yes) instanceof Button button) {
      button.setId("dialog-confirm");
      button.setDefaultButton(false);
      if (question.destructive()) {
        button.getStyleClass().add("danger");
      }
    }
    if (pane.lookupButton(no) instanceof Button button) {
      button.setId("dialog-cancel");
      button.setDefaultButton(true);
      setOnShown(_ -> button.requestFocus());
    }
  }

  @Override
  void afterwards() {
    if (getResult() == yes) {
      question.deed().run();
    } else {
      question.otherwise().run();
    }
  }
}
