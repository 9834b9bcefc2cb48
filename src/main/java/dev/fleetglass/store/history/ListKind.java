package dev.fleetglass.store.history;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Server;
import java.util.function.Function;

/**
 * A list of which copies are kept.
 *
 * @param name in the file
 * @param type of its rows, a record that JSON can hold
 * @param key tells a row from others of its connection
 */
public record ListKind<T>(String name, Class<T> type, Function<T, String> key) {
  public static final ListKind<Cluster> CLUSTERS =
      new ListKind<>("clusters", Cluster.class, Cluster::id);
  public static final ListKind<Server> SERVERS =
      new ListKind<>("servers", Server.class, Server::key);
}
