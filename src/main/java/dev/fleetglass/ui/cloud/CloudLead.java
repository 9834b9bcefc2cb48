package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Endpoint;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.InventorySnapshot;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ways between the lists of a cloud, within one connection. Objects are counted where
 * their list holds any of them: one that was not read lately may not know of them yet.
 */
final class CloudLead {
  private final Texts texts;
  private final Neighbours lists;
  private final String connectionId;
  private final String connection;

  CloudLead(Texts texts, Neighbours lists, Sourced<?> from) {
    this.texts = texts;
    this.lists = lists;
    connectionId = from.connectionId();
    connection = from.connection();
  }

  /** Everything of a cloud that has to do with a server. */
  List<Relation> of(Server server) {
    List<Relation> leads = new ArrayList<>();
    if (server.image() != null) {
      leads.add(image(server.image()));
    }
    for (Address address : addresses(server)) {
      leads.add(address(address));
      leads.add(balancers(address.ip()));
    }
    leads.add(jobs(server.name()));
    leads.add(passwords(server));
    leads.addAll(lookups(LookupUse.OF_SERVERS, server));
    return leads;
  }

  /** The server that is called so. */
  Relation server(String name) {
    return to(
        lists.servers(),
        each -> each.name().equalsIgnoreCase(name),
        ScreenId.SERVERS,
        texts.get("cloud.related.server"),
        name,
        Relation.is("name", name));
  }

  /** The server that has this address, by its name where the list knows it. */
  Relation serverAt(String ip) {
    String name = nameAt(ip).orElse(null);
    return to(
        lists.servers(),
        each -> has(each, ip),
        ScreenId.SERVERS,
        texts.get("cloud.related.server"),
        name == null ? ip : name + " (" + ip + ")",
        "(" + Relation.is("address", ip) + " OR " + Relation.is("privateAddress", ip) + ")");
  }

  /** The name of the server with a number; empty while the list does not know it. */
  Optional<String> nameOf(long server) {
    return first(each -> Objects.equals(each.id(), server));
  }

  private Optional<String> nameAt(String ip) {
    return first(each -> has(each, ip));
  }

  private Optional<String> first(Predicate<Server> wanted) {
    return here(lists.servers()).stream()
        .map(Sourced::value)
        .filter(wanted)
        .map(Server::name)
        .findFirst();
  }

  /** Servers that were made from an image. */
  Relation servers(Image image) {
    String name = ImagesViewModel.name(image);
    return to(
        lists.servers(),
        each -> isMadeFrom(each.image(), image),
        ScreenId.SERVERS,
        texts.get("cloud.related.servers"),
        name,
        Relation.is("image", name));
  }

  Relation image(Image image) {
    String name = ImagesViewModel.name(image);
    return to(
        lists.images(),
        each -> isMadeFrom(image, each),
        ScreenId.IMAGES,
        texts.get("cloud.related.image"),
        name,
        Relation.is("name", name));
  }

  Relation address(Address address) {
    return to(
        lists.addresses(),
        each -> each.ip().equals(address.ip()),
        ScreenId.ADDRESSES,
        texts.get("cloud.related.address"),
        address.ip(),
        Relation.is("ip", address.ip()));
  }

  /** The balancers that have this address, in front or behind. */
  Relation balancers(String ip) {
    // As a whole address: 10.0.0.1 is no part of 10.0.0.12 nor of 110.0.0.1.
    String whole = "/\\b" + ip.replace(".", "\\.") + "\\b/";
    return to(
        lists.balancers(),
        each -> at(each.virtual(), ip) || each.real().stream().anyMatch(end -> at(end, ip)),
        ScreenId.BALANCERS,
        texts.get("cloud.related.balancers"),
        ip,
        "(virtual:" + whole + " OR real:" + whole + ")");
  }

  /** The balancer that is called so. */
  Relation balancer(String name) {
    return to(
        lists.balancers(),
        each -> each.name().equalsIgnoreCase(name),
        ScreenId.BALANCERS,
        texts.get("cloud.related.balancer"),
        name,
        Relation.is("name", name));
  }

