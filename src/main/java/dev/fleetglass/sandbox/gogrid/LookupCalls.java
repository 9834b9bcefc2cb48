package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.BalancerOptions;
import dev.fleetglass.sandbox.world.Catalogue;
import dev.fleetglass.sandbox.world.JobOptions;
import dev.fleetglass.sandbox.world.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * common.lookup.list (api/gogrid.md section 3): the 24 lists of version 1.9 with the numbers of the
 * live lookup. Those of data centres are there from 1.5 on, those of an image's least memory and of
 * who offers it from 1.8 on, like the attributes that they are about.
 */
final class LookupCalls {
  private record Lookup(int id, String name, int since, List<Option> options) {
    Option entry() {
      return new Option(id, name, name);
    }
  }

  private static final List<Lookup> LOOKUPS =
      List.of(
          new Lookup(1, "loadbalancer.type", 10, BalancerOptions.TYPES),
          new Lookup(2, "loadbalancer.persistence", 10, BalancerOptions.PERSISTENCES),
          new Lookup(3, "loadbalancer.state", 10, BalancerOptions.STATES),
          new Lookup(4, "loadbalancer.os", 10, BalancerOptions.SYSTEMS),
          new Lookup(5, "server.type", 10, Catalogue.SERVER_TYPES),
          new Lookup(6, "server.ram", 10, Catalogue.RAMS),
          new Lookup(7, "server.state", 10, Catalogue.SERVER_STATES),
          new Lookup(8, "server.os", 10, Catalogue.SYSTEMS),
          new Lookup(9, "ip.type", 10, Catalogue.IP_TYPES),
          new Lookup(10, "ip.state", 10, Catalogue.IP_STATES),
          new Lookup(11, "job.state", 10, JobOptions.STATES),
          new Lookup(12, "job.command", 10, JobOptions.COMMANDS),
          new Lookup(13, "job.objecttype", 10, JobOptions.OBJECT_TYPES),
          new Lookup(14, "image.state", 10, Catalogue.IMAGE_STATES),
          new Lookup(15, "image.type", 10, Catalogue.IMAGE_TYPES),
          new Lookup(16, "image.os", 10, Catalogue.SYSTEMS),
          new Lookup(17, "image.architecture", 10, Catalogue.ARCHITECTURES),
          new Lookup(18, "datacenter", 15, Catalogue.DATACENTERS),
          new Lookup(19, "loadbalancer.datacenter", 15, Catalogue.DATACENTERS),
          new Lookup(20, "server.datacenter", 15, Catalogue.DATACENTERS),
          new Lookup(21, "job.datacenter", 15, Catalogue.DATACENTERS),
          new Lookup(22, "ip.datacenter", 15, Catalogue.DATACENTERS),
          new Lookup(23, "image.minram", 18, Catalogue.RAMS),
          new Lookup(24, "image.gsitype", 18, Catalogue.IMAGE_KINDS));

  Answer<Option> list(Request request, int version) {
    String name =
        request
            .first("lookup")
            .orElseThrow(() -> GoGridFailure.badInput("Parameter 'lookup' is required."));
    List<Lookup> known = LOOKUPS.stream().filter(lookup -> lookup.since() <= version).toList();
    List<Option> options =
        name.equalsIgnoreCase("lookups")
            ? known.stream().map(Lookup::entry).toList()
            : known.stream()
                .filter(lookup -> lookup.entry().answersTo(name))
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
