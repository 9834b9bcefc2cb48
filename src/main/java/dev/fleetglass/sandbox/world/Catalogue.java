package dev.fleetglass.sandbox.world;

import java.util.List;

/**
 * GoGrid's closed lists about servers, addresses and images, with the numbers and words of
 * api/gogrid.md sections 2 and 3.
 */
public final class Catalogue {
  public static final Option ON = new Option(1, "On", "Server is in active state.");
  public static final Option STARTING = transientState(2, "Starting");
  public static final Option OFF = new Option(3, "Off", "Server is in inactive state.");
  public static final Option STOPPING = transientState(4, "Stopping");
  public static final Option RESTARTING = transientState(5, "Restarting");
  public static final Option UPDATING = transientState(8, "Updating");
  public static final Option ON_SAVING =
      new Option(9, "On/Saving", "Server is in active state and being saved.");
  public static final Option OFF_SAVING =
      new Option(10, "Off/Saving", "Server is in inactive state and being saved.");

  /** What a server is in that was just added: off, and nobody has written why [REC]. */
  public static final Option NOT_PROVISIONED = new Option(3, "Off", null);

  public static final List<Option> SERVER_STATES =
      List.of(
          ON,
          STARTING,
          OFF,
          STOPPING,
          RESTARTING,
          transientState(6, "Saving"),
          transientState(7, "Restoring"),
          UPDATING,
          ON_SAVING,
          OFF_SAVING);

  public static final Option WEB = new Option(1, "Web Server", "Web or Application Server");
  public static final Option DATABASE = new Option(2, "Database Server", "Database Server");
  public static final List<Option> SERVER_TYPES = List.of(WEB, DATABASE);

  public static final List<Option> RAMS =
      List.of(
          ram(1, "512MB"),
          ram(2, "1GB"),
          ram(3, "2GB"),
          ram(4, "4GB"),
          ram(5, "8GB"),
          ram(8, "16GB"),
          ram(9, "24GB"));

  /** Of sandbox servers only, and not in the lookup. */
  public static final Option SANDBOX_RAM = new Option(7, "2GB", "SandBox Server with 2GB RAM");

  public static final List<Option> DATACENTERS =
      List.of(
          new Option(1, "US-West-1", "US West 1 Datacenter"),
          new Option(2, "US-East-1", "US East 1 Datacenter"),
          new Option(3, "EU-West-1", "EU-West-1 Datacenter"));

  public static final Option UNASSIGNED = new Option(1, "Unassigned", "IP is available to use");
  public static final Option ASSIGNED = new Option(2, "Assigned", "IP is reserved or in use");
  public static final List<Option> IP_STATES = List.of(UNASSIGNED, ASSIGNED);

  /** The numbers are ours: only the names are known. */
  public static final List<Option> IP_TYPES =
      List.of(
          same(1, "Public"),
          same(2, "Public 2"),
          same(3, "Public 3"),
          same(4, "Public 4"),
          same(5, "Private"),
          same(6, "Private 2"));

  public static final Option SAVING = new Option(1, "Saving", "Image is being saved");
  public static final Option AVAILABLE = new Option(2, "Available", "Image is available to use");
  public static final Option TRASH = new Option(4, "Trash", "Image is in the trash");
  public static final List<Option> IMAGE_STATES =
      List.of(
          SAVING,
          AVAILABLE,
          new Option(3, "Deleted", "Image is deleted"),
          TRASH,
          new Option(7, "Migrating", "Image is being migrated"));

  public static final List<Option> ARCHITECTURES = List.of(same(1, "32-bit"), same(2, "64-bit"));
  public static final List<Option> IMAGE_TYPES =
      List.of(same(1, "Web Server"), same(2, "Database Server"));
  public static final List<Option> IMAGE_KINDS =
      List.of(same(1, "baseGSI"), same(2, "partnerGSI"), same(4, "communityGSI"));

  public static final List<Option> SYSTEMS =
      List.of(
          new Option(1, "Windows 2003 Standard (32 bit)", "Windows 2003 Standard (32-bit)"),
          same(2, "Windows 2003 Standard (64-bit)"),
          same(5, "CentOS 4.4 (32-bit)"),
          same(9, "RHEL 5.1 (64-bit)"),
          new Option(10, "CentOS 5.1 (64-bit)", "CentOS Linux 5.1 (64-bit)"),
          same(11, "Windows 2008 Server (32-bit)"),
          same(12, "Windows 2008 Server (64-bit)"),
          same(13, "CentOS 5.2 (32-bit)"),
          same(16, "CentOS 5.3 (32-bit)"),
          same(17, "CentOS 5.3 (64-bit)"),
          same(18, "RHEL 5.4 (32-bit)"),
          same(19, "RHEL 5.4 (64-bit)"),
          new Option(56, "Ubuntu 10.04 (64-bit)", "Ubuntu 10.04 LTS (64-bit)"),
          same(65, "Debian 5.0 (32-bit)"),
          same(66, "Debian 5.0 (64-bit)"),
          same(67, "Ubuntu 10.04 (32-bit)"),
          same(68, "RHEL 5.6 (32-bit)"),
          same(69, "RHEL 5.6 (64-bit)"),
          same(70, "CentOS 5.5 (32-bit)"),
          same(72, "Windows 2008 R2 (64-bit)"),
          same(73, "CentOS 5.6 (32-bit)"),
          same(74, "CentOS 5.6 (64-bit)"),
          same(75, "RHEL 5.7 (32-bit)"),
          same(76, "RHEL 5.7 (64-bit)"),
          same(77, "CentOS 6.0 (32-bit)"),
          same(78, "CentOS 6.0 (64-bit)"),
          same(79, "Debian 6.0 (32-bit)"),
          same(80, "Debian 6.0 (64-bit)"),
          same(81, "CentOS 5.8 (32-bit)"),
          same(82, "CentOS 5.8 (64-bit)"),
          same(83, "CentOS 6.2 (32-bit)"),
          same(84, "CentOS 6.2 (64-bit)"),
          same(103, "Ubuntu 12.04 LTS (32-bit)"),
          same(104, "Ubuntu 12.04 LTS (64-bit)"),
          same(105, "Windows 2012 (64-bit)"));

  private Catalogue() {}

  private static Option transientState(int id, String name) {
    return new Option(id, name, "Server is in transient state..." + name + ".");
  }

  private static Option ram(int id, String size) {
    return new Option(id, size, "Server with " + size + " RAM");
  }

  private static Option same(int id, String name) {
    return new Option(id, name, name);
  }
}
