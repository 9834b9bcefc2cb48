package dev.fleetglass.provider.cocktail;

import dev.fleetglass.fuzz.Checks;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.Node;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a body as every list of Cocktail's, as its samples, and as a refusal. */
public final class FuzzedAnswers {
  private static final Instant NOW = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
  private static final ClusterMapper CLUSTERS = new ClusterMapper(ZoneOffset.UTC);
  private static final KubeMapper KUBE = new KubeMapper(ZoneOffset.UTC);
  private static final WorkloadMapper WORKLOADS = new WorkloadMapper(ZoneOffset.UTC);
  private static final AccountMapper ACCOUNT = new AccountMapper(ZoneOffset.UTC);

  private static final Cluster IN =
      CLUSTERS.map(new ClusterWire(Map.of("clusterId", "c"), Map.of(), Map.of()));

  /** A reader marks what it has used of a row, so that each kind of object reads one of its own. */
  private static final List<Function<WireRow, Object>> KINDS =
      List.of(
          row -> KUBE.node(IN, row),
          row -> KUBE.namespace(IN, row),
          row -> KUBE.pod(IN, row),
          row -> KUBE.event(IN, row),
          row -> WORKLOADS.map(IN, row),
          ACCOUNT::workspace,
          ACCOUNT::alertRule,
          ConditionWire::of);

  private FuzzedAnswers() {}

  /** Fails with an unchecked exception when anything is wrong with what comes out. */
  public static void read(byte[] body) throws IOException {
    for (ClusterWire row : read(body, ClusterWire::read, Envelope.Form.LIST)) {
      Checks.shown(CLUSTERS.map(row).toString());
    }
    for (Envelope.Form form : Envelope.Form.values()) {
      for (Function<WireRow, Object> kind : KINDS) {
        for (Object object : read(body, in -> kind.apply(WireRow.read(in)), form)) {
          // A record's text has that of everything in it.
          Checks.shown(object.toString());
          numbers(object);
        }
      }
    }
    for (SampleWire row : read(body, SampleWire::read, Envelope.Form.LIST)) {
      MetricSample sample = row.toSample(NOW);
      sample.labels().forEach((name, text) -> Checks.shown(name + text));
      Checks.that(
          !sample.timestamp().isBefore(Instant.EPOCH) && !sample.timestamp().isAfter(LAST),
          "a sample of no time");
    }
    Checks.failures(new CocktailErrors(), body);
  }

  private static void numbers(Object object) {
    if (object instanceof Node node) {
      Checks.finite(node.cpuCapacity(), node.cpuAllocated(), node.cpuUsage());
      Checks.finite(node.memoryCapacity(), node.memoryAllocated(), node.memoryUsage());
    } else if (object instanceof ConditionWire wire && wire.condition() != null) {
      Checks.finite(wire.condition().cpuUsage(), wire.condition().memoryUsage());
    }
  }

  private static <W> List<W> read(byte[] body, Envelope.RowReader<W> reader, Envelope.Form form)
      throws IOException {
    try {
      return new Envelope<>(reader, form).decode(Checks.answer(body));
    } catch (UndecodableException e) {
      Checks.clear(e);
    } catch (RefusedException e) {
      // The service's own words, whatever they are.
    }
    return List.of();
  }
}
