package dev.fleetglass.api;

import java.util.List;

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
}
