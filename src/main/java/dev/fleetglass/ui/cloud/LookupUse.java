package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.AddressState;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.ImageState;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.JobState;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.LoadBalancerState;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.inventory.Cells;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column whose cells hold the values of a lookup ({@code api/gogrid.md} section 3). Those of
 * {@code ip.type} and {@code loadbalancer.os} stand in no column and lead to no objects: the first
 * is a filter only, of which an address has no more than whether it is public, and a load balancer
 * is sent without its operating system in every version. Their details say so.
 *
 * @param lookup the lookup's name, for example {@code server.ram}
 * @param list the list that has the column
 * @param value what an object has there, as the service calls it; empty when it did not say
 * @param word what a search of the column calls such a value
 */
record LookupUse<T>(
    String lookup,
    ScreenId screen,
    String column,
    Function<Neighbours, Inventory<T>> list,
    Function<T, String> value,
    UnaryOperator<String> word) {
  private static final String DATACENTER = "datacenter";

  static final List<LookupUse<Server>> OF_SERVERS =
      List.of(
          server("ram", Server::ram),
          server("os", Server::os),
          state(
              "server",
              ScreenId.SERVERS,
              Neighbours::servers,
              Server::state,
              ServerState.class,
              ServerState.UNKNOWN),
          server("type", Server::type),
          server(DATACENTER, Server::datacenter));

  static final List<LookupUse<Image>> OF_IMAGES =
      List.of(
          image("os", "os", Image::os),
          image("architecture", "architecture", Image::architecture),
          state(
              "image",
              ScreenId.IMAGES,
              Neighbours::images,
              Image::status,
              ImageState.class,
              ImageState.UNKNOWN),
          image("type", "type", Image::type),
          image("gsitype", "kind", Image::kind),
          image("minram", "smallestRam", Image::smallestRam));

  static final List<LookupUse<Address>> OF_ADDRESSES =
      List.of(
          state(
              "ip",
              ScreenId.ADDRESSES,
              Neighbours::addresses,
              Address::status,
              AddressState.class,
              AddressState.UNKNOWN),
          option(
              "ip.datacenter",
              ScreenId.ADDRESSES,
              DATACENTER,
              Neighbours::addresses,
              Address::datacenter));

  static final List<LookupUse<LoadBalancer>> OF_BALANCERS =
      List.of(
          balancer("type", LoadBalancer::type),
          balancer("persistence", LoadBalancer::persistence),
          state(
              "loadbalancer",
              ScreenId.BALANCERS,
              Neighbours::balancers,
              LoadBalancer::state,
              LoadBalancerState.class,
              LoadBalancerState.UNKNOWN),
          balancer(DATACENTER, LoadBalancer::datacenter));

  static final List<LookupUse<Job>> OF_JOBS =
      List.of(
          job("command", "command", Job::command),
          job("objecttype", "objectType", Job::objectType),
          state(
              "job", ScreenId.JOBS, Neighbours::jobs, Job::state, JobState.class, JobState.UNKNOWN),
          job(DATACENTER, DATACENTER, Job::datacenter));

  /** The columns that hold a lookup's values; {@code datacenter} is the lookup of several. */
  static List<LookupUse<?>> of(String lookup) {
    return Stream.<List<? extends LookupUse<?>>>of(
            OF_SERVERS, OF_IMAGES, OF_ADDRESSES, OF_BALANCERS, OF_JOBS)
        .<LookupUse<?>>flatMap(List::stream)
        .filter(use ->
            use.lookup.equalsIgnoreCase(lookup)
                || (lookup.equalsIgnoreCase(DATACENTER) && use.column.equals(DATACENTER)))
        .toList();
  }

  /** Whether an object has a value that is called so. */
  boolean has(T object, String name) {
    return word.apply(value.apply(object)).equalsIgnoreCase(word.apply(name));
  }

  private static LookupUse<Server> server(String column, Function<Server, @Nullable Option> value) {
    return option("server." + column, ScreenId.SERVERS, column, Neighbours::servers, value);
  }

  private static LookupUse<Image> image(
      String name, String column, Function<Image, @Nullable Option> value) {
    return option("image." + name, ScreenId.IMAGES, column, Neighbours::images, value);
  }

  private static LookupUse<LoadBalancer> balancer(
      String column, Function<LoadBalancer, @Nullable Option> value) {
    return option(
        "loadbalancer." + column, ScreenId.BALANCERS, column, Neighbours::balancers, value);
  }

  private static LookupUse<Job> job(
      String name, String column, Function<Job, @Nullable Option> value) {
    return option("job." + name, ScreenId.JOBS, column, Neighbours::jobs, value);
  }

  private static <T> LookupUse<T> option(
      String lookup,
      ScreenId screen,
      String column,
      Function<Neighbours, Inventory<T>> list,
      Function<T, @Nullable Option> value) {
    return new LookupUse<>(
        lookup,
        screen,
        column,
        list,
        object -> Cells.name(value.apply(object)),
        UnaryOperator.identity());
  }

  /** A known state is found by its constant, in every language; others by the service's text. */
  private static <T, E extends Enum<E>> LookupUse<T> state(
      String kind,
      ScreenId screen,
      Function<Neighbours, Inventory<T>> list,
      Function<T, Coded<E>> value,
      Class<E> type,
      E unknown) {
    return new LookupUse<>(
        kind + ".state",
        screen,
        "state",
        list,
        object -> value.apply(object).wire(),
        wire -> {
          E state = Coded.of(type, wire, unknown).value();
          return state == unknown ? wire : state.name();
        });
  }
}
