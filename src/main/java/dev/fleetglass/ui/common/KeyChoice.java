package dev.fleetglass.ui.common;

import dev.fleetglass.ui.table.TableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * The shortcuts that the operator chose; what is not in it has its usual keys. Immutable. Actions
 * that all lists have are one: {@code servers.filter} and {@code journal.filter} are {@code
 * list.filter} here.
 */
public final class KeyChoice {
  public static final KeyChoice NONE = new KeyChoice(Map.of());

  private static final Set<String> LISTS = Set.of("clusters", "servers", "journal");

  /** By action; null for an action that is to have none. */
  private final Map<String, @Nullable KeyCombination> chosen;

  private KeyChoice(Map<String, @Nullable KeyCombination> chosen) {
    this.chosen = chosen;
  }

  /** The name under which an action's keys are kept. */
  public static String name(String action) {
    int dot = action.indexOf('.');
    return dot > 0 && LISTS.contains(action.substring(0, dot))
        ? "list" + action.substring(dot)
        : action;
  }

  /** The action's keys, null for none. */
  public @Nullable KeyCombination of(String action, @Nullable KeyCombination usual) {
    String name = name(action);
    return chosen.containsKey(name) ? chosen.get(name) : usual;
  }

  /** All keys of a table's action: the fixed ones and the one that can be chosen. */
  public List<KeyCombination> of(TableKey key) {
    List<KeyCombination> all = new ArrayList<>(key.fixed());
    KeyCombination own = of(key.id(), key.choosable());
    if (own != null) {
      all.add(own);
    }
    return all;
  }

  /** The action's keys as people read them, empty for none. */
  public String text(String action, @Nullable KeyCombination usual) {
    return text(of(action, usual));
  }

  /** A tooltip's text: what it does, and its keys if it has any. */
  public String hint(String title, String action, @Nullable KeyCombination usual) {
    String keys = text(action, usual);
    return keys.isEmpty() ? title : title + "  " + keys;
  }

  /** Keys as people read them, empty for none. */
  public static String text(@Nullable KeyCombination keys) {
    return keys == null ? "" : keys.getDisplayText().replace("Escape", "Esc");
  }

  /** Whether the operator chose the action's keys. */
  public boolean has(String action) {
    return chosen.containsKey(name(action));
  }

  /** The same with other keys for an action, null for none. */
  public KeyChoice with(String action, @Nullable KeyCombination keys) {
    Map<String, @Nullable KeyCombination> next = new TreeMap<>(chosen);
    next.put(name(action), keys);
    return new KeyChoice(next);
  }

  /** The same with the usual keys for an action. */
  public KeyChoice without(String action) {
    Map<String, @Nullable KeyCombination> next = new TreeMap<>(chosen);
    next.remove(name(action));
    return new KeyChoice(next);
  }

  /** For a preferences file; {@link #parse} reads it. */
  public String format() {
    List<String> lines = new ArrayList<>();
    chosen.forEach((name, keys) -> lines.add(name + "=" + (keys == null ? "" : keys.getName())));
    return String.join("\n", lines);
  }

  /** Reads what {@link #format} wrote; lines that cannot be read are left out. */
  public static KeyChoice parse(String text) {
    Map<String, @Nullable KeyCombination> chosen = new TreeMap<>();
    text.lines()
        .forEach(line -> {
          int equals = line.indexOf('=');
          if (equals > 0) {
            String keys = line.substring(equals + 1);
            try {
              chosen.put(
                  line.substring(0, equals), keys.isEmpty() ? null : KeyCombination.valueOf(keys));
            } catch (IllegalArgumentException e) {
              // Keys that this system does not know: the usual ones hold.
            }
          }
        });
    return new KeyChoice(chosen);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyChoice keys && keys.format().equals(format());
  }

  @Override
  public int hashCode() {
    return format().hashCode();
  }
}
