package dev.fleetglass.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What Kubernetes has reported of a cluster's contents within the last hour, newest first. */
public final class Reports {
  private static final long KEPT = 3600;

  private Reports() {}

  /** Of pods, in all namespaces. */
  public static List<KubeEvent> ofPods(Contents contents) {
    List<KubeEvent> events = new ArrayList<>();
    for (Pod pod : contents.pods()) {
      born(pod, contents.at(), events);
      unwell(pod, contents.at(), events);
    }
    events.sort(Comparator.comparing(KubeEvent::last).reversed());
    return events;
  }

  /** Of nodes. */
  public static List<KubeEvent> ofNodes(Contents contents) {
    List<KubeEvent> events = new ArrayList<>();
    Instant went = Instant.ofEpochSecond(Interiors.nodeWent(contents.at().getEpochSecond()));
    for (String node : contents.unwell()) {
      events.add(
          new KubeEvent(
              "Node",
              "",
              node,
              "",
              "NodeNotReady",
              "Node " + node + " status is now: NodeNotReady",
              "node-controller",
              1,
              true,
              went,
              went));
    }
    return events;
  }

  /** A young pod still has the reports of its start. */
  private static void born(Pod pod, Instant at, List<KubeEvent> events) {
    if (pod.node() == null || pod.created().isBefore(at.minusSeconds(KEPT))) {
      return;
    }
    add(
        pod,
        "Scheduled",
        "Successfully assigned " + pod.namespace() + "/" + pod.name() + " to " + pod.node(),
        "default-scheduler",
        "",
        0,
        at,
        events);
    if ("ImagePullBackOff".equals(pod.reason())) {
      // It has come no further.
      return;
    }
    add(
        pod,
        "Pulled",
        "Container image \"" + pod.image() + "\" already present on machine",
        "kubelet, " + pod.node(),
        container(pod),
        2,
        at,
        events);
    add(
        pod,
        "Started",
        "Started container " + pod.app(),
        "kubelet, " + pod.node(),
        container(pod),
        3,
        at,
        events);
  }

  private static void add(
      Pod pod,
      String reason,
      String message,
      String source,
      String part,
      int seconds,
      Instant at,
      List<KubeEvent> events) {
    Instant when = pod.created().plusSeconds(seconds);
    if (!when.isAfter(at)) {
      events.add(
          new KubeEvent(
              "Pod",
              pod.namespace(),
              pod.name(),
              part,
              reason,
              message,
              source,
              1,
              false,
              when,
              when));
    }
  }

  private static void unwell(Pod pod, Instant at, List<KubeEvent> events) {
    String reason = Objects.requireNonNullElse(pod.reason(), "");
    Instant began = pod.created().plusSeconds(10);
    if (reason.isEmpty() || reason.equals("NodeLost") || began.isAfter(at)) {
      return;
    }
    long seconds = at.getEpochSecond() - began.getEpochSecond();
    int count = (int) (1 + seconds / 30);
    Instant last = began.plusSeconds((count - 1) * 30L);
    boolean waits = reason.equals("Unschedulable");
    String message =
        switch (reason) {
          case "CrashLoopBackOff" ->
              "Back-off restarting failed container " + pod.app() + " in pod " + pod.name();
          case "ImagePullBackOff" -> "Back-off pulling image \"" + pod.image() + "\"";
          default -> "0 nodes are available: insufficient cpu.";
        };
    events.add(
        new KubeEvent(
            "Pod",
            pod.namespace(),
            pod.name(),
            waits ? "" : container(pod),
            waits ? "FailedScheduling" : "BackOff",
            message,
            waits ? "default-scheduler" : "kubelet, " + pod.node(),
            count,
            true,
            began,
            last));
  }

  private static String container(Pod pod) {
    return "spec.containers{" + pod.app() + "}";
  }
}
