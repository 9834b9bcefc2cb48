package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.FormField.Kind;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.Signer;
import dev.fleetglass.http.TransportFactory;
import dev.fleetglass.provider.ProviderFactory;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Cocktail Cloud: clusters with what is in them, workspaces, alert rules and monitoring. */
public final class CocktailFactory implements ProviderFactory {
  static final String TOKEN = "token";
  static final String ZONE = "zone";
  private static final String DEFAULT_ZONE = "Asia/Seoul";
  private static final ProviderInfo INFO =
      new ProviderInfo(
          "cocktail",
          "Cocktail Cloud",
          "dev.fleetglass.i18n.cocktail",
          "https://gateway.example.com",
          fields());

  private static List<FormField> fields() {
    List<FormField> fields = new ArrayList<>();
    fields.add(new FormField(TOKEN, Kind.SECRET, true, "", List.of()));
    fields.add(new FormField(ZONE, Kind.ZONE, false, DEFAULT_ZONE, List.of()));
    fields.add(new FormField(MetricReader.POD_NAMESPACES, Kind.TEXT, false, "", List.of()));
    fields.add(new FormField(MetricReader.POD_NODES, Kind.TEXT, false, "", List.of()));
    for (CocktailPath path : CocktailPath.values()) {
      fields.add(
          new FormField(path.option(), Kind.TEXT, false, path.initial(), List.of(), "paths"));
    }
    return fields;
  }

  @Override
  public ProviderInfo info() {
    return INFO;
  }

  @Override
  public ProviderSession open(
      ConnectionSettings settings,
      Credentials credentials,
      TransportFactory transports,
      Clock clock)
      throws ApiException {
    ZoneId zone = zone(settings, clock);
    CocktailPaths paths = CocktailPaths.of(settings, clock);
    String token = token(settings, credentials, clock);
    Signer signer =
        (request, signature) -> signature.secretHeader("Authorization", "Bearer " + token);
    return new CocktailSession(
        settings,
        transports.open(settings, credentials, signer, new CocktailErrors()),
        paths,
        zone,
        clock);
  }

  /** A header cannot carry line breaks or other control characters; a pasted token may. */
  private static String token(ConnectionSettings settings, Credentials credentials, Clock clock)
      throws ApiException {
    String token = credentials.reveal(TOKEN).orElse("").strip();
    if (token.isEmpty() || !token.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw FailureContext.before(settings, "open", clock)
          .hint(token.isEmpty() ? "missing-credential" : "bad-token")
          .message(
              token.isEmpty()
                  ? "The connection has no token."
                  : "The token holds blanks, line breaks or characters that are not ASCII.")
          .exception(ApiFailure.RejectedInput::new);
    }
    return token;
  }

  private static ZoneId zone(ConnectionSettings settings, Clock clock) throws ApiException {
    String zone = settings.option(ZONE, DEFAULT_ZONE);
    try {
      return ZoneId.of(zone.trim());
    } catch (DateTimeException e) {
      throw FailureContext.before(settings, "open", clock)
          .hint("bad-zone")
          .message("No time zone is called " + zone + ".")
          .exception(ApiFailure.RejectedInput::new);
    }
  }
}
