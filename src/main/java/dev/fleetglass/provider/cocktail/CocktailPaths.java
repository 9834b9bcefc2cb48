package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.FailureContext;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The paths of one connection: those of the table, but for those that it sets itself. */
final class CocktailPaths {
  private final Map<CocktailPath, String> paths;

  private CocktailPaths(Map<CocktailPath, String> paths) {
    this.paths = paths;
  }

  /**
   * Takes the connection's own paths.
   *
   * @throws ApiException with a rejected-input failure when one of them cannot be a path
   */
  static CocktailPaths of(ConnectionSettings settings, InstantSource clock) throws ApiException {
    Map<CocktailPath, String> paths = new EnumMap<>(CocktailPath.class);
    for (CocktailPath row : CocktailPath.values()) {
      paths.put(row, path(settings, row, clock));
    }
    return new CocktailPaths(paths);
  }

  /** The path with its placeholders. */
  String get(CocktailPath row) {
    return paths.getOrDefault(row, row.initial());
  }

  /** Starts a request with the row's own parameters and with values for its placeholders. */
  ApiRequest.Builder request(String operation, CocktailPath row, Map<String, String> values) {
    ApiRequest.Builder request =
        CocktailSession.get(operation, Placeholders.fill(get(row), values));
    parameters(row).forEach((name, value) -> request.query(name, Placeholders.fill(value, values)));
    return request;
  }

  /** What is always sent there, by name. */
  static Map<String, String> parameters(CocktailPath row) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : row.parameters()) {
      int at = parameter.indexOf('=');
      parameters.put(parameter.substring(0, at), parameter.substring(at + 1));
    }
    return parameters;
  }

  private static String path(ConnectionSettings settings, CocktailPath row, InstantSource clock)
      throws ApiException {
    String path = settings.option(row.option(), row.initial()).trim();
    if (!path.startsWith("/") || path.contains("?") || path.contains("#")) {
      throw FailureContext.before(settings, "open", clock)
          .hint("bad-path")
          .message("A path must begin with / and have no query: " + row.option() + " = " + path)
          .exception(ApiFailure.RejectedInput::new);
    }
    return path;
  }
}
