package dev.fleetglass.service;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.Tone;
import dev.fleetglass.store.history.ListKind;
import java.util.function.Function;

/**
 * What the recorder needs to know of a list's rows.
 *
 * @param earlierKey the key that the row had before the service gave it an id, or its key
 * @param state wire text
 */
record RowKind<T>(
    ListKind<T> list,
    FleetEvent.Kind event,
    Function<T, String> earlierKey,
    Function<T, String> name,
    Function<T, String> state,
    Function<T, Tone> tone) {
  static final RowKind<Cluster> CLUSTERS =
      new RowKind<>(
          ListKind.CLUSTERS,
          FleetEvent.Kind.CLUSTER,
          Cluster::id,
          Cluster::name,
          cluster -> cluster.state().wire(),
          cluster -> cluster.state().value().tone());

  static final RowKind<Server> SERVERS =
      new RowKind<>(
          ListKind.SERVERS,
          FleetEvent.Kind.SERVER,
          Server::keyWithoutId,
          Server::name,
          server -> server.state().wire(),
          server -> server.state().value().tone());

  String key(T row) {
    return list.key().apply(row);
  }
}
