package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads one kind of list from a connection. Immutable; its calls wait for the network and are made
 * on a worker, without a lock.
 */
final class ListReader<C extends Capability, T> {
  private final Class<C> capability;
  private final InventoryService.Loader<C, T> loader;
  private final Sessions sessions;

  ListReader(Class<C> capability, InventoryService.Loader<C, T> loader, Sessions sessions) {
    this.capability = capability;
    this.loader = loader;
    this.sessions = sessions;
  }

  /** What its calls are called where somebody is told how they went. */
  String operation() {
    return capability.getSimpleName();
  }

  /**
   * Reads the list.
   *
   * @param before the rows of the last answer, asked for when the new one is there
   * @return empty when the service has no such list
   */
  Optional<List<Sourced<T>>> read(
      Link link, Supplier<List<Sourced<T>>> before, LoadProgress progress) throws ApiException {
    Optional<C> source = sessions.open(link.id()).capability(capability);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Fetched<T> rows = loader.load(source.get(), progress);
    List<Sourced<T>> known = before.get();
    return Optional.of(
        IntStream.range(0, rows.size())
            .mapToObj(at ->
                new Sourced<>(
                    link.id(),
                    link.name(),
                    same(known, at, rows.get(at)),
                    rows.page(at),
                    rows.place(at)))
            .collect(Collectors.toUnmodifiableList()));
  }

  /** An equal value of before stays: whoever compares lists then sees at once that it is it. */
  private static <T> T same(List<Sourced<T>> before, int at, T value) {
    return at < before.size() && before.get(at).value().equals(value)
        ? before.get(at).value()
        : value;
  }
}
