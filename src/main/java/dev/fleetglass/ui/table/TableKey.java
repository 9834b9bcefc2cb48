package dev.fleetglass.ui.table;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * What keys do in a table. With a key that moves, Shift extends the selection up to there, Ctrl
 * goes there without selecting, and both together extend it and keep what is selected elsewhere.
 */
public enum TableKey {
  DOWN("down", true, "Down J"),
  UP("up", true, "Up K"),
  PAGE_DOWN("pageDown", true, "Page_Down"),
  PAGE_UP("pageUp", true, "Page_Up"),
  FIRST("first", true, "Home G"),
  LAST("last", true, "End Shift+G"),
  LEFT("left", false, "Left"),
  RIGHT("right", false, "Right"),
  OPEN("open", false, "Enter"),
  FOLLOW("follow", false, "O Shortcut+Enter"),
  MENU("menu", false, "Context_Menu Shift+F10"),
  TOGGLE("toggle", false, "Space Ctrl+Space"),
  EXTEND("extend", false, "Shift+Space"),
  SELECT_ALL("selectAll", false, "Shortcut+A"),
  COPY_ROWS("copyRows", false, "Shortcut+C"),
  COPY_CELL("copyCell", false, "Shortcut+Shift+C"),
  COPY_CSV("copyCsv", false, ""),
  COPY_JSON("copyJson", false, ""),
  DROP_HIDDEN("dropHidden", false, "");

  private final String word;
  private final boolean moves;
  private final String usual;

  TableKey(String word, boolean moves, String usual) {
    this.word = word;
    this.moves = moves;
    this.usual = usual;
  }

  /** Stable, for settings: {@code table.copyRows}. */
  public String id() {
    return "table." + word;
  }

  /** Key of the text that says what it does. */
  public String titleKey() {
    return "table.key." + word;
  }

  /** The keys unless the operator chose others; none for what is only in menus. */
  public List<KeyCombination> usual() {
    return Arrays.stream(usual.split(" ", -1))
        .filter(key -> !key.isEmpty())
        .map(key -> KeyCombination.valueOf(key.replace('_', ' ')))
        .toList();
  }

  /** Usual keys that cannot be given up, since everybody knows them: arrows, Enter and the like. */
  public List<KeyCombination> fixed() {
    return usual().stream().filter(keys -> !letter(keys)).toList();
  }

  /** The usual keys that can be chosen anew; null when there are none. */
  public @Nullable KeyCombination choosable() {
    return usual().stream().filter(TableKey::letter).findFirst().orElse(null);
  }

  private static boolean letter(KeyCombination keys) {
    return keys instanceof KeyCodeCombination combination
        && (combination.getCode().isLetterKey() || combination.getCode().isDigitKey());
  }

  /** Whether it goes to another row, so that Shift and Ctrl can be held with it. */
  public boolean moves() {
    return moves;
  }
}
