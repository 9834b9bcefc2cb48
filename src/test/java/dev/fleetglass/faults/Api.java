package dev.fleetglass.faults;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.sandbox.Sandbox;
import java.net.URI;
import java.util.Map;

/** The two APIs, each with the one list that it offers. */
enum Api {
  COCKTAIL("cocktail", "clusters"),
  GOGRID("gogrid", "servers");

  final String provider;
  final String list;

  Api(String provider, String list) {
    this.provider = provider;
    this.list = list;
  }

  URI url(Sandbox sandbox) {
    return this == COCKTAIL ? sandbox.cocktailUrl() : sandbox.gogridUrl();
  }

  Credentials credentials(Sandbox sandbox) {
    return Credentials.of(
        this == COCKTAIL
            ? Map.of("token", sandbox.token())
            : Map.of("apiKey", sandbox.apiKey(), "secret", sandbox.secret()));
  }

  ConnectionSettings connection(String name, URI url) {
    return ConnectionSettings.of(name, name, provider, url);
  }
}
