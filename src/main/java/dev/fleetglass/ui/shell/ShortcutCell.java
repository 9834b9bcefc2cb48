package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** An action, where it belongs, its keys, and what can be done about them. */
final class ShortcutCell extends ListCell<ShortcutItem> {
  private final ShortcutEditor editor;
  private final Texts texts;
  private final Label title = new Label();
  private final Label group = new Label();
  private final HBox caps = new HBox(4);
  private final Button reset;
  private final HBox face;

  ShortcutCell(ShortcutEditor editor, Texts texts) {
    this.editor = editor;
    this.texts = texts;
    group.getStyleClass().addAll("text-small", "text-muted");
    group.setMinWidth(0);
    caps.setAlignment(Pos.CENTER_RIGHT);
    caps.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button edit = button("fg-pencil-outline", "shell.shortcuts.record");
    edit.setOnAction(_ -> with(editor::record));
    reset = button("fg-restore", "shell.shortcuts.reset");
    reset.setOnAction(_ -> with(editor::reset));
    face = new HBox(title, group, space, caps, edit, reset);
    face.getStyleClass().add("command-face");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ShortcutItem item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    title.setText(item.title());
    group.setText(item.group());
    caps.getChildren().clear();
    for (String keys : editor.texts(item)) {
      Label cap = new Label(keys);
      cap.getStyleClass().add("key-cap");
      caps.getChildren().add(cap);
    }
    reset.setVisible(editor.changed(item));
    setGraphic(face);
    setAccessibleText(
        item.title() + ", " + item.group() + ", " + String.join(", ", editor.texts(item)));
  }

  private void with(java.util.function.Consumer<ShortcutItem> deed) {
    ShortcutItem item = getItem();
    if (item != null) {
      getListView().getSelectionModel().select(item);
      deed.accept(item);
    }
  }

  private Button button(String icon, String key) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("flat", "button-icon", "small");
    button.setFocusTraversable(false);
    button.setAccessibleText(texts.get(key));
    button.setTooltip(Hint.tip(texts.get(key)));
    return button;
  }
}
