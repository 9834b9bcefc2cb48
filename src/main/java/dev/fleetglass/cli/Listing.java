package dev.fleetglass.cli;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How rows of a type are printed.
 *
 * @param type decides the fields of JSON and CSV
 * @param head of the table, which shows the few columns a person looks for
 * @param figures position of the column that holds figures, which are lined up at their right
 */
record Listing<T>(
    Class<T> type, List<String> head, int figures, BiFunction<T, Times, List<String>> cells) {

  private static final int NONE = -1;

  /** A listing whose table tells no date of the connection. */
  Listing(Class<T> type, List<String> head, int figures, Function<T, List<String>> cells) {
    this(type, head, figures, (row, _) -> cells.apply(row));
  }

  static final Listing<Cluster> CLUSTERS =
      new Listing<>(
          Cluster.class,
          List.of("NAME", "STATE", "KIND", "VERSION", "REGION", "CREATED", "ID"),
          NONE,
          (cluster, times) ->
              List.of(
                  cluster.name(),
                  cluster.state().wire(),
                  cluster.kind().wire(),
                  text(cluster.version()),
                  text(cluster.region()),
                  times.text(cluster.created()),
                  cluster.id()));

  static final Listing<Server> SERVERS =
      new Listing<>(
          Server.class,
          List.of("ID", "NAME", "STATE", "ADDRESS", "RAM", "OS", "DATACENTER", "TYPE"),
          0,
          server ->
              List.of(
                  text(server.id()),
                  server.name(),
                  server.state().wire(),
                  server.address() == null ? "-" : text(server.address().ip()),
                  text(server.ram()),
                  text(server.os()),
                  text(server.datacenter()),
                  text(server.type())));

  static final Listing<MetricRow> METRICS =
      new Listing<>(
          MetricRow.class,
          List.of("METRIC", "VALUE", "UNIT", "TIME", "LABELS"),
          1,
          row ->
              List.of(
                  row.metric(),
                  Double.toString(row.value()),
                  row.unit().name(),
                  row.timestamp().toString(),
                  labels(row.labels())));

  /** What a cell says; a dash for nothing. */
  static String text(@Nullable Object value) {
    String text = value instanceof Option option ? option.name() : String.valueOf(value);
    return value == null || text.isEmpty() ? "-" : text;
  }

  private static String labels(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> label.getKey() + "=" + label.getValue())
        .collect(Collectors.joining(" "));
  }
}
