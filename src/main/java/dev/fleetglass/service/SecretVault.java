package dev.fleetglass.service;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.store.SecretStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The secrets of connections, field by field as their provider declares them. */
final class SecretVault {
  private final SecretStore store;
  private final Supplier<List<ProviderInfo>> providers;

  SecretVault(SecretStore store, Supplier<List<ProviderInfo>> providers) {
    this.store = store;
    this.providers = providers;
  }

  boolean lasting() {
    return store.lasting();
  }

  /** What is stored for a connection. */
  Credentials read(ConnectionSettings connection) throws IOException {
    Map<String, String> found = new HashMap<>();
    for (String field : fields(connection.provider())) {
      store.read(connection.id(), field).ifPresent(secret -> found.put(field, secret));
    }
    return Credentials.of(found);
  }

  /** Stored secrets, replaced field by field by what was typed. */
  Credentials merge(ConnectionSettings connection, Credentials typed) throws IOException {
    Map<String, String> merged = new HashMap<>();
    for (String field : fields(connection.provider())) {
      Optional<String> secret =
          typed.fields().contains(field) ? typed.reveal(field) : store.read(connection.id(), field);
      secret.ifPresent(value -> merged.put(field, value));
    }
    return Credentials.of(merged);
  }

  /**
   * Keeps what was typed; a blank forgets what was stored.
   *
   * @return takes it all back
   * @throws IOException when the key store refuses; then what was stored is as before
   */
  Undo write(String connectionId, Credentials typed) throws IOException {
    Map<String, Optional<String>> before = new LinkedHashMap<>();
    Undo undo = () -> restore(connectionId, before);
    try {
      for (String field : typed.fields()) {
        before.put(field, store.read(connectionId, field));
        put(connectionId, field, typed.reveal(field));
      }
      return undo;
    } catch (IOException e) {
      attempt(undo, e);
      throw e;
    }
  }

  void delete(ConnectionSettings connection) throws IOException {
    for (String field : fields(connection.provider())) {
      store.delete(connection.id(), field);
    }
  }

  /** Undoes as far as possible; what goes wrong by that is told along with the first failure. */
  static void attempt(Undo undo, IOException first) {
    try {
      undo.run();
    } catch (IOException e) {
      first.addSuppressed(e);
    }
  }

  private void restore(String connectionId, Map<String, Optional<String>> before)
      throws IOException {
    for (Map.Entry<String, Optional<String>> entry : before.entrySet()) {
      put(connectionId, entry.getKey(), entry.getValue());
    }
  }

  private void put(String connectionId, String field, Optional<String> secret) throws IOException {
    if (secret.isPresent()) {
      store.write(connectionId, field, secret.get());
    } else {
      store.delete(connectionId, field);
    }
  }

  private List<String> fields(String provider) {
    List<String> secret = new ArrayList<>();
    for (ProviderInfo info : providers.get()) {
      if (info.id().equals(provider)) {
        for (FormField field : info.fields()) {
          if (field.kind() == FormField.Kind.SECRET) {
            secret.add(field.id());
          }
        }
      }
    }
    return secret;
  }

  /** Takes a change back. */
  @FunctionalInterface
  interface Undo {
    void run() throws IOException;
  }
}
