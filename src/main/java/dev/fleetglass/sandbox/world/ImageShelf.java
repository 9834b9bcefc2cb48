package dev.fleetglass.sandbox.world;

import dev.fleetglass.sandbox.world.Image.BillingToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The images that GoGrid offers to everybody; they never change. */
final class ImageShelf {
  private static final Image.Owner GOGRID = new Image.Owner(-1, "GoGrid");

  /**
   * What servers are made from. Some lack what some recorded images lack: description, created,
   * updated.
   */
  static final List<Image> IN_USE =
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

  /** What else is offered: each recorded system bare, most of them with a web server. */
  private static final List<Image> OTHERS = others();

  private ImageShelf() {}

  /** By number. */
  static List<Image> all() {
    return Stream.concat(IN_USE.stream(), OTHERS.stream())
        .sorted((one, other) -> Long.compare(one.id(), other.id()))
        .toList();
  }

  private static List<Image> others() {
    List<Image> images = new ArrayList<>();
    for (int i = 0; i < Catalogue.SYSTEMS.size(); i++) {
      Option system = Catalogue.SYSTEMS.get(i);
      int id = 60 + 40 * i + system.id() % 7;
      String file =
          system.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "_")
              + "rev"
              + (2 + i % 3);
      images.add(
          image(
              id,
              file + "_base",
              system.name() + " w/ None",
              i % 3 == 0 ? null : system.name() + " w/ None",
              system.id(),
              1,
              system.name().startsWith("Windows") ? 100 : 0,
              i % 5 == 0 ? null : Long.valueOf(1_250_000_000_000L + i * 3_000_000_000L)));
      if (i % 4 != 3) {
        images.add(
            image(
                id + 11,
                file + "_lamp",
                system.name() + " w/ Apache 2.2",
                "Apache 2.2, ready to serve",
                system.id(),
                1,
                0,
                1_251_000_000_000L + i * 3_000_000_000L));
      }
    }
    return List.copyOf(images);
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
    Option system =
        Catalogue.SYSTEMS.stream().filter(option -> option.id() == os).findFirst().orElseThrow();
    boolean small = system.name().contains("32");
    return new Image(
        id,
        name,
        friendlyName,
        description,
        system,
        Catalogue.ARCHITECTURES.get(small ? 0 : 1),
        Catalogue.IMAGE_TYPES.get(type - 1),
        Catalogue.AVAILABLE,
        "gsi/" + name + ".img",
        price,
        true,
        true,
        created,
        created == null ? null : Long.valueOf(created + 86_400_000L),
        price > 0
            ? List.of(new BillingToken(id - 6000, "License " + friendlyName, price))
            : List.of(),
        Catalogue.IMAGE_KINDS.getFirst(),
        Catalogue.RAMS.get(system.name().startsWith("Windows") ? 1 : 0),
        GOGRID,
        null,
        Catalogue.DATACENTERS);
  }
}
