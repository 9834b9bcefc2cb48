package dev.fleetglass.ui.connections;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.service.Connections;
import dev.fleetglass.service.Subscription;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Connections in memory, with a provider that has every kind of field. */
public final class FakeConnections implements Connections {
  public static final String BUNDLE = "dev.fleetglass.ui.connections.example";
  public static final FormField KEY =
      new FormField("apiKey", FormField.Kind.TEXT, true, "", List.of());
  public static final FormField SECRET =
      new FormField("secret", FormField.Kind.SECRET, true, "", List.of());
  public static final FormField WIRE =
      new FormField("wire", FormField.Kind.CHOICE, true, "json", List.of("json", "xml", "csv"));
  public static final FormField ZONE =
      new FormField("zone", FormField.Kind.ZONE, false, "", List.of());
  public static final ProviderInfo EXAMPLE =
      new ProviderInfo(
          "example",
          "Example Cloud",
          BUNDLE,
          "https://api.example.com/api",
          List.of(KEY, SECRET, WIRE, ZONE));
  public static final ProviderInfo TOKEN =
      new ProviderInfo(
          "token",
          "Token Cloud",
          BUNDLE,
          "https://gateway.example.com",
          List.of(new FormField("token", FormField.Kind.SECRET, true, "", List.of())));

  public static final ProviderInfo FOLDED =
      new ProviderInfo(
          "folded",
          "Folded Cloud",
          BUNDLE,
          "https://gateway.example.com",
          List.of(
              new FormField("listPath", FormField.Kind.TEXT, false, "/list", List.of(), "paths"),
              new FormField("plain", FormField.Kind.TEXT, false, "x", List.of())));

  public final List<ConnectionSettings> saved = new ArrayList<>();
  public final Map<String, Credentials> secrets = new HashMap<>();
  public final List<ConnectionSettings> tested = new ArrayList<>();
  public final List<Credentials> testedWith = new ArrayList<>();
  public SecretPlace place = SecretPlace.KEY_STORE;
  public @Nullable IOException refusal;
  public CompletableFuture<Optional<ApiFailure>> answer = new CompletableFuture<>();
  private final List<Consumer<List<ConnectionSettings>>> listeners = new ArrayList<>();

  public static ConnectionSettings connection(String id, String name) {
    return new ConnectionSettings(
        id,
        name,
        EXAMPLE.id(),
        URI.create("https://api.example.com/api"),
        true,
        false,
        false,
        null,
        null,
        ConnectionSettings.DEFAULT_REFRESH,
        Map.of("apiKey", "key-of-" + id, "wire", "xml"),
        List.of());
  }

  public void put(ConnectionSettings settings, Credentials credentials) {
    saved.add(settings);
    secrets.put(settings.id(), credentials);
  }

  /** What is stored for a connection; none when nothing is. */
  public Credentials secretsOf(String id) {
    return secrets.getOrDefault(id, Credentials.none());
  }

  public int listeners() {
    return listeners.size();
  }

  @Override
  public List<ConnectionSettings> all() {
    return List.copyOf(saved);
  }

  @Override
  public Subscription subscribe(Consumer<List<ConnectionSettings>> listener) {
    listeners.add(listener);
    listener.accept(all());
    return () -> listeners.remove(listener);
  }

  @Override
  public List<ProviderInfo> providers() {
    return List.of(EXAMPLE, TOKEN);
  }

  @Override
  public SecretPlace secretPlace() {
    return place;
  }

  @Override
  public Set<String> storedSecrets(String connectionId) {
    Credentials stored = secrets.get(connectionId);
    return stored == null ? Set.of() : stored.fields();
  }

  @Override
  public void save(ConnectionSettings settings, Credentials typed) throws IOException {
    if (refusal != null) {
      throw refusal;
    }
    int at = 0;
    while (at < saved.size() && !saved.get(at).id().equals(settings.id())) {
      at++;
    }
    if (at == saved.size()) {
      saved.add(settings);
    } else {
      saved.set(at, settings);
    }
    if (!typed.fields().isEmpty()) {
      secrets.put(settings.id(), typed);
    }
    tell();
  }

  @Override
  public void delete(String connectionId) throws IOException {
    if (refusal != null) {
      throw refusal;
    }
    saved.removeIf(settings -> settings.id().equals(connectionId));
    secrets.remove(connectionId);
    tell();
  }

  @Override
  public CompletableFuture<Optional<ApiFailure>> test(
      ConnectionSettings settings, Credentials typed) {
    tested.add(settings);
    testedWith.add(typed);
    return answer;
  }

  private void tell() {
    List.copyOf(listeners).forEach(listener -> listener.accept(all()));
  }
}
