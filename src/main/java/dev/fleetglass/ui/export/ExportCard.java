package dev.fleetglass.ui.export;

import dev.fleetglass.export.ExportException;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far an export is, and what came of it. Posted into the window's corner, any screen shown. */
final class ExportCard extends VBox {
  private final ExportJob job;
  private final Formats formats;
  private final Texts texts;
  private final Workspace workspace;
  private final FontIcon icon = new FontIcon("fg-export");
  private final Label title = new Label();
  private final Label detail = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final HBox buttons = new HBox(8);
  private final Subscriptions bag = new Subscriptions();

  private ExportCard(ExportJob job, Formats formats, Workspace workspace) {
    this.job = job;
    this.formats = formats;
    texts = formats.texts();
    this.workspace = workspace;
    getStyleClass().add("export-card");
    getStylesheets()
        .add(Objects.requireNonNull(ExportCard.class.getResource("export.css")).toExternalForm());
    setAccessibleRole(AccessibleRole.PARENT);
    title.setId("export-title");
    title.getStyleClass().add("headline");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    detail.setId("export-detail");
    detail.getStyleClass().addAll("text-muted", "text-small");
    detail.setWrapText(true);
    detail.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    bar.getStyleClass().add("thin");
    bar.setMaxWidth(Double.MAX_VALUE);
    Button shut = new Button(null, new FontIcon("fg-close"));
    shut.setId("export-close");
    shut.getStyleClass().addAll("flat", "button-icon", "small");
    shut.setAccessibleText(texts.get("export.card.close"));
    shut.setTooltip(Hint.tip(texts.get("export.card.close")));
    shut.setOnAction(_ -> {
      job.cancel();
      leave();
    });
    HBox head = new HBox(8, icon, title, shut);
    head.setAlignment(Pos.CENTER_LEFT);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(head, bar, detail, buttons);
  }

  /** Shows a job in the window's corner. */
  static ExportCard post(ExportJob job, Formats formats, Workspace workspace) {
    ExportCard card = new ExportCard(job, formats, workspace);
    card.bag.onChange(job.writtenProperty(), _ -> card.progress());
    card.bag.onChange(job.stateProperty(), _ -> card.show());
    card.show();
    workspace.post(card);
    return card;
  }

  private void show() {
    ExportJob.State state = job.stateProperty().get();
    boolean running = state == ExportJob.State.RUNNING;
    bar.setVisible(running);
    bar.setManaged(running);
    buttons.getChildren().clear();
    switch (state) {
      case RUNNING -> {
        look("fg-export", "running", texts.get("export.card.running", name()));
        add("export.card.cancel", "export-cancel", job::cancel);
        progress();
      }
      case DONE -> done();
      case FAILED -> failed();
      case CANCELLED -> {
        leave();
        workspace.say(texts.get("export.card.cancelled"));
      }
    }
    buttons.setVisible(!buttons.getChildren().isEmpty());
    buttons.setManaged(!buttons.getChildren().isEmpty());
    setAccessibleText(title.getText() + " " + detail.getText());
  }

  private void progress() {
    if (job.stateProperty().get() == ExportJob.State.RUNNING) {
      int written = job.writtenProperty().get();
      bar.setProgress(job.total() == 0 ? 1 : (double) written / job.total());
      detail.setText(
          texts.get("export.card.progress", formats.number(written), formats.number(job.total())));
    }
  }

  private void done() {
    look("fg-check-circle-outline", "good", texts.get("export.card.saved", rows(), name()));
    detail.setText(
        job.shortened() == 0
            ? job.file().toString()
            : texts.get("export.card.shortened", formats.number(job.shortened())));
    detail.setTooltip(Hint.tip(job.file().toString()));
    Path folder = job.file().getParent();
    if (folder != null) {
      add("export.card.open", "export-open", () -> workspace.openFolder(folder));
    }
  }

  private void failed() {
    ExportException failure = Objects.requireNonNull(job.failure());
    look("fg-alert-circle-outline", "bad", texts.get("export.card.failed", name()));
    String why = failure.reason().name().toLowerCase(Locale.ROOT);
    String words = texts.get("export.failure." + why, String.valueOf(job.file().getParent()));
    boolean open = failure.reason() == ExportException.Reason.OTHER;
    detail.setText(open ? words + " " + failure.getMessage() : words);
    add("export.card.retry", "export-retry", job::retry);
  }

  private void look(String literal, String tone, String text) {
    icon.setIconLiteral(literal);
    icon.getStyleClass().removeAll("running", "good", "bad");
    icon.getStyleClass().add(tone);
    title.setText(text);
  }

  private void add(String key, String id, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    buttons.getChildren().add(button);
  }

  /** Goes away unless it still has something to tell or to offer. */
  void leaveWhenDone() {
    if (job.stateProperty().get() == ExportJob.State.DONE) {
      leave();
    }
  }

  private void leave() {
    bag.close();
    workspace.dismiss(this);
  }

  private String rows() {
    return formats.number(job.total());
  }

  private String name() {
    return String.valueOf(job.file().getFileName());
  }
}
