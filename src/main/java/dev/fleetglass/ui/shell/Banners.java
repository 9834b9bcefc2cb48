package dev.fleetglass.ui.shell;

import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.past.HistoryWords;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lines above the content for what went wrong in the background, each with what helps. */
final class Banners extends VBox {
  private static final int SHOWN = 3;

  private final Texts texts;
  private final Workspace workspace;
  private final Reports reports;
  private final Consumer<Notice> dismiss;

  /** What can be done with a report of an earlier run. */
  interface Reports {
    void show(CrashReport report);

    void copy(CrashReport report);

    void openFolder();
  }

  Banners(Texts texts, Workspace workspace, Reports reports, Consumer<Notice> dismiss) {
    this.texts = texts;
    this.workspace = workspace;
    this.reports = reports;
    this.dismiss = dismiss;
    getStyleClass().add("banners");
  }

  void show(List<Notice> notices) {
    getChildren().setAll(notices.stream().limit(SHOWN).map(this::banner).toList());
  }

  private HBox banner(Notice notice) {
    return switch (notice) {
      case Notice.Refused refused -> {
        Button details = new Button(texts.get("shell.banner.details"));
        details.setOnAction(event -> workspace.fail(refused.failure(), null));
        Button update = new Button(texts.get("shell.banner.update"));
        update.setOnAction(event -> workspace.show(ScreenId.CONNECTIONS));
        yield line(
            notice,
            "fg-key-alert-outline",
            texts.get("shell.banner.refused", refused.connection()),
            refused.failure().summary(),
            details,
            update);
      }
      case Notice.Crashed(var newest, int count) -> {
        Button show = new Button(texts.get("shell.banner.crash.show"));
        show.setId("crash-show");
        show.setOnAction(_ -> reports.show(newest));
        Button copy = new Button(texts.get("shell.banner.crash.copy"));
        copy.setId("crash-copy");
        copy.setOnAction(_ -> reports.copy(newest));
        Button folder = new Button(texts.get("history.openFolder"));
        folder.setOnAction(_ -> reports.openFolder());
        yield line(
            notice,
            "fg-bug-outline",
            count == 1
                ? texts.get("shell.banner.crash", newest.code())
                : texts.get("shell.banner.crashes", newest.code(), count),
            String.valueOf(newest.file()),
            show,
            copy,
            folder);
      }
      case Notice.FileProblem problem -> {
        String key =
            problem.kept().isPresent() ? "shell.banner.fileKept" : "shell.banner.fileUnwritten";
        String kept = problem.kept().map(path -> path.getFileName().toString()).orElse("");
        String folder = String.valueOf(problem.file().toAbsolutePath().getParent());
        yield line(
            notice,
            "fg-file-alert-outline",
            texts.get(key, problem.file().getFileName().toString(), kept, folder),
            problem.file() + "\n" + problem.reason());
      }
      case Notice.HistoryProblem(var status, var problem) -> {
        Button open = new Button(texts.get("history.openFolder"));
        open.setOnAction(_ -> workspace.openFolder(HistoryWords.folder(status)));
        yield line(
            notice,
            "fg-database-alert-outline",
            HistoryWords.problem(texts, status, problem),
            status.file() + "\n" + problem.reason(),
            open);
      }
      case Notice.HistoryLoss(var status, _) ->
          line(
              notice,
              "fg-database-alert-outline",
              HistoryWords.lost(texts, status),
              status.file().toString());
    };
  }

  private HBox line(Notice notice, String icon, String text, String more, Button... actions) {
    Label words = new Label(text);
    words.setMinWidth(0);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setTooltip(Hint.tip(more));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(8, new FontIcon(icon), words);
    line.getStyleClass().addAll("banner", "warning");
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setAccessibleText(text);
    for (Button action : actions) {
      action.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(action);
    }
    Button shut = new Button("", new FontIcon("fg-close"));
    shut.getStyleClass().addAll("flat", "button-icon");
    shut.setAccessibleText(texts.get("shell.banner.dismiss"));
    shut.setTooltip(Hint.tip(texts.get("shell.banner.dismiss")));
    shut.setOnAction(event -> dismiss.accept(notice));
    line.getChildren().add(shut);
    return line;
  }
}
