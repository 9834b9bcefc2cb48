package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys at a glance. */
final class CheatSheet extends VBox {
  private static final List<String> TABLE_KEYS =
      List.of("filter", "details", "move", "sort", "copy");

  /**
   * Builds the card.
   *
   * @param commands those with a shortcut are listed under their group
   */
  CheatSheet(Texts texts, List<Command> commands) {
    getStyleClass().addAll("overlay-card", "cheat-sheet");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setId("cheat-sheet");
    Label title = new Label(texts.get("shell.keys.title"));
    title.getStyleClass().add("title-3");
    VBox left = new VBox();
    VBox right = new VBox();
    left.getStyleClass().add("key-column");
    right.getStyleClass().add("key-column");
    List<String> groups =
        commands.stream()
            .filter(command -> !command.shortcut().isEmpty())
            .map(Command::group)
            .distinct()
            .toList();
    for (String group : groups) {
      GridPane keys = grid(group);
      commands.stream()
          .filter(command -> command.group().equals(group) && !command.shortcut().isEmpty())
          .forEach(command -> add(keys, command.shortcut(), command.action().title()));
      (left.getChildren().size() <= right.getChildren().size() ? left : right)
          .getChildren()
          .add(keys);
    }
    GridPane table = grid(texts.get("shell.keys.table"));
    for (String key : TABLE_KEYS) {
      add(table, texts.get("shell.keys." + key + ".keys"), texts.get("shell.keys." + key));
    }
    (left.getChildren().size() <= right.getChildren().size() ? left : right)
        .getChildren()
        .add(table);
    getChildren().addAll(title, new HBox(32, left, right));
    setFocusTraversable(true);
  }

  private static GridPane grid(String heading) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    Label label = new Label(heading);
    label.getStyleClass().addAll("text-small", "text-muted");
    grid.add(label, 0, 0, 2, 1);
    return grid;
  }

  private static void add(GridPane grid, String keys, String meaning) {
    Label cap = new Label(keys);
    cap.getStyleClass().add("key-cap");
    cap.setMinWidth(Region.USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), cap, new Label(meaning));
  }
}
