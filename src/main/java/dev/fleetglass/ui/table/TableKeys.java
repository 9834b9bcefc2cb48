package dev.fleetglass.ui.table;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys beyond those of the stock control. */
final class TableKeys {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER);

  private TableKeys() {}

  static void install(TableView<?> view, Runnable copy, Runnable open) {
    view.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (COPY.match(key)) {
            copy.run();
            key.consume();
          } else if (OPEN.match(key)) {
            int focused = view.getFocusModel().getFocusedIndex();
            if (focused >= 0 && !view.getSelectionModel().isSelected(focused)) {
              view.getSelectionModel().clearAndSelect(focused);
            }
            open.run();
            key.consume();
          }
        });
  }
}
