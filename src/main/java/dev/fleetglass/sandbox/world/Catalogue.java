package dev.fleetglass.sandbox.world;

import dev.fleetglass.sandbox.world.Image.BillingToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GoGrid's closed lists and images, with the numbers and words of api/gogrid.md sections 2 and 3.
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

  public static final Option AVAILABLE = new Option(2, "Available", "Image is available to use");
  public static final List<Option> ARCHITECTURES = List.of(same(1, "32-bit"), same(2, "64-bit"));
  public static final List<Option> IMAGE_TYPES =
      List.of(same(1, "Web Server"), same(2, "Database Server"));
  public static final List<Option> IMAGE_KINDS =
      List.of(same(1, "baseGSI"), same(2, "partnerGSI"), same(4, "communityGSI"));

  public static final List<Option> SYSTEMS =
      List.of(
          new Option(1, "Windows 2003 Standard (32 bit)", "Windows 2003 Standard (32-bit)"),
          new Option(10, "CentOS 5.1 (64-bit)", "CentOS Linux 5.1 (64-bit)"),
          same(17, "CentOS 5.3 (64-bit)"),
          new Option(56, "Ubuntu 10.04 (64-bit)", "Ubuntu 10.04 LTS (64-bit)"),
          same(69, "RHEL 5.6 (64-bit)"),
          same(72, "Windows 2008 R2 (64-bit)"),
          same(76, "RHEL 5.7 (64-bit)"),
          same(80, "Debian 6.0 (64-bit)"),
          same(84, "CentOS 6.2 (64-bit)"),
          same(104, "Ubuntu 12.04 LTS (64-bit)"),
          same(105, "Windows 2012 (64-bit)"));

  /** Some lack what some recorded images lack: description, created, updated. */
  public static final List<Image> IMAGES =
      List.of(
          image(
              27,
              "centos51_64_mysql",
              "CentOS 5.1 (64-bit) w/ MySQL 5.0",
              "CentOS 5.1 (64-bit) w/ MySQL 5.0",
              10,
              2,
              0,
              null),
          image(
              1946,
              "centos5.3_64_apache",
              "CentOS 5.3 (64-bit) w/ Apache 2.2",
              "Apache 2.2, PHP 5.1, OpenSSL 0.9.8",
              17,
              1,
              0,
              1246910400000L),
          image(
              3897,
              "ubuntu10.04_64_base",
              "Ubuntu 10.04 (64-bit) w/ None",
              null,
              56,
              1,
              0,
              1283299200000L),
          image(
              4214,
              "rhel5.7_64_base",
              "RHEL 5.7 (64-bit) w/ None",
              "RHEL 5.7 Server (64-bit)",
              76,
              1,
              0,
              1317772800000L),
          image(
              4300,
              "rhel5.6_64_mysql",
              "RHEL 5.6 (64-bit) w/ MySQL 5.0",
              "MySQL 5.0 with the usual tools:\nmytop, \"maatkit\", xtrabackup",
              69,
              2,
              0,
              1301961600000L),
          image(
              5020,
              "debian6.0_64_base",
              "Debian 6.0 (64-bit)",
              "Debian 6.0 (64-bit)",
              80,
              1,
              0,
              1306886400000L),
          image(
              5489,
              "centos6.2_64_base",
              "CentOS 6.2 (64-bit) w/ None",
              "CentOS 6.2, nothing installed",
              84,
              1,
              0,
              1332777600000L),
          image(
              5911,
              "ubuntu12.04_64_base",
              "Ubuntu 12.04 LTS (64-bit) w/ None",
              null,
              104,
              1,
              0,
              1340064000000L),
          image(
              5912,
              "ubuntu12.04_64_mysql",
              "Ubuntu 12.04 LTS (64-bit) w/ MySQL 5.5",
              "Ubuntu 12.04 LTS with MySQL 5.5",
              104,
              2,
              0,
              1340064000000L),
          image(
              6101,
              "w2k8r2_64_sql08std",
              "Windows 2008 R2 (64-bit) w/ SQL Server 2008",
              "SQL Server 2008 Standard",
              72,
              2,
              349.99,
              1338508800000L),
          image(
              6230,
              "w2012_64_base",
              "Windows 2012 (64-bit)",
              "Windows Server 2012 Standard",
              105,
              1,
              100,
              1358812800000L),
          image(6302, "w2k3_32_base", "Windows 2003 Standard (32 bit)", null, 1, 1, 0, null));

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

  private static Image image(
      int id,
      String name,
      String friendlyName,
      @Nullable String description,
      int os,
      int type,
      double price,
      @Nullable Long created) {
    Option system = SYSTEMS.stream().filter(option -> option.id() == os).findFirst().orElseThrow();
    boolean small = system.name().contains("32");
    return new Image(
        id,
        name,
        friendlyName,
        description,
        system,
        ARCHITECTURES.get(small ? 0 : 1),
        IMAGE_TYPES.get(type - 1),
        AVAILABLE,
        "gsi/" + name + ".img",
        price,
        true,
        true,
        created,
        created == null ? null : Long.valueOf(created + 86_400_000L),
        price > 0
            ? List.of(new BillingToken(id - 6000, "License " + friendlyName, price))
            : List.of(),
        IMAGE_KINDS.getFirst(),
        RAMS.get(system.name().startsWith("Windows") ? 1 : 0));
  }
}
