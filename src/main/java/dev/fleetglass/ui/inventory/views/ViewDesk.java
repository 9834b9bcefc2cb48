package dev.fleetglass.ui.inventory.views;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What can be done with views that needs an answer first: a name, a file, or a yes. */
final class ViewDesk {
  private final ViewsViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private final FileChoice files;
  private final Node place;

  /**
   * The desk of one screen.
   *
   * @param place a node of the window that dialogs belong to
   */
  ViewDesk(ViewsViewModel model, Texts texts, Workspace workspace, FileChoice files, Node place) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    this.files = files;
    this.place = place;
  }

  void activate(Subscriptions until) {
    until.listen(model.noticeProperty(), this::tell);
  }

  void saveAs() {
    askName(
        "views.saveAs.title", "fg-bookmark-plus-outline", model.freeName(), true, model::saveAs);
  }

  void rename() {
    ViewItem item = model.currentProperty().get();
    askName(
        "views.rename.title",
        "fg-pencil-outline",
        item.name(),
        false,
        name -> model.rename(item, name));
  }

  void delete() {
    ViewItem item = model.currentProperty().get();
    workspace.confirm(
        Question.destructive(
            texts.get("views.delete.title", item.name()),
            texts.get("views.delete.text"),
            texts.get("views.delete.verb"),
            () -> model.delete(item)));
  }

  void importFile() {
    files.ask(place.getScene().getWindow(), "", model.folder()).ifPresent(model::importFrom);
  }

  /** Writes what is shown as a view. */
  void exportShown() {
    export(List.of(model.shown()), model.currentProperty().get().name());
  }

  /** Writes all views the operator has made. */
  void exportOwn() {
    export(model.own(), texts.get("views.export.all.name"));
  }

  private void export(List<SavedView> views, String name) {
    String file = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").toLowerCase(Locale.ROOT) + ".json";
    files
        .ask(place.getScene().getWindow(), file, model.folder())
        .ifPresent(path -> model.exportTo(path, views));
  }

  /**
   * Asks for a name.
   *
   * @param replacing whether a view that has the name may be replaced
   */
  private void askName(
      String title, String icon, String name, boolean replacing, Consumer<String> deed) {
    TextField field = new TextField(name);
    field.setId("view-name");
    field.setPrefColumnCount(28);
    field.setAccessibleText(texts.get("views.name.label"));
    field.selectAll();
    Label note = new Label();
    note.setId("view-name-note");
    note.getStyleClass().addAll("text-small", "text-muted");
    // Always there, so that the dialog does not jump while a name is typed.
    note.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> note(field.getText(), name, replacing), field.textProperty()));
    BooleanBinding ready =
        Bindings.createBooleanBinding(
            () -> allowed(field.getText(), name, replacing), field.textProperty());
    StringBinding verb =
        Bindings.createStringBinding(
            () ->
                texts.get(
                    replacing && model.taken(field.getText())
                        ? "views.replace.verb"
                        : "views.save.verb"),
            field.textProperty());
    VBox content = new VBox(4, new Label(texts.get("views.name.label")), field, note);
    content.getStyleClass().add("view-name-form");
    workspace.fill(
        new Form(
            icon,
            texts.get(title),
            content,
            field,
            verb,
            ready,
            () -> deed.accept(field.getText()),
            () -> {}));
  }

  private boolean allowed(String text, String before, boolean replacing) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > ViewNames.LONGEST || model.isBuiltIn(name)) {
      return false;
    }
    return replacing || name.equals(before) || !model.taken(name);
  }

  private String note(String text, String before, boolean replacing) {
    String name = text.strip();
    if (model.isBuiltIn(name)) {
      return texts.get("views.name.builtIn");
    }
    if (!model.taken(name) || (!replacing && name.equals(before))) {
      return texts.get(replacing ? "views.name.keeps" : "views.name.rename");
    }
    return texts.get(replacing ? "views.name.replaces" : "views.name.taken");
  }

  private void tell(@Nullable ViewNotice notice) {
    if (notice == null) {
      return;
    }
    model.noticeProperty().set(null);
    Object[] arguments = notice.arguments().toArray();
    if (notice.key().equals("views.import.screen") && texts.has(arguments[1] + ".title")) {
      arguments[1] = texts.get(arguments[1] + ".title");
    }
    if (notice.good()) {
      workspace.say(texts.get(notice.key(), arguments));
      return;
    }
    String title = texts.get(notice.key() + ".title", arguments);
    String text = texts.get(notice.key() + ".text", arguments);
    boolean reading = notice.key().startsWith("views.import.");
    Runnable deed = reading ? this::importFile : () -> Clip.put(title + "\n" + text);
    String verb = texts.get(reading ? "views.import.again" : "views.problem.copy");
    workspace.confirm(new Question(title, text, verb, false, deed, () -> {}));
  }
}