  /** Jobs about an object. */
  Relation jobs(String name) {
    return to(
        lists.jobs(),
        each -> JobsViewModel.subject(each).equalsIgnoreCase(name),
        ScreenId.JOBS,
        texts.get("cloud.related.jobs"),
        name,
        Relation.is("subject", name));
  }

  private Relation passwords(Server server) {
    return to(
        lists.passwords(),
        each -> server.name().equalsIgnoreCase(each.serverName()),
        ScreenId.PASSWORDS,
        texts.get("cloud.related.passwords"),
        server.name(),
        Relation.is("server", server.name()));
  }

  /** The entries of lookups that an object has for values, as far as the service said any. */
  <T> List<Relation> lookups(List<LookupUse<T>> uses, T object) {
    return uses.stream()
        .filter(use -> !use.value().apply(object).isBlank())
        .map(use -> lookup(use.lookup(), use.value().apply(object)))
        .toList();
  }

  private Relation lookup(String lookup, String name) {
    return to(
        lists.lookups(),
        each ->
            each.lookup().equalsIgnoreCase(lookup) && each.value().name().equalsIgnoreCase(name),
        ScreenId.LOOKUPS,
        texts.get("cloud.related.lookup", lookup),
        name,
        Relation.is("lookup", lookup) + " " + Relation.is("name", name));
  }

  /** The objects of every list that have an entry of a lookup for a value. */
  List<Relation> having(LookupValue entry) {
    String name = entry.value().name();
    return name.isBlank()
        ? List.of()
        : LookupUse.of(entry.lookup()).stream().map(use -> having(use, name)).toList();
  }

  private <T> Relation having(LookupUse<T> use, String name) {
    return to(
        use.list().apply(lists),
        each -> use.has(each, name),
        use.screen(),
        texts.get("cloud.related.having." + use.screen().name().toLowerCase(Locale.ROOT)),
        name,
        Relation.is(use.column(), use.word().apply(name)));
  }

  private <T> Relation to(
      Inventory<T> list,
      Predicate<T> belongs,
      ScreenId screen,
      String label,
      String value,
      String query) {
    long count = here(list).stream().filter(each -> belongs.test(each.value())).count();
    return new Relation(
        icon(screen),
        label,
        value,
        count == 0 ? Relation.UNCOUNTED : Math.toIntExact(count),
        screen,
        new Target.Search(query + " " + Relation.is("connection", connection)));
  }

  private <T> List<Sourced<T>> here(Inventory<T> list) {
    InventorySnapshot<T> now = list.snapshot();
    return now.rows().stream().filter(row -> row.connectionId().equals(connectionId)).toList();
  }

  private static String icon(ScreenId screen) {
    return switch (screen) {
      case SERVERS -> "fg-server";
      case IMAGES -> "fg-disc";
      case ADDRESSES -> "fg-ip-network-outline";
      case BALANCERS -> "fg-scale-balance";
      case JOBS -> "fg-progress-wrench";
      case LOOKUPS -> "fg-format-list-numbered";
      case PASSWORDS -> "fg-key-outline";
      default -> throw new IllegalArgumentException(screen + " is no list of a cloud");
    };
  }

  static List<Address> addresses(Server server) {
    List<Address> addresses = new ArrayList<>();
    for (Address address : new Address[] {server.address(), server.privateAddress()}) {
      if (address != null && !address.ip().isBlank()) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private static boolean has(Server server, String ip) {
    return addresses(server).stream().anyMatch(address -> address.ip().equals(ip));
  }

  private static boolean at(@Nullable Endpoint endpoint, String ip) {
    Address address = endpoint == null ? null : endpoint.address();
    return address != null && address.ip().equals(ip);
  }

  private static boolean isMadeFrom(@Nullable Image of, Image image) {
    return of != null
        && ((of.id() == null || image.id() == null)
            ? ImagesViewModel.name(of).equalsIgnoreCase(ImagesViewModel.name(image))
            : Objects.equals(of.id(), image.id()));
  }
}
