package dev.fleetglass.store;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps secrets until the program ends. */
public final class MemorySecretStore implements SecretStore {
  private final ConcurrentMap<String, String> secrets = new ConcurrentHashMap<>();

  @Override
  public boolean lasting() {
    return false;
  }

  @Override
  public Optional<String> read(String connectionId, String field) {
    return Optional.ofNullable(secrets.get(connectionId + "/" + field));
  }

  @Override
  public void write(String connectionId, String field, String secret) {
    secrets.put(connectionId + "/" + field, secret);
  }

  @Override
  public void delete(String connectionId, String field) {
    secrets.remove(connectionId + "/" + field);
  }

  @Override
  public void close() {
    secrets.clear();
  }
}
