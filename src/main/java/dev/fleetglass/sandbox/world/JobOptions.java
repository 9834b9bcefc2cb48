package dev.fleetglass.sandbox.world;

import java.util.List;

/**
 * GoGrid's closed lists about jobs (api/gogrid.md section 3). Known are the numbers of four states,
 * of one kind of object and of two commands; the others, and the names of all other commands, are
 * ours.
 */
public final class JobOptions {
  public static final Option QUEUED = state(1, "Queued", "Change request has been queued.");
  public static final Option PROCESSING = state(2, "Processing", "Change request is processing.");
  public static final Option SUCCEEDED = state(3, "Succeeded", "Change request succeeded.");
  public static final Option FAILED = state(4, "Failed", "Change request failed.");
  public static final Option CREATED = state(7, "Created", "Change request is created.");

  public static final List<Option> STATES =
      List.of(
          QUEUED,
          PROCESSING,
          SUCCEEDED,
          FAILED,
          state(5, "Canceled", "Change request was canceled."),
          state(6, "Fatal", "Change request had a fatal failure."),
          CREATED);

  public static final Option SERVER = type(1, "VirtualServer");
  public static final Option BALANCER = type(2, "LoadBalancer");
  public static final Option IMAGE = type(5, "ServerImage");
  public static final List<Option> OBJECT_TYPES =
      List.of(
          SERVER,
          BALANCER,
          type(3, "CloudStorage"),
          type(4, "StorageDNS"),
          IMAGE,
          type(6, "DedicatedServer"));

  public static final Option CREATE_SERVER = command(6, "CreateVirtualServer");
  public static final Option DELETE_SERVER = command(7, "DeleteVirtualServer");
  public static final Option START_SERVER = command(8, "StartVirtualServer");
  public static final Option STOP_SERVER = command(9, "StopVirtualServer");
  public static final Option RESTART_SERVER = command(10, "RestartVirtualServer");
  public static final Option EDIT_SERVER = command(11, "EditVirtualServer");
  public static final Option SAVE_IMAGE = command(12, "SaveServerImage");
  public static final Option CREATE_BALANCER = command(13, "CreateLoadBalancer");
  public static final Option DELETE_BALANCER = command(14, "DeleteLoadBalancer");
  public static final List<Option> COMMANDS =
      List.of(
          CREATE_SERVER,
          DELETE_SERVER,
          START_SERVER,
          STOP_SERVER,
          RESTART_SERVER,
          EDIT_SERVER,
          SAVE_IMAGE,
          CREATE_BALANCER,
          DELETE_BALANCER);

  private JobOptions() {}

  private static Option state(int id, String name, String description) {
    return new Option(id, name, description);
  }

  /** Recorded without a description. */
  private static Option type(int id, String name) {
    return new Option(id, name, null);
  }

  private static Option command(int id, String name) {
    return new Option(id, name, name);
  }
}
