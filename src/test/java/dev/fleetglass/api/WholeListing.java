package dev.fleetglass.api;

import java.util.Set;

/** A list without filters and without single objects, for stand-ins of services. */
public record WholeListing<T>(Load<T> load) implements Listing<T> {
  /** Loads all of it. */
  @FunctionalInterface
  public interface Load<T> {
    Fetched<T> load(LoadProgress progress) throws ApiException;
  }

  @Override
  public Set<String> filters() {
    return Set.of();
  }

  @Override
  public Fetched<T> list(Criteria criteria, LoadProgress progress) throws ApiException {
    return load.load(progress);
  }

  @Override
  public Fetched<T> get(Selection selection) {
    throw new UnsupportedOperationException("no single objects");
  }
}
