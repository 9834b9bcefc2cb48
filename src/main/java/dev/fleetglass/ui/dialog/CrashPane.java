package dev.fleetglass.ui.dialog;

import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.ui.i18n.Texts;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;

/** What dialogs about a crash share: a button that copies its report, and one that closes. */
final class CrashPane extends DialogPane {
  private final ButtonType copy;
  private final CrashReport report;
  private final Texts texts;

  CrashPane(CrashReport report, Texts texts) {
    this.report = report;
    this.texts = texts;
    copy = new ButtonType(texts.get("dialog.copy.button"), ButtonBar.ButtonData.LEFT);
    ButtonType close =
        new ButtonType(texts.get("dialog.close.button"), ButtonBar.ButtonData.CANCEL_CLOSE);
    getStylesheets().add(Sheets.dialog());
    getStyleClass().add("crash-pane");
    getButtonTypes().addAll(copy, close);
  }

  @Override
  protected Node createButton(ButtonType type) {
    if (type != copy) {
      return super.createButton(type);
    }
    CopyButton button = new CopyButton(texts, "dialog.copy.button", report::text);
    ButtonBar.setButtonData(button, type.getButtonData());
    return button;
  }
}
