package dev.fleetglass.ui.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keyboard in a table: it moves and selects by itself, for everything else it is told. */
final class TableKeys<R extends TableRow> {
  private final TableModel<R> model;
  private final TableView<R> view;
  private final RowFocus<R> focus;
  private final RowSight sight;
  private final GroupKeys<R> groups;
  private final Map<TableKey, Runnable> deeds = new EnumMap<>(TableKey.class);
  private final Map<TableKey, List<KeyCombination>> keys = new EnumMap<>(TableKey.class);
  private final Map<TableKey, MenuItem> items = new EnumMap<>(TableKey.class);

  TableKeys(TableModel<R> model, TableView<R> view, RowFocus<R> focus, RowSight sight) {
    this.model = model;
    this.view = view;
    this.focus = focus;
    this.sight = sight;
    groups = new GroupKeys<>(model, focus);
    on(TableKey.LEFT, () -> sideways(-1));
    on(TableKey.RIGHT, () -> sideways(1));
    on(TableKey.TOGGLE, () -> model.selection().toggle(focus.getFocusedIndex()));
    on(TableKey.EXTEND, () -> go(focus.getFocusedIndex(), true, false));
    on(TableKey.SELECT_ALL, model.selection()::selectMatching);
    use(TableKey::usual);
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** What a key does beyond moving and selecting. */
  void on(TableKey key, Runnable deed) {
    deeds.put(key, deed);
  }

  /** A menu item that tells the first of its present keys. */
  void shownBy(TableKey key, MenuItem item) {
    items.put(key, item);
    tell(key, item);
  }

  private void tell(TableKey key, MenuItem item) {
    List<KeyCombination> present = keys.getOrDefault(key, List.of());
    item.setAccelerator(present.isEmpty() ? null : present.getFirst());
  }

  /** Takes other keys. */
  void use(Function<TableKey, List<KeyCombination>> others) {
    for (TableKey key : TableKey.values()) {
      keys.put(key, List.copyOf(others.apply(key)));
    }
    items.forEach(this::tell);
  }

  /** Puts the focused row into the selection when it is not in it, as its only row. */
  void settle() {
    int place = focus.getFocusedIndex();
    if (place >= 0 && !model.selection().isSelected(place)) {
      model.selection().pick(place);
    } else if (place >= 0) {
      model.selection().lead(place);
    }
  }

  private void pressed(KeyEvent event) {
    // Buttons and links in cells have keys of their own.
    if (!view.equals(event.getTarget())) {
      return;
    }
    if (groups.pressed(event)) {
      event.consume();
      return;
    }
    Optional<TableKey> exact = key(event);
    if (exact.isPresent()) {
      run(exact.get());
      event.consume();
      return;
    }
    boolean modified = event.isShiftDown() || event.isShortcutDown();
    Optional<TableKey> step = modified && !event.isAltDown() ? moving(event) : Optional.empty();
    if (step.isPresent() && event.isShiftDown()) {
      go(target(step.get()), true, event.isShortcutDown());
    } else if (step.isPresent()) {
      focus(target(step.get()));
    } else if (stock(event)) {
      // The stock control would act on keys that have been taken away or mean other things now.
      Event.fireEvent(view.getParent(), event);
    } else {
      return;
    }
    event.consume();
  }

  private static boolean stock(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean all = code == KeyCode.A || code == KeyCode.SLASH || code == KeyCode.BACK_SLASH;
    return code.isNavigationKey()
        || code == KeyCode.SPACE
        || code == KeyCode.ENTER
        || (all && (event.isShortcutDown() || event.isControlDown()));
  }

  private Optional<TableKey> key(KeyEvent event) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(keys -> keys.match(event)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A moving key whose modifiers are held beside it; with letters Ctrl means other things. */
  private Optional<TableKey> moving(KeyEvent event) {
    boolean letter = event.getCode().isLetterKey();
    return keys.entrySet().stream()
        .filter(entry -> entry.getKey().moves() && !(letter && event.isShortcutDown()))
        .filter(entry -> entry.getValue().stream().anyMatch(keys -> plain(keys, event.getCode())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean plain(KeyCombination keys, KeyCode code) {
    return !code.isModifierKey() && new KeyCodeCombination(code).equals(keys);
  }

  /** Does what a key does. */
  void run(TableKey key) {
    if (key.moves()) {
      go(target(key), false, false);
    } else {
      deeds.getOrDefault(key, () -> {}).run();
    }
  }

  private int target(TableKey key) {
    int at = focus.getFocusedIndex();
    int last = model.rows().size() - 1;
    int to =
        switch (key) {
          case UP -> at - 1;
          case PAGE_DOWN -> Math.max(0, at) + sight.page();
          case PAGE_UP -> at - sight.page();
          case FIRST -> 0;
          case LAST -> last;
          default -> at + 1;
        };
    return Math.min(last, Math.max(0, to));
  }

  private void go(int place, boolean extend, boolean keep) {
    if (place < 0) {
      return;
    }
    if (extend) {
      model.selection().extend(focus.getFocusedIndex(), place, keep);
    } else {
      model.selection().pick(place);
    }
    focus(place);
  }

  private void focus(int place) {
    if (place >= 0) {
      focus.focus(place);
      sight.reveal(place);
    }
  }

  private void sideways(int step) {
    if (model.rows().isEmpty()) {
      return;
    }
    if (focus.column() == null) {
      // From no column either way leads to the first one, on the row that would be next.
      focus.focus(Math.max(0, focus.getFocusedIndex()), view.getVisibleLeafColumn(0));
    } else if (step < 0) {
      focus.focusLeftCell();
    } else {
      focus.focusRightCell();
    }
    if (focus.column() != null) {
      view.scrollToColumn(focus.column());
    }
  }
}
