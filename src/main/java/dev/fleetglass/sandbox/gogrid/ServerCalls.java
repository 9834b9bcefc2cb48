package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Catalogue;
import dev.fleetglass.sandbox.world.Server;
import dev.fleetglass.sandbox.world.ServerFleet;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** grid.server.list and grid.server.get (api/gogrid.md sections 2 and 3). */
final class ServerCalls {
  private static final int SANDBOX_FILTER_SINCE = 12;
  private static final int DATACENTER_FILTER_SINCE = 15;

  private final ServerFleet fleet;

  ServerCalls(ServerFleet fleet) {
    this.fleet = fleet;
  }

  Answer<Server> list(Request request, int version, Instant now) {
    Paging paging = Paging.of(request);
    IntPredicate wanted = filter(request, version);
    long total = slots().filter(wanted).count();
    return Answer.of(
        paging.summary(total),
        Shapes.SERVER,
        () ->
            slots()
                .filter(wanted)
                .skip(paging.start())
                .limit(paging.limit())
                .mapToObj(slot -> fleet.at(slot, now)));
  }

  /** Parameters younger than the version asked for are ignored, as unlisted ones are. */
  private IntPredicate filter(Request request, int version) {
    Set<Integer> types = Choice.of(request, "server.type", Catalogue.SERVER_TYPES);
    IntPredicate wanted =
        request.first("server.type").isEmpty()
            ? slot -> true
            : slot -> types.contains(fleet.type(slot).id());
    if (version >= SANDBOX_FILTER_SINCE && request.first("isSandbox").isPresent()) {
      boolean sandbox = flag(request.first("isSandbox").get());
      wanted = wanted.and(slot -> fleet.isSandbox(slot) == sandbox);
    }
    if (version >= DATACENTER_FILTER_SINCE && request.first("datacenter").isPresent()) {
      Set<Integer> places = Choice.of(request, "datacenter", Catalogue.DATACENTERS);
      wanted = wanted.and(slot -> places.contains(fleet.datacenter(slot).id()));
    }
    return wanted;
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw GoGridFailure.badInput("Invalid value for parameter 'isSandbox'.");
    };
  }

  /** Servers that are not yet provisioned are not found here, though the list shows them [REC]. */
  Answer<Server> get(Request request, Instant now) {
    List<String> kinds =
        List.of("id", "name", "server").stream()
            .filter(kind -> request.first(kind).isPresent())
            .toList();
    if (kinds.size() != 1) {
      throw GoGridFailure.badInput("Exactly one of 'id', 'name' and 'server' is required.");
    }
    String kind = kinds.getFirst();
    Set<String> sought = new HashSet<>(request.all(kind));
    List<Server> found =
        slots()
            .filter(slot ->
                (!kind.equals("name") && sought.contains(String.valueOf(fleet.id(slot, now))))
                    || (!kind.equals("id") && sought.contains(fleet.name(slot))))
            .filter(slot -> fleet.id(slot, now) != null)
            .mapToObj(slot -> fleet.at(slot, now))
            .toList();
    if (found.isEmpty()) {
      throw GoGridFailure.notFound();
    }
    return Answer.of(
        new Answer.Summary(found.size(), 0, 0L, found.size()), Shapes.SERVER, found::stream);
  }

  private IntStream slots() {
    return IntStream.range(0, fleet.size());
  }
}
