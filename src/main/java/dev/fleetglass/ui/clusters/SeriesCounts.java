package dev.fleetglass.ui.clusters;

import dev.fleetglass.model.MetricSample;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.Metrics;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Relation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * How many series each metric of a connection has of a cluster, asked when somebody wants to know
 * and good for a minute, for all clusters of the connection. Safe for use from any thread.
 */
final class SeriesCounts {
  static final String LABEL = "cluster";

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Metrics metrics;
  private final InstantSource clock;
  private final Map<MetricChoice, Asked> asked = new HashMap<>();

  SeriesCounts(Metrics metrics, InstantSource clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  private record Asked(Instant at, CompletableFuture<List<MetricSample>> answer) {}

  /**
   * Looks for the metrics that have series of the cluster; those that do not answer are left out.
   *
   * @param found told once, on any thread
   */
  void of(String connectionId, String clusterId, Texts texts, Consumer<List<Relation>> found) {
    Map<MetricChoice, CompletableFuture<List<MetricSample>>> answers = new LinkedHashMap<>();
    for (MetricChoice choice : metrics.choices()) {
      if (choice.connectionId().equals(connectionId)) {
        answers.put(choice, ask(choice));
      }
    }
    var _ =
        CompletableFuture.allOf(answers.values().toArray(CompletableFuture<?>[]::new))
            .whenComplete((_, _) -> {
              List<Relation> relations = new ArrayList<>();
              answers.forEach((choice, answer) -> {
                int count = answer.isCompletedExceptionally() ? 0 : count(answer.join(), clusterId);
                if (count > 0) {
                  relations.add(relation(choice, clusterId, count, texts));
                }
              });
              found.accept(relations);
            });
  }

  private synchronized CompletableFuture<List<MetricSample>> ask(MetricChoice choice) {
    Instant now = clock.instant();
    asked.values().removeIf(each -> each.at().plus(FRESH).isBefore(now));
    return asked
        .computeIfAbsent(
            choice, _ -> new Asked(now, metrics.tryOut(choice.connectionId(), choice.query())))
        .answer();
  }

  private static int count(List<MetricSample> samples, String clusterId) {
    return Math.toIntExact(
        samples.stream().filter(each -> clusterId.equals(each.labels().get(LABEL))).count());
  }

  private static Relation relation(MetricChoice choice, String cluster, int count, Texts texts) {
    return new Relation(
        "fg-chart-line",
        texts.get("clusters.related.metric"),
        choice.query().name(),
        count,
        ScreenId.MONITORING,
        new Target.Metric(choice.connectionId(), choice.query().id(), LABEL, cluster));
  }
}
