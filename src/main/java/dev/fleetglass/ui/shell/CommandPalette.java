package dev.fleetglass.ui.shell;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds and runs anything by a few letters. */
final class CommandPalette extends VBox {
  private static final int ROWS = 12;
  private static final double ROW = 32;

  private final CustomTextField field = new CustomTextField();
  private final ListView<PaletteLine> list = new ListView<>();
  private final Label nothing = new Label();
  private final PaletteViewModel model;
  private final Texts texts;
  private final Runnable close;
  private final Subscriptions bag = new Subscriptions();

  /**
   * A palette over what the model finds.
   *
   * @param close takes the palette away
   */
  CommandPalette(Texts texts, PaletteViewModel model, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.close = close;
    getStyleClass().addAll("overlay-card", "command-palette");
    setMaxSize(640, USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(texts.get("shell.palette.name"));
    field.setId("palette-field");
    field.setPromptText(texts.get("shell.palette.prompt"));
    field.setAccessibleText(texts.get("shell.palette.prompt"));
    field.setAccessibleHelp(texts.get("shell.palette.help"));
    field.setLeft(new FontIcon("fg-magnify"));
    list.setId("palette-list");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> {
      // On the cell: a click on the scroll bar is not one on what is selected.
      PaletteCell cell = new PaletteCell();
      cell.setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY) {
          run();
        }
      });
      return cell;
    });
    list.setAccessibleText(texts.get("shell.palette.name"));
    nothing.getStyleClass().add("text-muted");
    list.setPlaceholder(nothing);
    list.setItems(model.lines());
    field.textProperty().bindBidirectional(model.queryProperty());
    bag.add(() -> field.textProperty().unbindBidirectional(model.queryProperty()));
    bag.onListChange(model.lines(), this::settle);
    bag.onChange(model.lookingProperty(), _ -> settle());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    sceneProperty()
        .subscribe((before, now) -> {
          if (before != null && now == null) {
            bag.close();
            model.close();
          }
        });
    getChildren().addAll(field, list, hints());
    settle();
  }

  CustomTextField field() {
    return field;
  }

  private HBox hints() {
    HBox hints = new HBox();
    hints.getStyleClass().add("palette-hints");
    hints.setAlignment(Pos.CENTER_LEFT);
    for (String kind : new String[] {"actions", "connections", "rows"}) {
      Label key = new Label(texts.get("shell.palette.only." + kind + ".key"));
      key.getStyleClass().add("key-cap");
      Label meaning = new Label(texts.get("shell.palette.only." + kind));
      meaning.getStyleClass().addAll("text-small", "text-muted");
      HBox pair = new HBox(6, key, meaning);
      pair.setAlignment(Pos.CENTER_LEFT);
      hints.getChildren().add(pair);
    }
    return hints;
  }

  private void settle() {
    nothing.setText(
        texts.get(
            model.lookingProperty().get() ? "shell.palette.looking" : "shell.palette.nothing"));
    double rows = Math.clamp(list.getItems().size(), 2, ROWS);
    list.setPrefHeight(rows * ROW + 10);
    list.setMinHeight(list.getPrefHeight());
    list.getSelectionModel().clearSelection();
    list.scrollTo(0);
    move(1);
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

  /** Steps over headings; single steps go round. */
  private void move(int step) {
    int size = list.getItems().size();
    int from = list.getSelectionModel().getSelectedIndex();
    boolean single = Math.abs(step) == 1;
    int to = single ? from + step : Math.clamp(from + step, 0, Math.max(0, size - 1));
    for (int tried = 0; tried < size; tried++) {
      to = Math.floorMod(to, size);
      if (list.getItems().get(to) instanceof PaletteLine.Find) {
        list.getSelectionModel().select(to);
        // The heading above the first find is to be seen with it.
        list.scrollTo(Math.max(0, to <= 1 ? 0 : to - ROWS + 1));
        return;
      }
      to += step < 0 ? -1 : 1;
    }
  }

  private void run() {
    if (list.getSelectionModel().getSelectedItem() instanceof PaletteLine.Find find) {
      close.run();
      model.choose(find);
    }
  }
}
