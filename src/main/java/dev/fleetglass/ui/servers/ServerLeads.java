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

/**
 * The ways from a server to its image, address, balancers and jobs, in the lists as they are now.
 */
final class ServerLeads {
  private ServerLeads() {}

  static List<Relation> of(Sourced<Server> self, Texts texts) {
    Server server = self.value();
    String within = " " + Relation.is("connection", self.connection());
    List<Relation> leads = new ArrayList<>();
    String image = ServerRow.imageOf(server);
    if (!image.isBlank()) {
      leads.add(
          lead(
              texts,
              "itsImage",
              "mdi2d-disc",
              image,
              ScreenId.IMAGES,
              Relation.is("name", image) + within));
    }
    Address address = server.address();
    if (address != null) {
      String ip = address.ip();
      leads.add(
          lead(
              texts,
              "itsAddress",
              "mdi2i-ip-network-outline",
              ip,
              ScreenId.ADDRESSES,
              Relation.is("ip", ip) + within));
      leads.add(
          lead(
              texts,
              "itsBalancers",
              "mdi2s-scale-balance",
              ip,
              ScreenId.BALANCERS,
              "real:" + Relation.quoted(ip + ":") + within));
    }
    leads.add(
        lead(
            texts,
            "itsJobs",
            "mdi2p-progress-wrench",
            server.name(),
            ScreenId.JOBS,
            Relation.is("subject", server.name()) + within));
    return leads;
  }

  private static Relation lead(
      Texts texts, String key, String icon, String value, ScreenId screen, String query) {
    return new Relation(
        icon, texts.get("servers.related." + key), value, 1, screen, new Target.Search(query));
  }
}
