package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.http.Transport;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers metric queries; those with a placeholder are asked once per cluster and merged. */
final class MetricReader implements MetricSource {
  /** Parameter and label that tell the measures of one answer apart. */
  static final String MEASURE = "measure";

  private final Transport transport;
  private final ClusterReader clusters;
  private final List<MetricQuery> queries;
  private final InstantSource clock;

  MetricReader(
      Transport transport, ClusterReader clusters, List<MetricQuery> queries, InstantSource clock) {
    this.transport = transport;
    this.clusters = clusters;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public List<MetricQuery> queries() {
    return queries;
  }

  @Override
  public List<MetricSample> samples(MetricQuery query) throws ApiException {
    List<Cluster> known = Expansion.needsClusters(query) ? clusters.answering() : List.of();
    Newest newest = new Newest(query);
    ApiException skipped = null;
    boolean answered = false;
    for (Parallel.Result<List<MetricSample>> part :
        Parallel.run(Expansion.of(query, known), this::ask)) {
      ApiException failure = part.failure();
      if (failure == null) {
        answered = true;
        part.value().forEach(newest::add);
      } else if (concernsOneCluster(failure.failure())) {
        skipped = failure;
      } else {
        throw failure;
      }
    }
    if (skipped != null && !answered) {
      throw skipped;
    }
    return newest.samples();
  }

  private List<MetricSample> ask(Expansion expansion) throws ApiException {
    Instant now = clock.instant();
    List<SampleWire> rows = transport.call(expansion.request(), new Envelope<>(SampleWire::read));
    List<MetricSample> samples = new ArrayList<>(rows.size());
    for (SampleWire row : rows) {
      samples.add(named(row.toSample(now), expansion.cluster()));
    }
    return samples;
  }

  /** Rows of one cluster's answer need not repeat which cluster it is. */
  private static MetricSample named(MetricSample sample, @Nullable Cluster cluster) {
    if (cluster == null || sample.labels().containsKey("cluster")) {
      return sample;
    }
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("cluster", cluster.id());
    labels.putAll(sample.labels());
    return new MetricSample(labels, sample.timestamp(), sample.value());
  }

  /**
   * A cluster that has stopped or gone since the list was read takes nothing from the others. One
   * that has gone looks like a forbidden one (section 5.2).
   */
  private static boolean concernsOneCluster(ApiFailure failure) {
    return failure instanceof ApiFailure.NotFound
        || failure instanceof ApiFailure.Forbidden
        || (failure instanceof ApiFailure.RejectedInput
            && "cluster-not-running".equals(failure.context().hint()));
  }

  /** The newest sample of every series. */
  private static final class Newest {
    private final @Nullable String measure;
    private final Map<Map<String, String>, MetricSample> byLabels = new LinkedHashMap<>();

    Newest(MetricQuery query) {
      this.measure = query.parameters().get(MEASURE);
    }

    /** A server that does not know the parameter answers all measures, which have other units. */
    void add(MetricSample sample) {
      String label = sample.labels().get(MEASURE);
      if (measure != null && label != null && !label.equals(measure)) {
        return;
      }
      byLabels.merge(
          sample.labels(),
          sample,
          (old, young) -> young.timestamp().isBefore(old.timestamp()) ? old : young);
    }

    List<MetricSample> samples() {
      return List.copyOf(byLabels.values());
    }
  }
}
