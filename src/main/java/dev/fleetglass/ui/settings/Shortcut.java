package dev.fleetglass.ui.settings;

import java.util.List;
import javafx.scene.input.KeyCombination;

/**
 * A key of the window as the settings list it.
 *
 * @param keys as this system writes them
 * @param textKey what it does
 */
record Shortcut(String keys, String textKey) {
  static final List<Shortcut> ALL =
      List.of(
          of("Shortcut+K", "palette"),
          of("F1", "keys"),
          of("F5", "refresh"),
          of("Shortcut+F", "filter"),
          new Shortcut(
              KeyCombination.valueOf("Shortcut+1").getDisplayText()
                  + " … "
                  + KeyCombination.valueOf("Shortcut+6").getDisplayText(),
              "settings.shortcut.screens"),
          of("Enter", "details"),
          of("Esc", "close"),
          of("Shortcut+C", "copy"),
          of("Shortcut+N", "add"));

  private static Shortcut of(String keys, String name) {
    return new Shortcut(KeyCombination.valueOf(keys).getDisplayText(), "settings.shortcut." + name);
  }
}
