package dev.fleetglass.ui.connections;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param key text key that says it and what to do
 * @param arguments of the text
 */
public record Problem(String key, List<String> arguments) {
  static Problem of(String key, String... arguments) {
    return new Problem("connections.problem." + key, List.of(arguments));
  }
}
