package dev.fleetglass.sandbox.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs pods in a cluster, at one instant.
 *
 * @param kind Kubernetes' own word
 * @param desired pods wanted; of a job, completions
 * @param pods those there are
 * @param schedule of a cron job; null otherwise
 */
public record Workload(
    String namespace,
    String name,
    Kind kind,
    String image,
    int desired,
    Instant created,
    List<Pod> pods,
    @Nullable String schedule) {

  public Workload {
    pods = List.copyOf(pods);
  }

  /** The kinds, with the kind of what owns their pods. */
  public enum Kind {
    DEPLOYMENT("Deployment", "ReplicaSet"),
    STATEFUL_SET("StatefulSet", "StatefulSet"),
    DAEMON_SET("DaemonSet", "DaemonSet"),
    JOB("Job", "Job"),
    CRON_JOB("CronJob", "Job");

    private final String word;
    private final String owner;

    Kind(String word, String owner) {
      this.word = word;
      this.owner = owner;
    }

    public String word() {
      return word;
    }

    public String owner() {
      return owner;
    }
  }

  public int ready() {
    return (int) pods.stream().filter(Pod::ready).count();
  }
}
