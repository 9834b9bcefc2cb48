package dev.fleetglass.ui.dialog;

import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.ui.i18n.Texts;
import java.nio.file.Path;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Tells of an error inside the console itself: a short code, where the report is, and no jargon.
 */
final class CrashDialog extends ConsoleDialog {
  private final Runnable told;

  /**
   * Builds the dialog.
   *
   * @param told runs when the operator has closed it
   */
  CrashDialog(@Nullable Window owner, CrashReport report, Runnable told, Texts texts) {
    super(owner, texts.get("dialog.crash.title"));
    this.told = told;
    DialogPane pane = new CrashPane(report, texts);
    pane.setPrefWidth(480);
    pane.setHeader(
        DialogHeader.of("fg-bug-outline", "failure", texts.get("dialog.crash.title"), ""));
    SelectableText code = new SelectableText(report.code(), "mono", "api-code");
    code.setId("crash-code");
    VBox box = new VBox(code);
    box.getStyleClass().add("api-words");
    Label text = new Label(texts.get("dialog.crash.text"));
    text.setWrapText(true);
    Path file = report.file();
    SelectableText where =
        new SelectableText(
            file == null
                ? texts.get("dialog.crash.unwritten")
                : texts.get("dialog.crash.written", file.toString()));
    where.setId("crash-file");
    VBox content = new VBox(box, text, where);
    content.getStyleClass().add("failure-body");
    pane.setContent(content);
    setDialogPane(pane);
  }

  @Override
  void afterwards() {
    told.run();
  }
}
