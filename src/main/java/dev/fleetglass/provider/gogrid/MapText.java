package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.SecretNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text that Java makes of a map, {@code {type=virtual_server, name=test 2}}, which the
 * service writes in XML ({@code api/gogrid.md} section 3). Nothing is escaped in it, so what is one
 * value and what two cannot always be known: here an entry begins after a comma and a blank with a
 * word and an equals sign. {@code null} and nothing are no value, as in the other formats.
 */
final class MapText {
  private static final Pattern ENTRY = Pattern.compile("(?:^|, )([A-Za-z_][A-Za-z0-9_.-]*)=");

  private MapText() {}

  /** The entries in order; empty when the text is no map. */
  static Optional<Map<String, String>> read(String text) {
    String map = text.strip();
    if (!map.startsWith("{") || !map.endsWith("}") || map.length() < 2) {
      return Optional.empty();
    }
    String entries = map.substring(1, map.length() - 1);
    Map<String, String> read = new LinkedHashMap<>();
    Matcher entry = ENTRY.matcher(entries);
    boolean found = entry.find();
    if (entries.isBlank() ? false : !found || entry.start() > 0) {
      return Optional.empty();
    }
    while (found) {
      String name = entry.group(1);
      int from = entry.end();
      found = entry.find();
      put(read, name, entries.substring(from, found ? entry.start() : entries.length()));
    }
    return Optional.of(read);
  }

  private static void put(Map<String, String> read, String name, String value) {
    if (!value.isEmpty() && !value.equals("null")) {
      read.put(name, SecretNames.matches(name) ? SecretNames.MARK : value);
    }
  }
}
