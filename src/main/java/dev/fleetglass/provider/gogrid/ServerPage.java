package dev.fleetglass.provider.gogrid;

import dev.fleetglass.model.Server;
import java.util.List;

/** One answer of {@code grid.server.list}. */
record ServerPage(List<Server> servers, Summary summary) {
  ServerPage {
    servers = List.copyOf(servers);
  }
}
