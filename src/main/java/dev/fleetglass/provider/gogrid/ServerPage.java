package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.WirePage;
import dev.fleetglass.model.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of {@code grid.server.list}.
 *
 * @param text what the servers were read from, in their order; null when it was not kept
 */
record ServerPage(List<Server> servers, Summary summary, @Nullable WirePage text) {
  ServerPage(List<Server> servers, Summary summary) {
    this(servers, summary, null);
  }

  ServerPage {
    servers = List.copyOf(servers);
  }

  ServerPage withText(WirePage kept) {
    return new ServerPage(servers, summary, kept);
  }
}
