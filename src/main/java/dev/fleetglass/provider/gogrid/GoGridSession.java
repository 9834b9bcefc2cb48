package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.Transport;
import dev.fleetglass.model.Server;
import java.util.Optional;

/** An account of a GoGrid-style cloud. */
final class GoGridSession implements ProviderSession, ServerSource {
  static final String LIST_SERVERS = "grid.server.list";

  private final ConnectionSettings settings;
  private final GoGridOptions options;
  private final Transport transport;

  GoGridSession(ConnectionSettings settings, GoGridOptions options, Transport transport) {
    this.settings = settings;
    this.options = options;
    this.transport = transport;
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
  public Fetched<Server> servers(LoadProgress progress) throws ApiException {
    return new ServerPages(
            this::page, options.pageSize(), () -> transport.context(LIST_SERVERS), progress)
        .all();
  }

  @Override
  public void verify() throws ApiException {
    page(0, 1);
  }

  @Override
  public void close() {
    transport.close();
  }

  private ServerPage page(int number, int size) throws ApiException {
    ApiRequest request =
        ApiRequest.get(LIST_SERVERS, "/grid/server/list")
            .query("v", options.version())
            .query("format", options.format().wireName())
            .query("num_items", size)
            .query("page", number)
            .build();
    return transport.call(request, new PageDecoder(options.format(), size));
  }
}
