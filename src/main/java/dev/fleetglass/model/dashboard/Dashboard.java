package dev.fleetglass.model.dashboard;

import java.time.Duration;
import java.util.List;

/**
 * Panels on a grid.
 *
 * @param id stable name, also of its file; built-in ones begin with {@code builtin-}
 * @param title shown; of a built-in one an i18n key
 * @param range length of time shown when it opens
 */
public record Dashboard(
    String id, String title, Duration range, List<Variable> variables, List<Panel> panels) {
  public Dashboard {
    variables = List.copyOf(variables);
    panels = List.copyOf(panels);
  }
}
