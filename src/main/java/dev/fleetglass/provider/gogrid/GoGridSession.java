package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.AddressSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.BillingSource;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.ImageSource;
import dev.fleetglass.api.JobSource;
import dev.fleetglass.api.Listing;
import dev.fleetglass.api.LoadBalancerSource;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.LookupSource;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.RevealedSecret;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.http.Transport;
import dev.fleetglass.model.Address;
import dev.fleetglass.model.Billing;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.model.Server;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An account of a GoGrid-style cloud. Whether the key's role may read jobs, passwords or the bill
 * is known to the service alone, which then refuses.
 */
final class GoGridSession
    implements ProviderSession,
        ServerSource,
        AddressSource,
        ImageSource,
        LoadBalancerSource,
        JobSource,
        LookupSource,
        BillingSource,
        PasswordSource {
  private static final String BILLING = "myaccount.billing.get";

  private final ConnectionSettings settings;
  private final Transport transport;
  private final Calls calls;
  private final Lookups lookups;
  private final Listing<PasswordEntry> passwords;

  GoGridSession(ConnectionSettings settings, GoGridOptions options, Transport transport) {
    this.settings = settings;
    this.transport = transport;
    calls = new Calls(options, transport);
    lookups = new Lookups(calls);
    passwords = new ResourceListing<>(calls, Resource.PASSWORDS);
  }

  @Override
  public ConnectionSettings connection() {
    return settings;
  }

  @Override
  public <C extends Capability> Optional<C> capability(Class<C> type) {
    return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
  }

  @Override
  public Listing<Server> servers() {
    return new ResourceListing<>(calls, Resource.SERVERS);
  }

  @Override
  public Listing<Address> addresses() {
    return new ResourceListing<>(calls, Resource.ADDRESSES);
  }

  @Override
  public Listing<Image> images() {
    return new ResourceListing<>(calls, Resource.IMAGES);
  }

  @Override
  public Listing<LoadBalancer> loadBalancers() {
    return new ResourceListing<>(calls, Resource.LOAD_BALANCERS);
  }

  @Override
  public Listing<Job> jobs() {
    return new ResourceListing<>(calls, Resource.JOBS);
  }

  @Override
  public Fetched<LookupValue> lookups(LoadProgress progress) throws ApiException {
    return lookups.all(progress);
  }

  @Override
  public Fetched<LookupValue> lookup(String lookup, Order order, boolean ascending)
      throws ApiException {
    return lookups.one(lookup, order, ascending);
  }

  @Override
  public Billing billing() throws ApiException {
    return single(BILLING, calls.all(BILLING, BillingType.INSTANCE, Map.of(), false).objects());
  }

  @Override
  public Set<String> filters() {
    return passwords.filters();
  }

  @Override
  public Fetched<PasswordEntry> passwords(Criteria criteria, LoadProgress progress)
      throws ApiException {
    return passwords.list(criteria, progress);
  }

  @Override
  public Fetched<PasswordEntry> passwords(LoadProgress progress) throws ApiException {
    return passwords.list(Criteria.NONE, progress);
  }

  @Override
  public RevealedSecret reveal(long id) throws ApiException {
    String method = Resource.PASSWORDS.method("get");
    List<RevealedSecret> found =
        calls
            .all(method, RevealedType.INSTANCE, Map.of("id", List.of(Long.toString(id))), true)
            .objects();
    try {
      return single(method, found);
    } catch (ApiException e) {
      found.forEach(RevealedSecret::close);
      throw e;
    }
  }

  /** What a call answers that asks for one thing. */
  private <T> T single(String method, List<T> found) throws ApiException {
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw calls
        .failure(method)
        .hint("undecodable")
        .message("The answer has " + found.size() + " objects instead of one.")
        .exception(c -> new ApiFailure.Undecodable(c, "list", ""));
  }

  @Override
  public void verify() throws ApiException {
    Resource<Server> servers = Resource.SERVERS;
    calls.page(servers.method("list"), servers.type(), Map.of(), 0, 1, false);
  }

  @Override
  public void close() {
    transport.close();
  }
}
