package dev.fleetglass.ui.inventory.views;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name of the view that is open, a dot when something in it was changed, and what to do. */
public final class ViewButton extends MenuButton {
  private static final PseudoClass MODIFIED = PseudoClass.getPseudoClass("modified");
  private static final int KEYS = 9;

  private final ViewsViewModel model;
  private final Texts texts;
  private final ViewDesk desk;
  private final Hint tip = Hint.on(this);

  public ViewButton(ViewsViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
    this.texts = texts;
    desk = new ViewDesk(model, texts, workspace, FileChoice.ofSystem(texts), this);
    Region dot = new Region();
    dot.getStyleClass().add("dot");
    setGraphic(new StackPane(new FontIcon("fg-bookmark-outline"), dot));
    getStyleClass().addAll("flat", "view-button");
    setOnShowing(_ -> getItems().setAll(menu()));
    // The menu holds what the screen holds; a closed one shall hold nothing.
    setOnHidden(_ -> getItems().clear());
  }

  public void activate(Subscriptions until) {
    until.listen(model.currentProperty(), _ -> tell());
    until.listen(model.modifiedProperty(), _ -> tell());
    until.add(this::hide);
    desk.activate(until);
  }

  private void tell() {
    String name = model.currentProperty().get().name();
    boolean modified = model.modifiedProperty().get();
    setText(name);
    pseudoClassStateChanged(MODIFIED, modified);
    String says = texts.get(modified ? "views.button.modified" : "views.button.plain", name);
    setAccessibleText(says);
    tip.say(says);
  }

  /** Views to open and what to do with them, for the palette. */
  public List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    List<ViewItem> items = model.itemsProperty().get();
    for (int i = 0; i < items.size(); i++) {
      ViewItem item = items.get(i);
      actions.add(
          new Action(
              "views." + (i + 1), item.name(), "fg-bookmark-outline", key(i), () -> open(item)));
    }
    if (model.canSave()) {
      actions.add(action("save", "fg-content-save-outline", model::save));
    }
    actions.add(action("saveAs", "fg-bookmark-plus-outline", desk::saveAs));
    if (model.modifiedProperty().get()) {
      actions.add(action("revert", "fg-undo", model::revert));
    }
    actions.add(action("import", "fg-file-import-outline", desk::importFile));
    actions.add(action("export", "fg-file-export-outline", desk::exportShown));
    return actions;
  }

  private void open(ViewItem item) {
    model.open(item);
  }

  private Action action(String verb, String icon, Runnable run) {
    return new Action("views." + verb, texts.get("views." + verb + ".item"), icon, null, run);
  }

  private static @Nullable KeyCombination key(int place) {
    return place < KEYS
        ? new KeyCodeCombination(KeyCode.valueOf("DIGIT" + (place + 1)), KeyCombination.ALT_DOWN)
        : null;
  }

  private List<MenuItem> menu() {
    List<MenuItem> all = new ArrayList<>();
    List<ViewItem> items = model.itemsProperty().get();
    ViewItem current = model.currentProperty().get();
    boolean modified = model.modifiedProperty().get();
    all.add(heading("views.builtIn.heading"));
    for (int i = 0; i < items.size(); i++) {
      if (i > 0 && items.get(i - 1).builtIn() && !items.get(i).builtIn()) {
        all.add(heading("views.own.heading"));
      }
      all.add(choice(items.get(i), key(i), items.get(i).id().equals(current.id())));
    }
    all.add(new SeparatorMenuItem());
    all.add(item("save", "fg-content-save-outline", model.canSave(), model::save));
    all.add(item("saveAs", "fg-bookmark-plus-outline", true, desk::saveAs));
    all.add(item("revert", "fg-undo", modified, model::revert));
    all.add(new SeparatorMenuItem());
    CheckMenuItem start =
        new CheckMenuItem(texts.get("views.start.item"), new FontIcon("fg-home-outline"));
    start.setSelected(current.start());
    start.setOnAction(_ -> model.toggleStart(current));
    all.add(start);
    all.add(item("rename", "fg-pencil-outline", !current.builtIn(), desk::rename));
    all.add(item("delete", "fg-trash-can-outline", !current.builtIn(), desk::delete));
    all.add(new SeparatorMenuItem());
    all.add(item("import", "fg-file-import-outline", true, desk::importFile));
    Menu export = new Menu(texts.get("views.export.menu"), new FontIcon("fg-file-export-outline"));
    export
        .getItems()
        .addAll(
            item("export", "fg-bookmark-outline", true, desk::exportShown),
            item(
                "exportOwn",
                "fg-bookmark-multiple-outline",
                !model.own().isEmpty(),
                desk::exportOwn));
    all.add(export);
    return all;
  }

  private MenuItem choice(ViewItem item, @Nullable KeyCombination key, boolean chosen) {
    CheckMenuItem choice = new CheckMenuItem(item.name());
    choice.setMnemonicParsing(false);
    choice.getStyleClass().add("view-choice");
    if (item.start()) {
      choice.setGraphic(new FontIcon("fg-home-outline"));
    }
    choice.setSelected(chosen);
    choice.setAccelerator(key);
    choice.setOnAction(_ -> open(item));
    return choice;
  }

  private MenuItem heading(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().addAll("text-small", "text-muted");
    CustomMenuItem item = new CustomMenuItem(label, false);
    item.getStyleClass().add("menu-heading");
    item.setDisable(true);
    return item;
  }

  private MenuItem item(String verb, String icon, boolean possible, Runnable run) {
    MenuItem item = new MenuItem(texts.get("views." + verb + ".item"), new FontIcon(icon));
    item.setDisable(!possible);
    item.setOnAction(_ -> run.run());
    return item;
  }
}
