package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.Sourced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which server has an address. Immutable. */
final class Owners {
  static final Owners NONE = new Owners(List.of());

  private final List<Sourced<Server>> servers;
  private final Map<String, Map<String, String>> names = new HashMap<>();

  Owners(List<Sourced<Server>> servers) {
    this.servers = servers;
    for (Sourced<Server> server : servers) {
      for (Address address : CloudLead.addresses(server.value())) {
        names
            .computeIfAbsent(server.connectionId(), _ -> new HashMap<>())
            .putIfAbsent(address.ip(), server.value().name());
      }
    }
  }

  /** Whether these servers are meant: the same list, not an equal one, which would take long. */
  @SuppressWarnings("ReferenceEquality")
  boolean are(List<Sourced<Server>> others) {
    return servers == others;
  }

  /** The server's name; empty when none is known to have the address. */
  String of(String connectionId, String ip) {
    return names.getOrDefault(connectionId, Map.of()).getOrDefault(ip, "");
  }
}
