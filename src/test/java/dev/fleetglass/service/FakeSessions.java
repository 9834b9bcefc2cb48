package dev.fleetglass.service;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.ProviderSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Links that a test sets, with sessions of the fake opener. */
final class FakeSessions implements Sessions {
  final FakeOpener opener;
  private final Listeners<List<Link>> listeners = new Listeners<>();
  private List<Link> links = List.of();
  private long revision;

  /** Whether no connection opens, as while a key store is locked. */
  boolean locked;

  FakeSessions(FakeOpener opener) {
    this.opener = opener;
  }

  void set(ConnectionSettings... settings) {
    replace(settings);
    tell();
  }

  /** Sessions are other ones from now on, as it is for a moment before {@link #tell}. */
  void replace(ConnectionSettings... settings) {
    List<Link> next = new ArrayList<>();
    for (ConnectionSettings each : settings) {
      Link kept =
          links.stream().filter(link -> link.settings().equals(each)).findFirst().orElse(null);
      next.add(kept == null ? new Link(each, ++revision) : kept);
    }
    links = List.copyOf(next);
  }

  void tell() {
    listeners.tell(links);
  }

  @Override
  public Subscription watchLinks(Consumer<List<Link>> listener) {
    return listeners.add(listener, links);
  }

  @Override
  public ProviderSession open(String connectionId) throws ApiException {
    for (Link link : links) {
      if (link.id().equals(connectionId) && !locked) {
        return opener.open(link.settings(), Credentials.none());
      }
    }
    throw new ApiException(Failures.gone(connectionId, "open", ManualClock.START));
  }
}
