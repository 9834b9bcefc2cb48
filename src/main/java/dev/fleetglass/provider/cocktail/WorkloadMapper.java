package dev.fleetglass.provider.cocktail;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Workload;
import dev.fleetglass.model.WorkloadState;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Maps workloads. No field of them is documented: the names are Kubernetes' own, and so is ours
 * what counts as wanted and ready. A daemon set wants what is scheduled. A job wants its
 * completions, and a pod at work is as good as one that has succeeded. A schedule wants nothing by
 * itself: it is ready unless it is suspended.
 */
final class WorkloadMapper {
  private final ZoneId zone;

  WorkloadMapper(ZoneId zone) {
    this.zone = zone;
  }

  Workload map(Cluster cluster, WireRow row) {
    String kind = row.text("kind", "workloadType");
    Long desired = null;
    Long ready = null;
    WorkloadState state;
    switch (Objects.requireNonNullElse(kind, "").toLowerCase(Locale.ROOT)) {
      case "cronjob", "cron_job" -> {
        ready = row.whole("active");
        state = "true".equals(row.look("suspend")) ? WorkloadState.STOPPED : WorkloadState.READY;
      }
      case "job" -> {
        desired = row.whole("completions");
        ready = sum(number(row, "succeeded"), number(row, "active"));
        state = Workload.stateOf(desired, ready);
      }
      default -> {
        desired = row.whole("replicas", "desiredNumberScheduled");
        ready = row.whole("readyReplicas", "numberReady");
        // Kubernetes leaves a count of zero out.
        ready = ready == null && desired != null ? Long.valueOf(0) : ready;
        state = Workload.stateOf(desired, ready);
      }
    }
    return new Workload(
        cluster.id(),
        Objects.requireNonNullElse(row.text("namespace", "namespaceName"), ""),
        Objects.requireNonNullElse(row.text("name", "workloadName"), ""),
        kind,
        state,
        desired,
        ready,
        row.date(zone, "creationTimestamp"),
        row.rest());
  }

  private static @Nullable Long number(WireRow row, String path) {
    String text = row.look(path);
    return text == null || !text.matches("\\d{1,15}") ? null : Long.valueOf(text);
  }

  private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one + other;
  }
}
