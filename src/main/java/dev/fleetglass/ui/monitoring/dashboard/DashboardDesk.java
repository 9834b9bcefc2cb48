package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What the operator does with whole dashboards, and what becomes of it. */
final class DashboardDesk {
  private static final int LONGEST = 100;

  private final WorkspaceViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private final FileChoice files;
  private @Nullable HBox card;

  DashboardDesk(WorkspaceViewModel model, Texts texts, Workspace workspace, FileChoice files) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    this.files = files;
  }

  void activate(Subscriptions until) {
    until.listen(model.library().noticeProperty(), this::tell);
    until.add(this::dismiss);
  }

  void create() {
    askName(
        "dashboard.action.new",
        "mdi2p-plus",
        "",
        title ->
            model
                .library()
                .create(
                    title,
                    made -> {
                      model.show(made);
                      model.editingProperty().set(true);
                    }));
  }

  void duplicate() {
    DashboardItem item = model.currentProperty().get();
    if (item != null) {
      askName(
          "dashboard.action.duplicate",
          "mdi2c-content-copy",
          item.title() + ' ' + texts.get("dashboard.own.suffix"),
          title -> model.library().copy(item.dashboard(), title, model::show));
    }
  }

  void rename() {
    DashboardItem item = model.currentProperty().get();
    if (item != null && !item.builtIn()) {
      askName(
          "dashboard.action.rename",
          "mdi2p-pencil-outline",
          item.title(),
          title -> model.panelEdits().rename(title));
    }
  }

  /** Not asked before: it can be taken back. */
  void delete() {
    DashboardItem item = model.currentProperty().get();
    if (item != null && !item.builtIn()) {
      model.library().delete(item);
    }
  }

  void exportFile(@Nullable Window owner) {
    DashboardItem item = model.currentProperty().get();
    if (item != null) {
      files
          .ask(owner, item.id().replace("builtin-", "") + ".json")
          .ifPresent(path -> model.library().exportTo(path, item.dashboard()));
    }
  }

  void importFile(@Nullable Window owner) {
    files.ask(owner, "").ifPresent(this::read);
  }

  private void read(Path path) {
    model.library().importFrom(path, model::show);
  }

  private void askName(String title, String icon, String name, Consumer<String> deed) {
    TextField field = new TextField(name);
    field.setId("dashboard-name");
    field.setPrefColumnCount(28);
    field.setAccessibleText(texts.get("dashboard.name"));
    field.selectAll();
    VBox content = new VBox(4, new Label(texts.get("dashboard.name")), field);
    content.getStyleClass().add("dashboard-form");
    workspace.fill(
        new Form(
            icon,
            texts.get(title),
            content,
            field,
            new SimpleStringProperty(texts.get("dashboard.name.verb")),
            Bindings.createBooleanBinding(
                () -> {
                  String text = field.getText().strip();
                  return !text.isEmpty() && text.length() <= LONGEST;
                },
                field.textProperty()),
            () -> deed.accept(field.getText().strip()),
            () -> {}));
  }

  private void tell(@Nullable Notice notice) {
    if (notice == null) {
      return;
    }
    model.library().noticeProperty().set(null);
    if (notice.failed()) {
      String title = texts.get(notice.key() + ".title");
      String text = texts.get(notice.key() + ".text", notice.argument());
      workspace.confirm(
          new Question(title, text, texts.get("dashboard.notice.seen"), false, () -> {}, () -> {}));
      return;
    }
    String text = texts.get(notice.key(), notice.argument());
    Runnable undo = notice.undo();
    if (undo == null) {
      workspace.say(text);
    } else {
      offerUndo(text, undo);
    }
  }

  private void offerUndo(String text, Runnable undo) {
    dismiss();
    Button back = new Button(texts.get("dashboard.undo.plain"));
    back.getStyleClass().add("accent");
    back.setOnAction(_ -> {
      dismiss();
      undo.run();
    });
    Button close = Buttons.icon(texts, "mdi2c-close", "dashboard.notice.seen", this::dismiss);
    HBox made = new HBox(12, new Label(text), back, close);
    made.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    made.getStyleClass().add("dashboard-card");
    made.getStylesheets().add(Buttons.sheet());
    card = made;
    workspace.post(made);
  }

  private void dismiss() {
    HBox shown = card;
    card = null;
    if (shown != null) {
      workspace.dismiss(shown);
    }
  }
}
