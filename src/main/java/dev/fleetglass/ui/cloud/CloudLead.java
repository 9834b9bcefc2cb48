package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Image;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Relation;

/** Makes the ways between the lists of a cloud. */
record CloudLead(Texts texts, String connection) {
  /** The rows of another list that a search finds, within the same connection. */
  Relation to(ScreenId screen, String icon, String key, String value, String query) {
    return new Relation(
        icon,
        texts.get("cloud.related." + key),
        value,
        1,
        screen,
        new Target.Search(query + " " + Relation.is("connection", connection)));
  }

  /** The server that is called so. */
  Relation server(String name) {
    return to(ScreenId.SERVERS, "mdi2s-server", "server", name, Relation.is("name", name));
  }

  /** The server that has this address. */
  Relation serverAt(String ip) {
    return to(ScreenId.SERVERS, "mdi2s-server", "server", ip, Relation.is("address", ip));
  }

  Relation address(Address address) {
    return to(
        ScreenId.ADDRESSES,
        "mdi2i-ip-network-outline",
        "address",
        address.ip(),
        Relation.is("ip", address.ip()));
  }

  Relation image(Image image) {
    String name = ImagesViewModel.name(image);
    return to(ScreenId.IMAGES, "mdi2d-disc", "image", name, Relation.is("name", name));
  }

  /** The balancers that have this address, in front or behind. */
  Relation balancers(String ip) {
    return to(
        ScreenId.BALANCERS,
        "mdi2s-scale-balance",
        "balancers",
        ip,
        "(virtual:" + Relation.quoted(ip) + " OR real:" + Relation.quoted(ip) + ")");
  }

  /** Jobs about an object. */
  Relation jobs(String name) {
    return to(ScreenId.JOBS, "mdi2p-progress-wrench", "jobs", name, Relation.is("subject", name));
  }
}
