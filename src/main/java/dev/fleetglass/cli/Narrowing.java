package dev.fleetglass.cli;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.Listing;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rows are wanted: those that meet criteria, or single ones. */
final class Narrowing {
  @Mixin private Filters filters = new Filters();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Look up the one with this number; may be given several times.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Look up the one that is called so; may be given several times.")
  private List<String> names = new ArrayList<>();

  /** Criteria that the service itself is asked with. */
  static final class Filters {
    @Option(
        names = "--filter",
        paramLabel = "NAME=VALUE",
        description = {
          "Let the service narrow the list, by the API's own name of a parameter.",
          "May be given several times; values of the same name mean any of these."
        })
    private List<String> filters = new ArrayList<>();

    boolean any() {
      return !filters.isEmpty();
    }

    /**
     * What was given.
     *
     * @param known parameters that the list understands
     */
    Criteria criteria(Set<String> known) throws UsageException {
      Criteria criteria = Criteria.NONE;
      for (String filter : filters) {
        int equals = filter.indexOf('=');
        if (equals < 1) {
          throw new UsageException("A filter looks like name=value, not " + filter);
        }
        String name = filter.substring(0, equals);
        if (!known.contains(name)) {
          throw new UsageException(
              "This list cannot be filtered by '"
                  + name
                  + "' with this connection's settings. "
                  + (known.isEmpty()
                      ? "It has no filters."
                      : "Filters: " + String.join(", ", new TreeSet<>(known)) + "."));
        }
        criteria = criteria.with(name, filter.substring(equals + 1));
      }
      return criteria;
    }
  }

  <T> List<T> of(Listing<T> listing) throws ApiException, UsageException {
    int ways = (filters.any() ? 1 : 0) + (ids.isEmpty() ? 0 : 1) + (names.isEmpty() ? 0 : 1);
    if (ways > 1) {
      throw new UsageException("Give either --filter, --id or --name: the API takes one of them");
    }
    for (String id : ids) {
      if (!id.matches("\\d{1,18}")) {
        throw new UsageException("An id is a number, not " + id);
      }
    }
    if (!ids.isEmpty()) {
      return listing.get(new Selection(Selection.Kind.ID, ids));
    }
    return names.isEmpty()
        ? listing.list(filters.criteria(listing.filters()), LoadProgress.NONE)
        : listing.get(new Selection(Selection.Kind.NAME, names));
  }
}
