package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.KeyChoice;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.TableKey;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys at a glance. */
final class CheatSheet extends VBox {
  private static final String NO_KEYS = "–";

  /**
   * Builds the card.
   *
   * @param all those with a shortcut are listed under their group
   * @param change lets the operator choose other keys
   * @param tell shows what the program is
   */
  CheatSheet(Texts texts, List<Command> all, KeyChoice choice, Runnable change, Runnable tell) {
    getStyleClass().addAll("overlay-card", "cheat-sheet");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setId("cheat-sheet");
    Label title = new Label(texts.get("shell.keys.title"));
    title.getStyleClass().add("title-3");
    VBox left = new VBox();
    VBox right = new VBox();
    left.getStyleClass().add("key-column");
    right.getStyleClass().add("key-column");
    // What a table does with its keys stands in a list of its own.
    List<Command> commands =
        all.stream()
            .filter(command -> !command.shortcut().isEmpty())
            .filter(command -> !command.action().id().startsWith("table."))
            .toList();
    List<String> groups = commands.stream().map(Command::group).distinct().toList();
    for (String group : groups) {
      GridPane keys = grid(group);
      commands.stream()
          .filter(command -> command.group().equals(group))
          .forEach(command -> add(keys, List.of(command.shortcut()), command.action().title()));
      left.getChildren().add(keys);
    }
    GridPane table = grid(texts.get("shell.keys.table"));
    add(table, List.of("/"), texts.get("shell.keys.filter"));
    for (TableKey key : TableKey.values()) {
      List<String> caps = choice.of(key).stream().map(KeyChoice::text).toList();
      // Those without keys are listed too: they can be given some.
      add(table, caps.isEmpty() ? List.of(NO_KEYS) : caps, texts.get(key.titleKey()));
    }
    add(table, List.of(texts.get("shell.keys.sort.keys")), texts.get("shell.keys.sort"));
    right.getChildren().add(table);
    Button other = new Button(texts.get("shell.action.window.shortcuts") + "…");
    other.setId("cheat-sheet-change");
    other.setFocusTraversable(false);
    other.setOnAction(_ -> change.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button about = new Button(texts.get("about.title") + "…");
    about.setId("cheat-sheet-about");
    about.setFocusTraversable(false);
    about.setOnAction(_ -> tell.run());
    HBox head = new HBox(8, title, gap, about, other);
    head.setAlignment(Pos.CENTER_LEFT);
    // In a low window the keys are scrolled, and the heading stays.
    HBox columns = new HBox(40, left, right);
    columns.setMinWidth(Region.USE_PREF_SIZE);
    columns.setPadding(new Insets(0, 16, 0, 0));
    ScrollPane keys = new ScrollPane(columns);
    keys.getStyleClass().add("edge-to-edge");
    keys.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    keys.setMinHeight(0);
    keys.setFocusTraversable(false);
    getChildren().addAll(head, keys);
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

  /** Each combination is a key cap of its own: any of them does it. */
  private static void add(GridPane grid, List<String> keys, String meaning) {
    HBox caps = new HBox(4);
    caps.setAlignment(Pos.CENTER_LEFT);
    for (String each : keys) {
      Label cap = new Label(each);
      // What is no key does not look like one.
      cap.getStyleClass().add(each.equals(NO_KEYS) ? "text-muted" : "key-cap");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      caps.getChildren().add(cap);
    }
    grid.addRow(grid.getRowCount(), caps, new Label(meaning));
  }
}
