package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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

  /** What is to be read; they stay when another screen is shown. */
  private final List<NoticeCard> cards = new ArrayList<>();

  DashboardDesk(WorkspaceViewModel model, Texts texts, Workspace workspace, FileChoice files) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    this.files = files;
  }

  void activate(Subscriptions until) {
    until.onListChange(
        model.library().notices(),
        () -> {
          if (!model.library().notices().isEmpty()) {
            tell();
          }
        });
    tell();
  }

  void create() {
    askName(
        "dashboard.action.new",
        "fg-plus",
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
          "fg-content-copy",
          item.title() + ' ' + texts.get("dashboard.own.suffix"),
          title -> model.library().copy(item.dashboard(), title, model::show));
    }
  }

  void rename() {
    DashboardItem item = model.currentProperty().get();
    if (item != null && !item.builtIn()) {
      askName(
          "dashboard.action.rename",
          "fg-pencil-outline",
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

  /** What was told while nobody looked waited here. */
  private void tell() {
    List<Notice> all = List.copyOf(model.library().notices());
    model.library().notices().removeAll(all);
    List<String> plain = new ArrayList<>();
    for (Notice notice : all) {
      Runnable undo = notice.undo();
      if (notice.failed()) {
        failed(notice);
      } else if (undo != null) {
        offerUndo(texts.get(notice.key(), notice.argument()), undo);
      } else {
        plain.add(texts.get(notice.key(), notice.argument()));
      }
    }
    if (!plain.isEmpty()) {
      workspace.say(String.join(" · ", plain));
    }
  }

  /** A card and no dialog: changes are saved one by one, and each may be refused. */
  private void failed(Notice notice) {
    String title = texts.get(notice.key() + ".title");
    String text = texts.get(notice.key() + ".text", notice.argument());
    NoticeCard same =
        cards.stream().filter(card -> card.says(title, text)).findFirst().orElse(null);
    if (same == null) {
      post(new NoticeCard(texts, title, text, this::dismiss));
    }
  }

  private void offerUndo(String text, Runnable undo) {
    post(new NoticeCard(texts, text, undo, this::dismiss));
  }

  private void post(NoticeCard card) {
    cards.add(card);
    workspace.post(card);
  }

  private void dismiss(NoticeCard card) {
    cards.remove(card);
    workspace.dismiss(card);
  }
}
