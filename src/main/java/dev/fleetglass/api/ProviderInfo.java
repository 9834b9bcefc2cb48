package dev.fleetglass.api;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the console must know of a provider to offer it.
 *
 * @param id stable, in settings files: {@code cocktail}, {@code gogrid}
 * @param displayName the vendor's name, not translated
 * @param bundle base name of the provider's resource bundle, with the texts of its fields
 * @param urlExample shown as a prompt in the form
 * @param fields credential and option fields in form order
 */
public record ProviderInfo(
    String id, String displayName, String bundle, String urlExample, List<FormField> fields) {
  public ProviderInfo {
    fields = List.copyOf(fields);
  }

  /**
   * The zone in which a connection reads dates that the service sends without one; empty when its
   * dates carry a zone, or when the connection names one that does not exist.
   */
  public Optional<ZoneId> zone(ConnectionSettings settings) {
    try {
      return fields.stream()
          .filter(field -> field.kind() == FormField.Kind.ZONE)
          .findFirst()
          .map(field -> ZoneId.of(settings.option(field.id(), field.initial()).trim()));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
