package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.Listing;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.Selection;
import dev.fleetglass.http.MemoryBudget;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Objects of one kind. What this API version does not understand is refused before any call: the
 * service ignores parameters that it does not know ({@code api/gogrid.md} section 2), so it would
 * answer with everything. {@code num_items} and {@code page} are no filters: they are the
 * connection's page size and the loading itself.
 */
final class ResourceListing<T> implements Listing<T> {
  private final Calls calls;
  private final Resource<T> resource;

  ResourceListing(Calls calls, Resource<T> resource) {
    this.calls = calls;
    this.resource = resource;
  }

  @Override
  public Set<String> filters() {
    return resource.filters().stream()
        .filter(filter -> filter.since() <= calls.options().minor())
        .map(Filter::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Fetched<T> list(Criteria criteria, LoadProgress progress) throws ApiException {
    String method = resource.method("list");
    Map<String, List<String>> wanted = criteria.values();
    for (Map.Entry<String, List<String>> criterion : wanted.entrySet()) {
      check(criterion.getKey(), criterion.getValue(), method);
    }
    try (MemoryBudget.Share gathered = calls.gathering()) {
      return new Pages<>(
              resource.type(),
              (number, size) ->
                  calls.page(
                      method, resource.type(), wanted, number, size, resource.confidential()),
              calls.options().pageSize(),
              () -> calls.failure(method),
              progress,
              gathered)
          .all();
    }
  }

  @Override
  public Fetched<T> get(Selection selection) throws ApiException {
    String method = resource.method("get");
    if (resource.selectors().isEmpty()) {
      throw calls
          .failure(method)
          .hint("list-only")
          .message("The API has no " + method + ".")
          .exception(ApiFailure.Unsupported::new);
    }
    if (resource.getSince() > calls.options().minor()) {
      throw calls
          .failure(method)
          .hint("gogrid-version")
          .message(method + " is there " + since(resource.getSince()))
          .exception(ApiFailure.Unsupported::new);
    }
    String parameter = resource.selectors().get(selection.kind());
    if (parameter == null) {
      throw refused(
          method,
          "A " + resource.name() + " can be looked up by " + parameters() + ", not by name.");
    }
    Page<T> page =
        calls.all(
            method,
            resource.type(),
            Map.of(parameter, selection.values()),
            resource.confidential());
    Fetched.Builder<T> found = new Fetched.Builder<>();
    for (int place = 0; place < page.objects().size(); place++) {
      found.add(page.objects().get(place), page.text(), place);
    }
    return found.build();
  }

  private void check(String name, Collection<String> values, String method) throws ApiException {
    Filter filter = resource.filter(name);
    if (filter == null) {
      throw refused(
          method, "There is no filter " + name + ". Filters: " + String.join(", ", filters()));
    }
    if (filter.since() > calls.options().minor()) {
      throw refused(method, "The filter " + name + " is there " + since(filter.since()));
    }
    if (!filter.repeatable() && values.size() > 1) {
      throw refused(method, "The filter " + name + " takes one value.");
    }
    if (values.stream().anyMatch(String::isBlank)) {
      throw refused(method, "The filter " + name + " has an empty value.");
    }
  }

  private String parameters() {
    return resource.selectors().values().stream().sorted().collect(Collectors.joining(" or "));
  }

  private String since(int minor) {
    return "from API version 1."
        + minor
        + " on; the connection uses "
        + calls.options().version()
        + ".";
  }

  private ApiException refused(String method, String message) {
    return calls
        .failure(method)
        .hint("bad-filter")
        .message(message)
        .exception(ApiFailure.RejectedInput::new);
  }
}
