package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Catalogue;
import dev.fleetglass.sandbox.world.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * common.lookup.list (api/gogrid.md section 3), for the lists that the sandbox's objects use. The
 * numbers are those of the live lookup.
 */
final class LookupCalls {
  private record Lookup(int id, String name, List<Option> options) {}

  private static final List<Lookup> LOOKUPS =
      List.of(
          new Lookup(5, "server.type", Catalogue.SERVER_TYPES),
          new Lookup(6, "server.ram", Catalogue.RAMS),
          new Lookup(7, "server.state", Catalogue.SERVER_STATES),
          new Lookup(8, "server.os", Catalogue.SYSTEMS),
          new Lookup(10, "ip.state", Catalogue.IP_STATES),
          new Lookup(14, "image.state", List.of(Catalogue.AVAILABLE)),
          new Lookup(15, "image.type", Catalogue.IMAGE_TYPES),
          new Lookup(16, "image.os", Catalogue.SYSTEMS),
          new Lookup(17, "image.architecture", Catalogue.ARCHITECTURES),
          new Lookup(18, "datacenter", Catalogue.DATACENTERS),
          new Lookup(20, "server.datacenter", Catalogue.DATACENTERS),
          new Lookup(22, "ip.datacenter", Catalogue.DATACENTERS),
          new Lookup(23, "image.minram", Catalogue.RAMS),
          new Lookup(24, "image.gsitype", Catalogue.IMAGE_KINDS));

  private static final List<Option> INDEX =
      LOOKUPS.stream()
          .map(lookup -> new Option(lookup.id(), lookup.name(), lookup.name()))
          .toList();

  Answer<Option> list(Request request) {
    String name =
        request
            .first("lookup")
            .orElseThrow(() -> GoGridFailure.badInput("Parameter 'lookup' is required."));
    List<Option> options =
        name.equalsIgnoreCase("lookups")
            ? INDEX
            : LOOKUPS.stream()
                .filter(lookup -> new Option(lookup.id(), lookup.name(), null).answersTo(name))
                .findFirst()
                .orElseThrow(GoGridFailure::notFound)
                .options();
    return Answer.unpaged(Shapes.OPTION, options.stream().sorted(order(request)).toList());
  }

  private static Comparator<Option> order(Request request) {
    Comparator<String> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    Comparator<Option> order =
        switch (request.first("sort").orElse("id").toLowerCase(Locale.ROOT)) {
          case "id" -> Comparator.comparingInt(Option::id);
          case "name" -> Comparator.comparing(Option::name);
          case "description" -> Comparator.comparing(Option::description, nullsFirst);
          default -> throw GoGridFailure.badInput("Invalid value for parameter 'sort'.");
        };
    return switch (request.first("asc").orElse("true").toLowerCase(Locale.ROOT)) {
      case "asc", "true", "1" -> order;
      case "desc", "false", "0" -> order.reversed();
      default -> throw GoGridFailure.badInput("Invalid value for parameter 'asc'.");
    };
  }
}
