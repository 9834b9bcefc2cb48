package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Catalogue;
import dev.fleetglass.sandbox.world.Option;
import dev.fleetglass.sandbox.world.Server;
import dev.fleetglass.sandbox.world.ServerFleet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** grid.server.list and grid.server.get (api/gogrid.md sections 2 and 3). */
final class ServerCalls {
  private static final int SANDBOX_FILTER_SINCE = 12;

  private final ServerFleet fleet;

  ServerCalls(ServerFleet fleet) {
    this.fleet = fleet;
  }

  Answer<Server> list(Request request, int version, Instant now) {
    Paging paging = Paging.of(request);
    IntPredicate wanted = filter(request, version);
    return Answer.of(
        paging.summary(slots().filter(wanted).count()),
        Shapes.SERVER,
        () ->
            slots()
                .filter(wanted)
                .skip(paging.start())
                .limit(paging.limit())
                .mapToObj(slot -> fleet.at(slot, now)));
  }

  /** All that a filter asks for never changes in a place, so no server is made to be counted. */
  private IntPredicate filter(Request request, int version) {
    Predicate<Option> type = Choice.of(request, "server.type", Catalogue.SERVER_TYPES);
    Predicate<Option> datacenter = Choice.ofDatacenter(request, version);
    Optional<Boolean> sandbox = Choice.ofFlag(request, "isSandbox", version, SANDBOX_FILTER_SINCE);
    return slot ->
        type.test(fleet.type(slot))
            && datacenter.test(fleet.datacenter(slot))
            && (sandbox.isEmpty() || sandbox.get() == fleet.isSandbox(slot));
  }

  Answer<Server> get(Request request, Instant now) {
    Selector selector = Selector.of(request, List.of("id", "name", "server"));
    return Selector.answer(
        Shapes.SERVER,
        slots()
            .filter(slot -> selector.means(fleet.id(slot, now), fleet.name(slot)))
            .mapToObj(slot -> fleet.at(slot, now))
            .toList());
  }

  private IntStream slots() {
    return IntStream.range(0, fleet.size());
  }
}
