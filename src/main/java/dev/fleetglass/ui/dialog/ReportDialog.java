package dev.fleetglass.ui.dialog;

import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.ui.i18n.Texts;
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
    DialogPane pane = new CrashPane(report, texts);
    pane.setPrefWidth(WIDTH);
    pane.setHeader(
        DialogHeader.of(
            "fg-bug-outline",
            "about",
            texts.get("dialog.report.title", report.code()),
            texts.get("dialog.report.text")));
    TextArea area =
        Reading.area(report.text().isEmpty() ? texts.get("dialog.report.gone") : report.text());
    area.setId("report-text");
    area.setPrefRowCount(ROWS);
    pane.setContent(new VBox(area));
    setResizable(true);
    setDialogPane(pane);
  }

  @Override
  void afterwards() {}
}
