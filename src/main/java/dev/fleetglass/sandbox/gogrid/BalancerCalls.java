package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Balancer;
import dev.fleetglass.sandbox.world.BalancerFleet;
import dev.fleetglass.sandbox.world.Option;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** grid.loadbalancer.list and grid.loadbalancer.get (api/gogrid.md section 3). */
final class BalancerCalls {
  private final BalancerFleet fleet;

  BalancerCalls(BalancerFleet fleet) {
    this.fleet = fleet;
  }

  Answer<Balancer> list(Request request, int version, Instant now) {
    Paging paging = Paging.of(request);
    Predicate<Option> datacenter = Choice.ofDatacenter(request, version);
    IntPredicate wanted = index -> datacenter.test(fleet.datacenter(index));
    return Answer.of(
        paging.summary(indices().filter(wanted).count()),
        MoreShapes.BALANCER,
        () ->
            indices()
                .filter(wanted)
                .skip(paging.start())
                .limit(paging.limit())
                .mapToObj(index -> fleet.at(index, now)));
  }

  Answer<Balancer> get(Request request, Instant now) {
    Selector selector = Selector.of(request, List.of("id", "name", "loadbalancer"));
    return Selector.answer(
        MoreShapes.BALANCER,
        indices()
            .filter(index -> selector.means(fleet.id(index, now), fleet.name(index)))
            .mapToObj(index -> fleet.at(index, now))
            .toList());
  }

  private IntStream indices() {
    return IntStream.range(0, fleet.size());
  }
}
