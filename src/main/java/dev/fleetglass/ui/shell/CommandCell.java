package dev.fleetglass.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the palette: icon, what it does, where it belongs, its keys. */
final class CommandCell extends ListCell<Command> {
  private final FontIcon icon = new FontIcon();
  private final Label title = new Label();
  private final Label group = new Label();
  private final Label keys = new Label();
  private final HBox face;

  CommandCell() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    group.getStyleClass().addAll("text-small", "text-muted");
    group.setMinWidth(Region.USE_PREF_SIZE);
    keys.getStyleClass().add("key-cap");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    face = new HBox(icon, title, space, group, keys);
    face.getStyleClass().add("command-face");
  }

  @Override
  protected void updateItem(@Nullable Command command, boolean empty) {
    super.updateItem(command, empty);
    if (empty || command == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    icon.setIconLiteral(command.action().icon());
    title.setText(command.action().title());
    group.setText(command.group());
    keys.setText(command.shortcut());
    keys.setVisible(!command.shortcut().isEmpty());
    keys.setManaged(!command.shortcut().isEmpty());
    setGraphic(face);
    setAccessibleText(command.action().title() + " " + command.shortcut());
  }
}
