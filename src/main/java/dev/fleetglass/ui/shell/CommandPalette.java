package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.i18n.Texts;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds and runs any action by a few letters. */
final class CommandPalette extends VBox {
  private static final int ROWS = 11;
  private static final double ROW = 34;

  private final CustomTextField field = new CustomTextField();
  private final ListView<Command> list = new ListView<>();
  private final List<Command> commands;
  private final Runnable close;

  CommandPalette(Texts texts, List<Command> commands, Runnable close) {
    this.commands = commands;
    this.close = close;
    getStyleClass().addAll("overlay-card", "command-palette");
    setMaxSize(600, USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(texts.get("shell.palette.name"));
    field.setId("palette-field");
    field.setPromptText(texts.get("shell.palette.prompt"));
    field.setAccessibleText(texts.get("shell.palette.prompt"));
    field.setLeft(new FontIcon("mdi2m-magnify"));
    list.setId("palette-list");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new CommandCell());
    list.setAccessibleText(texts.get("shell.palette.name"));
    Label nothing = new Label(texts.get("shell.palette.nothing"));
    nothing.getStyleClass().add("text-muted");
    list.setPlaceholder(nothing);
    field.textProperty().addListener((value, before, now) -> filter(now));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        run();
      }
    });
    getChildren().addAll(field, list);
    filter("");
  }

  CustomTextField field() {
    return field;
  }

  private void filter(String query) {
    if (query.isBlank()) {
      list.getItems().setAll(commands);
    } else {
      record Hit(Command command, int score) {}
      list.getItems()
          .setAll(
              commands.stream()
                  .map(command -> new Hit(command, command.score(query)))
                  .filter(hit -> hit.score() >= 0)
                  .sorted(Comparator.comparingInt(Hit::score).reversed())
                  .map(Hit::command)
                  .toList());
    }
    double rows = Math.clamp(list.getItems().size(), 2, ROWS);
    list.setPrefHeight(rows * ROW + 10);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(ROWS - 1);
      case PAGE_UP -> move(1 - ROWS);
      case ENTER -> run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int step) {
    int size = list.getItems().size();
    if (size == 0) {
      return;
    }
    int from = list.getSelectionModel().getSelectedIndex();
    int to =
        Math.abs(step) == 1
            ? Math.floorMod(from + step, size)
            : Math.clamp(from + step, 0, size - 1);
    list.getSelectionModel().select(to);
    list.scrollTo(Math.max(0, to - ROWS + 1));
  }

  private void run() {
    Command command = list.getSelectionModel().getSelectedItem();
    if (command != null) {
      close.run();
      command.action().run().run();
    }
  }
}
