package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.MemoryBudget;
import dev.fleetglass.http.Transport;
import dev.fleetglass.model.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads how clusters stand, which is asked beside the lists and may fail alone.
 *
 * <p>A failure is told as a gap of the list. One that will not pass by itself (the gateway does not
 * publish the path, or the token may not ask it) is also written into the details of every cluster,
 * and is believed for ten minutes, so that the journal is not filled with it.
 */
final class ConditionReader {
  static final String DETAIL = "condition";
  private static final Duration BELIEVED = Duration.ofMinutes(10);

  private final Transport transport;
  private final CocktailPaths paths;
  private final InstantSource clock;
  private volatile @Nullable Refusal refusal;

  private record Refusal(ApiFailure failure, Instant at) {}

  ConditionReader(Transport transport, CocktailPaths paths, InstantSource clock) {
    this.transport = transport;
    this.paths = paths;
    this.clock = clock;
  }

  /** How clusters stand, or why that is not known. */
  record Conditions(List<ConditionWire> rows, @Nullable ApiFailure gap) {

    /** The cluster with what is known of it. */
    Cluster complete(Cluster cluster, Map<Object, ConditionWire> byName) {
      ConditionWire row = byName.get(cluster.id());
      if (row == null && cluster.sequence() != null) {
        row = byName.get(cluster.sequence());
      }
      if (row != null) {
        return cluster.with(row.condition(), row.more());
      }
      return gap != null && lasting(gap) ? cluster.with(null, Map.of(DETAIL, words(gap))) : cluster;
    }

    /** The rows by text id and by number. */
    Map<Object, ConditionWire> byName() {
      Map<Object, ConditionWire> byName = new HashMap<>();
      for (ConditionWire row : rows) {
        if (row.sequence() != null) {
          byName.put(row.sequence(), row);
        }
        if (row.id() != null) {
          byName.put(row.id(), row);
        }
      }
      return byName;
    }
  }

  /**
   * Of all clusters. Fails only when the call was cancelled.
   *
   * @param gathered takes over the memory of the answer, which is kept beside the list's
   */
  Conditions all(MemoryBudget.Share gathered) throws ApiException {
    Refusal last = refusal;
    if (last != null && last.at().plus(BELIEVED).isAfter(clock.instant())) {
      return new Conditions(List.of(), last.failure());
    }
    Conditions conditions =
        ask(
            paths.request("cluster conditions", CocktailPath.CONDITIONS, Map.of()).build(),
            Envelope.Form.LIST,
            gathered);
    ApiFailure gap = conditions.gap();
    refusal = gap != null && lasting(gap) ? new Refusal(gap, clock.instant()) : null;
    return conditions;
  }

  /** As {@link #all}, of one cluster. */
  Conditions one(Map<String, String> placeholders, MemoryBudget.Share gathered)
      throws ApiException {
    return ask(
        paths.request("cluster condition", CocktailPath.CONDITION, placeholders).build(),
        Envelope.Form.ONE,
        gathered);
  }

  private Conditions ask(ApiRequest request, Envelope.Form form, MemoryBudget.Share gathered)
      throws ApiException {
    try {
      return new Conditions(
          transport.call(
              request, new Envelope<>(in -> ConditionWire.of(WireRow.read(in)), form), gathered),
          null);
    } catch (ApiException e) {
      if (e.failure() instanceof ApiFailure.Cancelled) {
        throw e;
      }
      return new Conditions(List.of(), e.failure());
    }
  }

  private static boolean lasting(ApiFailure failure) {
    return failure instanceof ApiFailure.NotFound
        || failure instanceof ApiFailure.Forbidden
        || failure instanceof ApiFailure.Unsupported;
  }

  private static String words(ApiFailure failure) {
    ApiFailure.Context context = failure.context();
    String words =
        (Objects.requireNonNullElse(context.code(), "")
                + " "
                + Objects.requireNonNullElse(context.message(), ""))
            .strip();
    return words.isEmpty() ? "HTTP " + context.status() : words;
  }
}
