package dev.fleetglass.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What clusters hold. Pods are made anew every few hours to days; now and then a workload cannot
 * pull its image, crashes or finds no place, and a node stops to answer.
 */
public final class Interiors {
  private static final long TROUBLE_WINDOW = 1800;
  private static final long NODE_WINDOW = 3600;
  private static final long MEBIBYTE = 1L << 20;
  private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
  private static final List<String> APPS =
      List.of(
          "api",
          "web",
          "worker",
          "scheduler",
          "gateway",
          "cache",
          "indexer",
          "notifier",
          "export",
          "session");
  private static final List<String> STORES = List.of("postgres", "redis", "kafka", "mongodb");

  private final Dice dice;
  private final Namespaces namespaces;

  Interiors(Dice dice, Namespaces namespaces) {
    this.dice = dice;
    this.namespaces = namespaces;
  }

  /** What may hinder the pods of a workload. */
  private enum Trouble {
    NONE,
    CRASHES,
    NO_IMAGE,
    NO_PLACE
  }

  /** What a workload is made of. */
  private record Plan(
      Cluster cluster,
      String namespace,
      String name,
      Workload.Kind kind,
      String image,
      int replicas,
      long topic) {}

  public Contents of(Cluster cluster, Instant at) {
    List<String> names = namespaces.of(cluster);
    long time = at.getEpochSecond();
    Set<String> unwell = unwell(cluster, time);
    List<Workload> workloads = new ArrayList<>();
    for (String namespace : names) {
      for (Plan plan : plans(cluster, namespace)) {
        workloads.add(workload(plan, unwell, time));
      }
    }
    return new Contents(cluster, names, workloads, unwell, at);
  }

  /** One node of a cluster at most: two at once would be another kind of day. */
  private Set<String> unwell(Cluster cluster, long time) {
    long window = Math.floorDiv(time, NODE_WINDOW);
    long into = Math.floorMod(time, NODE_WINDOW);
    boolean one =
        dice.unit("node-trouble", cluster.index(), window) < 0.12
            && into >= 600
            && into < 600 + dice.between("node-away", cluster.index(), window, 300, 1800);
    Set<String> names = new TreeSet<>();
    if (one) {
      int which =
          dice.between("node-which", cluster.index(), window, 0, cluster.nodes().size() - 1);
      names.add(cluster.nodes().get(which).name());
    }
    return names;
  }

  private List<Plan> plans(Cluster cluster, String namespace) {
    List<Plan> plans = new ArrayList<>();
    switch (namespace) {
      case "kube-system" -> {
        plans.add(plan(cluster, namespace, "coredns", Workload.Kind.DEPLOYMENT, "coredns:v1.11.3"));
        plans.add(
            plan(cluster, namespace, "calico-node", Workload.Kind.DAEMON_SET, "calico:v3.28"));
        plans.add(plan(cluster, namespace, "kube-proxy", Workload.Kind.DAEMON_SET, "kube-proxy"));
      }
      case "cocktail-system" -> {
        plans.add(
            plan(cluster, namespace, "cluster-agent", Workload.Kind.DEPLOYMENT, "agent:4.7.1"));
        plans.add(
            plan(cluster, namespace, "node-collector", Workload.Kind.DAEMON_SET, "collector:4.7"));
      }
      case "ingress-nginx" ->
          plans.add(
              plan(cluster, namespace, "controller", Workload.Kind.DEPLOYMENT, "nginx:v1.11.2"));
      default -> {
        int apps = dice.between("apps", cluster.index(), namespace.hashCode(), 2, 5);
        int first =
            dice.between("first-app", cluster.index(), namespace.hashCode(), 0, APPS.size() - 1);
        for (int i = 0; i < apps; i++) {
          String app = namespace + "-" + APPS.get((first + i) % APPS.size());
          plans.add(plan(cluster, namespace, app, Workload.Kind.DEPLOYMENT, app + ":1." + i));
        }
        if (dice.unit("store", cluster.index(), namespace.hashCode()) < 0.6) {
          String store = dice.pick("store-kind", cluster.index(), namespace.hashCode(), STORES);
          plans.add(plan(cluster, namespace, store, Workload.Kind.STATEFUL_SET, store));
        }
        if (dice.unit("nightly", cluster.index(), namespace.hashCode()) < 0.5) {
          plans.add(
              plan(cluster, namespace, "nightly-backup", Workload.Kind.CRON_JOB, "backup:2.3"));
        }
      }
    }
    return plans;
  }

  private Plan plan(
      Cluster cluster, String namespace, String name, Workload.Kind kind, String image) {
    long topic = dice.roll("workload", cluster.index(), (namespace + "/" + name).hashCode());
    int replicas =
        switch (kind) {
          case DAEMON_SET -> cluster.nodes().size();
          case STATEFUL_SET -> 3;
          case JOB, CRON_JOB -> 1;
          case DEPLOYMENT -> dice.between("replicas", topic, 0, 1, 4);
        };
    return new Plan(cluster, namespace, name, kind, "registry.local/" + image, replicas, topic);
  }

