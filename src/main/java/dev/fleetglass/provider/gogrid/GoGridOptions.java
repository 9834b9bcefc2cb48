package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.FormField;
import java.util.List;

/**
 * How a connection asks.
 *
 * @param version value of {@code v}
 * @param pageSize value of {@code num_items}
 */
record GoGridOptions(WireFormat format, String version, int pageSize) {
  static final String API_KEY = "apiKey";
  static final String SECRET = "secret";

  private static final String FORMAT = "format";
  private static final String VERSION = "version";
  private static final String PAGE_SIZE = "pageSize";
  private static final int LARGEST_PAGE = 10_000;
  private static final List<String> VERSIONS =
      List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9");

  static List<FormField> fields() {
    return List.of(
        new FormField(API_KEY, FormField.Kind.SECRET, true, "", List.of()),
        new FormField(SECRET, FormField.Kind.SECRET, true, "", List.of()),
        new FormField(FORMAT, FormField.Kind.CHOICE, true, "json", List.of("json", "xml", "csv")),
        new FormField(VERSION, FormField.Kind.CHOICE, true, "1.9", VERSIONS),
        new FormField(PAGE_SIZE, FormField.Kind.TEXT, false, "1000", List.of()));
  }

  /**
   * Reads a connection's options.
   *
   * @throws IllegalArgumentException with a sentence for the operator when one cannot work
   */
  static GoGridOptions of(ConnectionSettings settings) {
    String format = settings.option(FORMAT, "json");
    String version = settings.option(VERSION, "1.9").strip();
    if (!VERSIONS.contains(version)) {
      throw new IllegalArgumentException(
          "The API version must be from 1.0 to 1.9, not " + version + ".");
    }
    return new GoGridOptions(
        WireFormat.named(format)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The format must be json, xml or csv, not " + format + ".")),
        version,
        pageSize(settings.option(PAGE_SIZE, "1000").strip()));
  }

  /** The version's minor number: 9 for 1.9. */
  int minor() {
    return VERSIONS.indexOf(version);
  }

  private static int pageSize(String text) {
    int size = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          "The page size must be a whole number from 1 to " + LARGEST_PAGE + ", not " + text + ".");
    }
    return size;
  }
}
