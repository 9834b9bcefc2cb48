package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Variable;
import java.util.List;

/**
 * A variable and what it can be.
 *
 * @param value chosen; empty for all
 * @param values on offer, by title
 * @param gone whether the chosen value is no longer on offer
 */
public record VariableState(Variable variable, String value, List<Value> values, boolean gone) {
  public VariableState {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param text of the label
   * @param title what people call it
   */
  public record Value(String text, String title) {}

  /** What people call a value. */
  public String title(String text) {
    return values.stream()
        .filter(value -> value.text().equals(text))
        .map(Value::title)
        .findFirst()
        .orElse(text);
  }
}
