package dev.fleetglass.ui.monitoring;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.Samples;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.service.MetricChoice;
import dev.fleetglass.service.MetricSnapshot;
import dev.fleetglass.service.MetricWatch;
import dev.fleetglass.service.Metrics;
import dev.fleetglass.service.SeriesData;
import dev.fleetglass.service.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Metrics that answer what a test says, when it says so. */
public final class FakeMetrics implements Metrics {
  public static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

  public final List<Watch> watches = new ArrayList<>();
  public final List<MetricQuery> tried = new ArrayList<>();
  public CompletableFuture<List<MetricSample>> answer = new CompletableFuture<>();
  public final List<Consumer<List<MetricChoice>>> listeners = new ArrayList<>();
  private List<MetricChoice> choices;

  public FakeMetrics(MetricChoice... choices) {
    this.choices = List.of(choices);
  }

  public static MetricChoice choice(String connection, String id, String name, MetricUnit unit) {
    return new MetricChoice(
        connection,
        "Name of " + connection,
        new MetricQuery(id, name, "/v1/" + id, Map.of(), unit, Duration.ofSeconds(10), "{node}"));
  }

  public static SeriesData series(String node, double... values) {
    long[] times = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      times[i] = NOW.toEpochMilli() - (values.length - 1 - i) * 10_000L;
    }
    return new SeriesData(node, Map.of("node", node), Samples.of(times, values));
  }

  static ApiFailure failure(String message) {
    return new ApiFailure.Forbidden(
        new ApiFailure.Context(
            "Name of c1",
            "V1 metric",
            "CCCM1044000",
            message,
            200,
            null,
            1,
            Duration.ofMillis(5),
            NOW,
            "forbidden"));
  }

  public void change(MetricChoice... now) {
    choices = List.of(now);
    List.copyOf(listeners).forEach(listener -> listener.accept(choices));
  }

  public Watch newest() {
    return watches.getLast();
  }

  @Override
  public List<MetricChoice> choices() {
    return choices;
  }

  @Override
  public Subscription subscribe(Consumer<List<MetricChoice>> listener) {
    listeners.add(listener);
    listener.accept(choices);
    return () -> listeners.remove(listener);
  }

  @Override
  public MetricWatch watch(MetricChoice choice, Consumer<MetricSnapshot> listener) {
    Watch watch = new Watch(choice, listener);
    watches.add(watch);
    return watch;
  }

  @Override
  public CompletableFuture<List<MetricSample>> tryOut(String connectionId, MetricQuery query) {
    tried.add(query);
    return answer;
  }

  /** One reader, told by hand. */
  public static final class Watch implements MetricWatch {
    public final MetricChoice choice;
    public boolean closed;
    final CompletableFuture<Optional<ApiFailure>> polled = new CompletableFuture<>();
    private final Consumer<MetricSnapshot> listener;

    Watch(MetricChoice choice, Consumer<MetricSnapshot> listener) {
      this.choice = choice;
      this.listener = listener;
    }

    public void tell(long sequence, LoadState state, SeriesData... series) {
      listener.accept(
          new MetricSnapshot(sequence, choice, state, List.of(series), NOW.plusSeconds(7)));
    }

    @Override
    public MetricSnapshot snapshot() {
      return new MetricSnapshot(0, choice, new LoadState.Idle(), List.of(), null);
    }

    @Override
    public CompletableFuture<Optional<ApiFailure>> poll() {
      return polled;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
