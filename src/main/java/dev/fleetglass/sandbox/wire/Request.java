package dev.fleetglass.sandbox.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One call.
 *
 * @param method upper case
 * @param path decoded, with its leading slash
 * @param parameters of query and form body together, query first, in order of appearance; names
 *     keep their case
 * @param headers first value of each, names in lower case
 */
public record Request(
    String method, String path, Map<String, List<String>> parameters, Map<String, String> headers) {

  /** First value of a parameter. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** Every value of a parameter; empty when it is not given. */
  public List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
