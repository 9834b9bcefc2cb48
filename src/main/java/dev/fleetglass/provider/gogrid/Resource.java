package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.Selection.Kind;
import dev.fleetglass.model.Address;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.model.Server;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the API offers for objects of one kind ({@code api/gogrid.md} sections 2 and 3). Only calls
 * that read are named anywhere in this package.
 *
 * <p>Not known and decided here: images are narrowed by the documents' {@code type} and {@code
 * state}, not by the {@code image.type} and {@code image.state} of one client; {@code owner},
 * {@code object} and the job list's times are as old as the list.
 *
 * @param area the method's beginning, {@code grid} or {@code support}
 * @param name the object's name in methods and parameters
 * @param selectors parameters of {@code get} by what their values are; empty when there is no get
 * @param getSince minor number of the first API version with {@code get}
 * @param confidential whether answers hold secrets
 */
record Resource<T>(
    ObjectType<T> type,
    String area,
    String name,
    List<Filter> filters,
    Map<Kind, String> selectors,
    int getSince,
    boolean confidential) {
  private static final Filter DATACENTER = Filter.option("datacenter", 5);

  static final Resource<Server> SERVERS =
      grid(
          ServerType.INSTANCE,
          "server",
          List.of(Filter.option("server.type", 0), Filter.single("isSandbox", 2), DATACENTER),
          byIdOrName("server"),
          0);

  static final Resource<Address> ADDRESSES =
      grid(
          AddressType.INSTANCE,
          "ip",
          List.of(Filter.option("ip.state", 1), Filter.option("ip.type", 1), DATACENTER),
          Map.of(),
          0);

  static final Resource<Image> IMAGES =
      grid(
          ImageType.INSTANCE,
          "image",
          List.of(
              Filter.single("isPublic", 2),
              Filter.option("type", 2),
              Filter.option("state", 2),
              DATACENTER),
          byIdOrName("image"),
          3);

  static final Resource<LoadBalancer> LOAD_BALANCERS =
      grid(
          LoadBalancerType.INSTANCE,
          "loadbalancer",
          List.of(DATACENTER),
          byIdOrName("loadbalancer"),
          0);

  /** Without a start the service lists the last four weeks. */
  static final Resource<Job> JOBS =
      grid(
          JobType.INSTANCE,
          "job",
          List.of(
              Filter.single("startdate", 0),
              Filter.single("enddate", 0),
              Filter.option("job.objecttype", 0),
              Filter.option("job.state", 0),
              Filter.single("owner", 0),
              Filter.single("object", 0),
              DATACENTER),
          Map.of(Kind.ID, "id", Kind.ANY, "job"),
          0);

  static final Resource<PasswordEntry> PASSWORDS =
      new Resource<>(
          PasswordType.INSTANCE,
          "support",
          "password",
          List.of(DATACENTER),
          Map.of(Kind.ID, "id", Kind.ANY, "password"),
          0,
          true);

  private static <T> Resource<T> grid(
      ObjectType<T> type,
      String name,
      List<Filter> filters,
      Map<Kind, String> selectors,
      int getSince) {
    return new Resource<>(type, "grid", name, filters, selectors, getSince, false);
  }

  private static Map<Kind, String> byIdOrName(String either) {
    return Map.of(Kind.ID, "id", Kind.NAME, "name", Kind.ANY, either);
  }

  /** The method in the API's dotted form. */
  String method(String verb) {
    return area + "." + name + "." + verb;
  }

  @Nullable Filter filter(String parameter) {
    for (Filter filter : filters) {
      if (filter.name().equals(parameter)) {
        return filter;
      }
    }
    return null;
  }
}
