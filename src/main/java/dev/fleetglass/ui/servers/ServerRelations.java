package dev.fleetglass.ui.servers;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What has to do with a server: what it shares with others, counted as the search counts. */
final class ServerRelations {
  private final Texts texts;
  private final List<Sourced<Server>> all;
  private final List<Relation> found = new ArrayList<>();

  ServerRelations(Texts texts, List<Sourced<Server>> all) {
    this.texts = texts;
    this.all = all;
  }

  List<Relation> of(Server server) {
    same("image", "fg-disc", ServerRow::imageOf, server);
    same("datacenter", "fg-office-building-outline", ServerRow::datacenterOf, server);
    Address address = server.address();
    if (address != null && address.subnet() != null) {
      Subnet.parse(address.subnet()).ifPresent(this::neighbours);
    }
    return found;
  }

  private void same(String column, String icon, Function<Server, String> text, Server server) {
    String value = text.apply(server);
    if (!value.isBlank()) {
      add(
          column,
          icon,
          value,
          Relation.is(column, value),
          other -> text.apply(other).equalsIgnoreCase(value));
    }
  }

  private void neighbours(Subnet subnet) {
    add(
        "subnet",
        "fg-lan",
        subnet.cidr(),
        "address:" + subnet.cidr(),
        other -> subnet.contains(ServerRow.ip(other.address())));
  }

  private void add(String key, String icon, String value, String query, Predicate<Server> belongs) {
    long count = all.stream().filter(each -> belongs.test(each.value())).count();
    found.add(
        new Relation(
            icon,
            texts.get("servers.related." + key),
            value,
            Math.toIntExact(count),
            ScreenId.SERVERS,
            new Target.Search(query)));
  }
}
