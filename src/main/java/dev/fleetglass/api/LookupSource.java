package dev.fleetglass.api;

import dev.fleetglass.model.LookupValue;
import java.util.Comparator;
import java.util.List;

/** Lists the values that the service offers for its options. Blocks; an interrupt cancels. */
public non-sealed interface LookupSource extends Capability {
  /** The values of all lookups, in the service's order of lookups and of values. */
  Fetched<LookupValue> lookups(LoadProgress progress) throws ApiException;

  /**
   * The values of one lookup, sorted; by the service where it can. This one sorts what {@link
   * #lookups} gives, without values in the place of an id or a description at the end.
   *
   * @param lookup its name, for example {@code server.ram}
   */
  default Fetched<LookupValue> lookup(String lookup, Order order, boolean ascending)
      throws ApiException {
    Comparator<LookupValue> sorted =
        switch (order) {
          case ID ->
              Comparator.comparing(
                  value -> value.value().id(), Comparator.nullsLast(Comparator.naturalOrder()));
          case NAME -> Comparator.comparing(value -> value.value().name());
          case DESCRIPTION ->
              Comparator.comparing(
                  value -> value.value().description(),
                  Comparator.nullsLast(Comparator.naturalOrder()));
        };
    List<LookupValue> values =
        lookups(LoadProgress.NONE).stream()
            .filter(value -> value.lookup().equals(lookup))
            .sorted(ascending ? sorted : sorted.reversed())
            .toList();
    return Fetched.of(values);
  }

  /** What values are sorted by. */
  enum Order {
    ID,
    NAME,
    DESCRIPTION
  }
}
