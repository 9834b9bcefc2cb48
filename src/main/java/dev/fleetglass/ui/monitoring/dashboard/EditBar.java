package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What can be done while a dashboard is changed; takes no room otherwise. */
final class EditBar extends HBox {
  private final WorkspaceViewModel model;
  private final Texts texts;
  private final Button undo;
  private final Button redo;

  EditBar(WorkspaceViewModel model, Texts texts, Runnable add, Runnable settings) {
    super(4);
    this.model = model;
    this.texts = texts;
    getStyleClass().add("edit-bar");
    setAlignment(Pos.CENTER_LEFT);
    undo = Buttons.icon(texts, "fg-undo", "dashboard.undo.plain", model::undo);
    redo = Buttons.icon(texts, "fg-redo", "dashboard.redo.plain", model::redo);
    Label hint = new Label(texts.get("dashboard.edit.hint"));
    hint.getStyleClass().addAll("text-muted", "edit-hint");
    hint.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button done =
        Buttons.text(
            texts, "fg-check", "dashboard.edit.done", () -> model.editingProperty().set(false));
    getChildren()
        .addAll(
            Buttons.text(texts, "fg-plus", "dashboard.edit.add", add),
            Buttons.text(texts, "fg-cog-outline", "dashboard.edit.settings", settings),
            undo,
            redo,
            hint,
            gap,
            done);
  }

  void activate(Subscriptions until) {
    until.listen(
        model.editingProperty(),
        editing -> {
          setVisible(editing);
          setManaged(editing);
        });
    until.listen(model.undoNameProperty(), name -> name(undo, "dashboard.undo", name));
    until.listen(model.redoNameProperty(), name -> name(redo, "dashboard.redo", name));
  }

  private void name(Button button, String key, String deed) {
    button.setDisable(deed.isEmpty());
    String text = deed.isEmpty() ? texts.get(key + ".plain") : texts.get(key, texts.get(deed));
    button.getTooltip().setText(text);
    button.setAccessibleText(text);
  }
}
