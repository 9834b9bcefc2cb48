package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Endpoint;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.JobState;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.LoadBalancerState;
import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.model.Server;
import dev.fleetglass.ui.inventory.FakeInventory;
import dev.fleetglass.ui.inventory.FakeViews;
import dev.fleetglass.ui.inventory.Fleet;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.settings.FakePreferences;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of a cloud, of which a test decides what is known. */
final class Cloud {
  final FakeInventory<Server> servers = new FakeInventory<>();
  final FakeInventory<Image> images = new FakeInventory<>();
  final FakeInventory<Address> addresses = new FakeInventory<>();
  final FakeInventory<LoadBalancer> balancers = new FakeInventory<>();
  final FakeInventory<Job> jobs = new FakeInventory<>();
  final FakeInventory<LookupValue> lookups = new FakeInventory<>();
  final FakeInventory<PasswordEntry> passwords = new FakeInventory<>();
  final FakePreferences preferences = new FakePreferences();

  Neighbours lists() {
    return new Neighbours(servers, images, addresses, balancers, jobs, lookups, passwords);
  }

  /** Everything on the calling thread. */
  TableEnvironment environment() {
    return FakeViews.environment(
        preferences, Runnable::run, Runnable::run, Clock.fixed(Fleet.NOW, ZoneOffset.UTC));
  }

  static Address address(int number, String ip, String state) {
    return new Address(
        (long) number,
        ip,
        "10.0.0.0/255.255.255.0",
        true,
        new Option(1L, state, null),
        new Option(1L, "US-West-1", null));
  }

  /** An image whose parts are those of its options. */
  static Image image(String state, String kind) {
    return new Image(
        (long) kind.length(),
        kind + ".img",
        "CentOS 5.3 by " + kind,
        null,
        new Option(17L, "CentOS 5.3 (64-bit)", null),
        new Option(2L, "64-bit", null),
        new Option(1L, "Web Server", null),
        new Option(1L, state, null),
        null,
        null,
        true,
        true,
        null,
        null,
        null,
        new Option(2L, kind, null),
        new Option(
            kind.startsWith("base") ? 1L : 2L, kind.startsWith("base") ? "512MB" : "1GB", null),
        List.of(),
        List.of(),
        Map.of());
  }

  static LoadBalancer balancer(int number, String virtual, String... real) {
    return new LoadBalancer(
        (long) number,
        "lb-" + number,
        null,
        Coded.of(LoadBalancerState.class, "On", LoadBalancerState.UNKNOWN),
        end(virtual, 80),
        java.util.Arrays.stream(real).map(ip -> end(ip, 8080)).toList(),
        new Option(1L, "Round Robin", null),
        null,
        null,
        null,
        Map.of());
  }

  private static Endpoint end(String ip, int port) {
    return new Endpoint(address(0, ip, "Assigned"), port);
  }

  /** A job that began so many minutes ago. */
  static Job job(int number, String type, String subject, int ago) {
    var created = Fleet.NOW.minus(Duration.ofMinutes(ago));
    return new Job(
        (long) number,
        new Option(6L, "Create" + type, null),
        new Option(1L, type, null),
        state("Succeeded"),
        created,
        created.plusSeconds(90),
        1L,
        "ops@example.com",
        List.of(
            new Job.Step(1L, state("Queued"), created, null),
            new Job.Step(2L, state("Succeeded"), created.plusSeconds(90), "all went well")),
        Map.of("name", subject),
        null,
        Map.of());
  }

  private static Coded<JobState> state(String name) {
    return Coded.of(JobState.class, name, JobState.UNKNOWN);
  }

  /** An entry of a lookup that is called so, with a number that says nothing. */
  static LookupValue lookup(String lookup, String name) {
    return new LookupValue(lookup, new Option((long) name.length(), name, null));
  }

  static PasswordEntry password(@Nullable Long id, String user, @Nullable String server) {
    return new PasswordEntry(id, "os", user, null, server, null, Map.of());
  }
}
