package dev.fleetglass.ui.shell;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.KeyChoice;
import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * All actions with their keys, to choose others. Arrows move, Enter records, Delete leaves an
 * action without keys; while recording, the next keys are taken and Escape ends it.
 */
final class ShortcutsCard extends VBox implements Overlay.Guarded {
  private static final double ROW = 34;
  private static final int ROWS = 11;

  private final ShortcutEditor editor;
  private final Texts texts;
  private final CustomTextField field = new CustomTextField();
  private final ListView<ShortcutItem> list = new ListView<>();
  private final Label message = new Label();
  private final Button swap;
  private final Subscriptions bag = new Subscriptions();

  ShortcutsCard(ShortcutEditor editor, Texts texts) {
    this.editor = editor;
    this.texts = texts;
    getStyleClass().addAll("overlay-card", "command-palette", "shortcuts-card");
    setId("shortcuts");
    setMaxSize(720, USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(texts.get("shell.shortcuts.title"));
    field.setId("shortcuts-field");
    field.setLeft(new FontIcon("fg-keyboard-outline"));
    field.setPromptText(texts.get("shell.shortcuts.prompt"));
    field.setAccessibleText(texts.get("shell.shortcuts.prompt"));
    field.textProperty().bindBidirectional(editor.queryProperty());
    list.setId("shortcuts-list");
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROWS * ROW + 10);
    list.setMinHeight(ROWS * ROW + 10);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new ShortcutCell(editor, texts));
    list.setAccessibleText(texts.get("shell.shortcuts.title"));
    Label nothing = new Label(texts.get("shell.palette.nothing"));
    nothing.getStyleClass().add("text-muted");
    list.setPlaceholder(nothing);
    list.setItems(editor.shown());
    list.getSelectionModel().selectFirst();
    message.setId("shortcuts-message");
    message.setWrapText(true);
    message.setMaxWidth(Double.MAX_VALUE);
    message.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(message, Priority.ALWAYS);
    swap = button("shell.shortcuts.swap", "shortcuts-swap");
    swap.getStyleClass().add("accent");
    swap.setOnAction(_ -> editor.swap());
    Button all = button("shell.shortcuts.resetAll", "shortcuts-reset-all");
    all.setOnAction(_ -> editor.resetAll());
    HBox foot = new HBox(8, message, swap, all);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("palette-hints");
    getChildren().addAll(field, list, foot);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    bag.listen(editor.stepProperty(), this::tell);
    bag.onListChange(editor.shown(), this::keepPlace);
    sceneProperty()
        .subscribe((before, now) -> {
          if (before != null && now == null) {
            bag.close();
            field.textProperty().unbindBidirectional(editor.queryProperty());
          }
        });
  }

  CustomTextField field() {
    return field;
  }

  @Override
  public boolean holdsOpen() {
    return editor.cancel();
  }

  private void pressed(KeyEvent event) {
    ShortcutEditor.Step step = editor.stepProperty().get();
    if (step instanceof ShortcutEditor.Step.Taken && event.getCode() == KeyCode.ENTER) {
      editor.swap();
    } else if (!(step instanceof ShortcutEditor.Step.Idle)) {
      editor.press(event);
    } else if (!browse(event)) {
      return;
    }
    event.consume();
  }

  private boolean browse(KeyEvent event) {
    ShortcutItem item = list.getSelectionModel().getSelectedItem();
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(ROWS - 1);
      case PAGE_UP -> move(1 - ROWS);
      case ENTER -> {
        if (item != null) {
          editor.record(item);
        }
      }
      case DELETE -> {
        if (item == null || !field.getSelectedText().isEmpty() || !atEnd()) {
          return false;
        }
        editor.remove(item);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean atEnd() {
    return field.getCaretPosition() == field.getLength();
  }

  /** Letters that are recorded are not typed into the search. */
  private void typed(KeyEvent event) {
    if (!(editor.stepProperty().get() instanceof ShortcutEditor.Step.Idle)) {
      event.consume();
    }
  }

  private void move(int step) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) step, 0, last);
      list.getSelectionModel().select(to);
      list.scrollTo(Math.max(0, to - ROWS + 1));
    }
  }

  private void keepPlace() {
    if (list.getSelectionModel().getSelectedIndex() < 0) {
      list.getSelectionModel().selectFirst();
    }
    list.refresh();
  }

  private void tell(ShortcutEditor.Step step) {
    message.setText(
        switch (step) {
          case ShortcutEditor.Step.Idle _ -> texts.get("shell.shortcuts.help");
          case ShortcutEditor.Step.Recording(var item) ->
              texts.get("shell.shortcuts.recording", item.title());
          case ShortcutEditor.Step.Refused(_, var keys, var reason) ->
              texts.get("shell.shortcuts.refused." + reason, KeyChoice.text(keys));
          case ShortcutEditor.Step.Taken(var item, var keys, var owner) ->
              texts.get("shell.shortcuts.taken", KeyChoice.text(keys), owner.title(), item.title());
        });
    message
        .getStyleClass()
        .setAll(
            "label",
            step instanceof ShortcutEditor.Step.Refused
                ? "warning-text"
                : step instanceof ShortcutEditor.Step.Idle ? "text-muted" : "recording-text");
    boolean taken =
        step instanceof ShortcutEditor.Step.Taken(_, var keys, var owner)
            && !owner.fixed().contains(keys);
    swap.setVisible(taken);
    swap.setManaged(taken);
    field.requestFocus();
    field.deselect();
    field.end();
  }

  private Button button(String key, String id) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
