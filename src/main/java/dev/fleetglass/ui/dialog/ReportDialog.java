package dev.fleetglass.ui.dialog;

import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.ui.i18n.Texts;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What is left of a run that went wrong, word for word as it would be sent. */
final class ReportDialog extends ConsoleDialog {
  private static final double WIDTH = 720;
  private static final int ROWS = 20;

  ReportDialog(@Nullable Window owner, CrashReport report, Texts texts) {
    super(owner, texts.get("dialog.report.title", report.code()));
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
            CopyButton button = new CopyButton(texts, "dialog.copy.button", report::text);
            ButtonBar.setButtonData(button, type.getButtonData());
            return button;
          }
        };
    pane.getStylesheets().add(Sheets.dialog());
    pane.getStyleClass().add("crash-pane");
    pane.setPrefWidth(WIDTH);
    pane.setHeader(
        DialogHeader.of(
            "mdi2b-bug-outline",
            "about",
            texts.get("dialog.report.title", report.code()),
            texts.get("dialog.report.text")));
    TextArea area =
        Reading.area(report.text().isEmpty() ? texts.get("dialog.report.gone") : report.text());
    area.setId("report-text");
    area.setPrefRowCount(ROWS);
    pane.setContent(new VBox(area));
    pane.getButtonTypes().addAll(copy, close);
    setResizable(true);
    setDialogPane(pane);
  }

  @Override
  void afterwards() {}
}
