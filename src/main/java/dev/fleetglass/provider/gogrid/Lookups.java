package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.LookupSource.Order;
import dev.fleetglass.model.LookupValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code common.lookup.list} ({@code api/gogrid.md} section 3): first which lookups there
 * are, which is itself a lookup and differs from version to version, then each of them by its name.
 * The lookups are not paged.
 */
final class Lookups {
  static final String METHOD = "common.lookup.list";

  /** The lookup of lookups. */
  private static final String ALL = "lookups";

  private final Calls calls;

  Lookups(Calls calls) {
    this.calls = calls;
  }

  Fetched<LookupValue> all(LoadProgress progress) throws ApiException {
    Fetched.Builder<LookupValue> values = new Fetched.Builder<>();
    List<LookupValue> lookups = ask(ALL, Map.of()).objects();
    for (int i = 0; i < lookups.size(); i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw calls.failure(METHOD).hint("cancelled").exception(ApiFailure.Cancelled::new);
      }
      add(values, ask(lookups.get(i).value().name(), Map.of()));
      boolean last = i == lookups.size() - 1;
      progress.loaded(values.size(), last ? values.size() : -1);
    }
    return values.build();
  }

  Fetched<LookupValue> one(String lookup, Order order, boolean ascending) throws ApiException {
    Map<String, List<String>> sorting = new LinkedHashMap<>();
    sorting.put("sort", List.of(order.name().toLowerCase(Locale.ROOT)));
    sorting.put("asc", List.of(Boolean.toString(ascending)));
    Fetched.Builder<LookupValue> values = new Fetched.Builder<>();
    add(values, ask(lookup, sorting));
    return values.build();
  }

  private Page<LookupValue> ask(String lookup, Map<String, List<String>> sorting)
      throws ApiException {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("lookup", List.of(lookup));
    parameters.putAll(sorting);
    return calls.all(METHOD, new LookupType(lookup), parameters, false);
  }

  private static void add(Fetched.Builder<LookupValue> values, Page<LookupValue> page) {
    for (int place = 0; place < page.objects().size(); place++) {
      values.add(page.objects().get(place), page.text(), place);
    }
  }
}
