package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.KeyChoice;
import dev.fleetglass.ui.table.TableKey;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * An action whose keys can be chosen.
 *
 * @param id as {@link KeyChoice#name} has it
 * @param group translated; where it belongs
 * @param usual the keys it has unless others are chosen; null for none
 * @param fixed keys it always has besides
 */
record ShortcutItem(
    String id,
    String group,
    String title,
    @Nullable KeyCombination usual,
    List<KeyCombination> fixed) {
  private static final Set<String> EVERYWHERE =
      Set.of("window", "go", "theme", "language", "sandbox", "program");

  static ShortcutItem of(Command command) {
    return new ShortcutItem(
        KeyChoice.name(command.action().id()),
        command.group(),
        command.action().title(),
        command.action().shortcut(),
        List.of());
  }

  static ShortcutItem of(TableKey key, String group, Function<String, String> texts) {
    return new ShortcutItem(
        key.id(), group, texts.apply(key.titleKey()), key.choosable(), key.fixed());
  }

  boolean inTable() {
    return place().equals("table");
  }

  /** Whether both can be meant by a key at the same time. */
  boolean meets(ShortcutItem other) {
    boolean refreshes = id.endsWith(".refresh") && other.id.endsWith(".refresh");
    if (refreshes || id.equals(other.id)) {
      // A screen's own refresh goes before that of all screens.
      return false;
    }
    String here = place();
    String there = other.place();
    return here.equals(there)
        || EVERYWHERE.contains(here)
        || EVERYWHERE.contains(there)
        || Set.of(here, there).equals(Set.of("list", "table"));
  }

  private String place() {
    int dot = id.indexOf('.');
    String place = dot < 0 ? id : id.substring(0, dot);
    return EVERYWHERE.contains(place) ? "window" : place;
  }
}
