package dev.fleetglass.ui.dialog;

import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Tells of an error inside the console itself: a short code, where the log is, and no jargon. */
final class CrashDialog extends ConsoleDialog {
  CrashDialog(@Nullable Window owner, Throwable error, Instant at, Texts texts) {
    super(owner, texts.get("dialog.crash.title"));
    ButtonType copy = new ButtonType(texts.get("dialog.copy.button"), ButtonBar.ButtonData.LEFT);
    ButtonType close =
        new ButtonType(texts.get("dialog.close.button"), ButtonBar.ButtonData.CANCEL_CLOSE);
    DialogPane pane =
        new DialogPane() {
          @Override
          protected Node createButton(ButtonType type) {
            if (type != copy) {
              return super.createButton(type);
            }
            CopyButton button = new CopyButton(texts, () -> CrashText.report(error, at));
            ButtonBar.setButtonData(button, type.getButtonData());
            return button;
          }
        };
    pane.getStylesheets().add(Sheets.dialog());
    pane.getStyleClass().add("crash-pane");
    pane.setPrefWidth(480);
    pane.setHeader(
        DialogHeader.of("mdi2b-bug-outline", "failure", texts.get("dialog.crash.title"), ""));
    SelectableText code = new SelectableText(CrashText.code(error), "mono", "api-code");
    code.setId("crash-code");
    VBox box = new VBox(code);
    box.getStyleClass().add("api-words");
    Label text = new Label(texts.get("dialog.crash.text"));
    text.setWrapText(true);
    VBox content = new VBox(box, text);
    content.getStyleClass().add("failure-body");
    pane.setContent(content);
    pane.getButtonTypes().addAll(copy, close);
    setDialogPane(pane);
  }

  @Override
  void afterwards() {}
}
