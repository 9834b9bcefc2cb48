package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.KeyChoice;

/**
 * An action as the palette lists it.
 *
 * @param group translated; where the action belongs
 */
record Command(String group, Action action) {
  /** How well it answers a query; -1 when it does not. */
  int score(String query) {
    int title = FuzzyMatch.score(query, action.title());
    int grouped = FuzzyMatch.score(query, group + " " + action.title());
    // Ids are English: who types English finds the action in every language.
    int id = FuzzyMatch.score(query, action.id().replace('.', ' '));
    return Math.max(title < 0 ? -1 : title + 10, Math.max(grouped, id));
  }

  String shortcut() {
    return KeyChoice.text(action.shortcut());
  }

  /** The same with the keys that the operator chose. */
  Command with(KeyChoice keys) {
    return new Command(
        group,
        new Action(
            action.id(),
            action.title(),
            action.icon(),
            keys.of(action.id(), action.shortcut()),
            action.run()));
  }
}
