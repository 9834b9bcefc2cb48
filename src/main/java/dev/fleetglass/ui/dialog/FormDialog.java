package dev.fleetglass.ui.dialog;

import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.i18n.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A form in a dialog. Enter does what its button says, Escape leaves everything as it is. */
final class FormDialog extends ConsoleDialog {
  private final Form form;
  private final ButtonType yes;

  FormDialog(@Nullable Window owner, Form form, Texts texts) {
    super(owner, form.title());
    this.form = form;
    yes = new ButtonType(form.verb().get(), ButtonBar.ButtonData.OK_DONE);
    ButtonType no =
        new ButtonType(texts.get("dialog.cancel.button"), ButtonBar.ButtonData.CANCEL_CLOSE);
    DialogPane pane = getDialogPane();
    pane.getStylesheets().add(Sheets.dialog());
    pane.getStyleClass().add("form-pane");
    pane.setHeader(DialogHeader.of(form.icon(), "question", form.title(), ""));
    pane.setContent(form.content());
    pane.getButtonTypes().addAll(yes, no);
    if (pane.lookupButton(yes) instanceof Button button) {
      button.setId("dialog-confirm");
      button.setDefaultButton(true);
      button.textProperty().bind(form.verb());
      button.disableProperty().bind(Bindings.not(form.ready()));
      pane.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, button));
    }
    if (pane.lookupButton(no) instanceof Button button) {
      button.setId("dialog-cancel");
    }
    setOnShown(_ -> form.focus().requestFocus());
  }

  /** Enter switches toggles otherwise, which Space does as well; a button is what it says. */
  private static void pressed(KeyEvent key, Button deed) {
    if (key.getCode() == KeyCode.ENTER
        && key.getTarget() instanceof ButtonBase toggle
        && !(toggle instanceof Button)) {
      deed.fire();
      key.consume();
    }
  }

  @Override
  void afterwards() {
    getDialogPane().setContent(null);
    if (getDialogPane().lookupButton(yes) instanceof Button button) {
      button.textProperty().unbind();
      button.disableProperty().unbind();
    }
    form.gone().run();
    if (getResult() == yes) {
      form.deed().run();
    }
  }
}
