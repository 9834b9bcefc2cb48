package dev.fleetglass.ui.connections;

import java.util.List;

/**
 * What came of something the operator did.
 *
 * @param good whether it went well
 * @param key text key
 * @param arguments of the text
 */
public record Notice(boolean good, String key, List<String> arguments) {
  static Notice good(String key, String... arguments) {
    return new Notice(true, "connections.notice." + key, List.of(arguments));
  }

  static Notice bad(String key, String... arguments) {
    return new Notice(false, "connections.notice." + key, List.of(arguments));
  }
}