  private Workload workload(Plan plan, Set<String> unwell, long time) {
    Trouble trouble = trouble(plan, time);
    List<Pod> pods = new ArrayList<>();
    for (int number = 0; number < plan.replicas(); number++) {
      pods.add(pod(plan, number, number == 0 ? trouble : Trouble.NONE, unwell, time));
    }
    return new Workload(
        plan.namespace(),
        plan.name(),
        plan.kind(),
        plan.image(),
        plan.replicas(),
        plan.cluster()
            .created()
            .plusSeconds(dice.between("workload-age", plan.topic(), 0, 600, 86_400)),
        pods,
        plan.kind() == Workload.Kind.CRON_JOB ? "0 3 * * *" : null);
  }

  private Trouble trouble(Plan plan, long time) {
    long window = Math.floorDiv(time, TROUBLE_WINDOW);
    boolean one =
        plan.kind() == Workload.Kind.DEPLOYMENT
            && dice.unit("pod-trouble", plan.topic(), window) < 0.05
            && Math.floorMod(time, TROUBLE_WINDOW) >= 120;
    return one
        ? dice.pick(
            "pod-trouble-kind",
            plan.topic(),
            window,
            List.of(Trouble.CRASHES, Trouble.NO_IMAGE, Trouble.NO_PLACE))
        : Trouble.NONE;
  }

  /** Second at which the trouble of this moment began. */
  static long troubleBegan(long time) {
    return Math.floorDiv(time, TROUBLE_WINDOW) * TROUBLE_WINDOW + 120;
  }

  /** Second at which the node that is away at this moment went. */
  static long nodeWent(long time) {
    return Math.floorDiv(time, NODE_WINDOW) * NODE_WINDOW + 600;
  }

  private Pod pod(Plan plan, int number, Trouble trouble, Set<String> unwell, long time) {
    long lives = dice.between("pod-lives", plan.topic(), number, 3 * 3600, 9 * 86_400);
    boolean nightly = plan.kind() == Workload.Kind.CRON_JOB;
    // Three at night in Seoul, every day.
    long life = nightly ? 86_400 : lives;
    long offset = nightly ? 18 * 3600 : dice.between("pod-phase", plan.topic(), number, 0, 10_000);
    long generation = Math.floorDiv(time - offset, life);
    long born =
        Math.max(generation * life + offset, plan.cluster().created().getEpochSecond() + 300);
    boolean waits = trouble == Trouble.NO_PLACE;
    if (trouble != Trouble.NONE && born < troubleBegan(time)) {
      born = troubleBegan(time);
    }
    int place =
        plan.kind() == Workload.Kind.DAEMON_SET
            ? number
            : dice.between(
                "pod-node", plan.topic() + number, born, 0, plan.cluster().nodes().size() - 1);
    String node = waits ? null : plan.cluster().nodes().get(place).name();
    boolean away = node != null && unwell.contains(node);
    String phase = phase(nightly, trouble, away);
    int ended = dice.between("restarts", plan.topic() + number, born, 0, 12) - 10;
    int crashes = (int) Math.min(12, (time - troubleBegan(time)) / 60);
    return new Pod(
        plan.namespace(),
        podName(plan, number, born),
        plan.name(),
        plan.image(),
        node,
        "10.244." + place + "." + dice.between("pod-ip", plan.topic() + number, born, 2, 254),
        phase,
        reason(trouble, away),
        phase.equals("Running") && trouble == Trouble.NONE,
        trouble == Trouble.CRASHES ? crashes : Math.max(0, ended),
        plan.kind().owner(),
        owner(plan, born),
        Instant.ofEpochSecond(born),
        dice.between("pod-cpu", plan.topic(), 0, 2, 10) * 50,
        64L * MEBIBYTE * dice.between("pod-memory", plan.topic(), 0, 2, 16));
  }

  private static String phase(boolean nightly, Trouble trouble, boolean away) {
    if (nightly) {
      return "Succeeded";
    }
    if (away) {
      return "Unknown";
    }
    return trouble == Trouble.NO_IMAGE || trouble == Trouble.NO_PLACE ? "Pending" : "Running";
  }

  private static @Nullable String reason(Trouble trouble, boolean away) {
    if (away) {
      return "NodeLost";
    }
    return switch (trouble) {
      case NONE -> null;
      case CRASHES -> "CrashLoopBackOff";
      case NO_IMAGE -> "ImagePullBackOff";
      case NO_PLACE -> "Unschedulable";
    };
  }

  private String podName(Plan plan, int number, long born) {
    return switch (plan.kind()) {
      case STATEFUL_SET -> plan.name() + "-" + number;
      case DAEMON_SET -> plan.name() + "-" + letters(plan.topic() + number, 0, 5);
      default -> owner(plan, born) + "-" + letters(plan.topic() + number, born, 5);
    };
  }

  /** A deployment's pods are its replica set's, a cron job's those of the job of the night. */
  private String owner(Plan plan, long born) {
    return switch (plan.kind()) {
      case DEPLOYMENT -> plan.name() + "-" + letters(plan.topic(), 1, 9);
      case CRON_JOB -> plan.name() + "-" + born / 60;
      default -> plan.name();
    };
  }

  private String letters(long topic, long seed, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          LETTERS.charAt(dice.between("letters", topic + i, seed, 0, LETTERS.length() - 1)));
    }
    return text.toString();
  }
}
