package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.AddressSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.BillingSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.ImageSource;
import dev.fleetglass.api.JobSource;
import dev.fleetglass.api.Listing;
import dev.fleetglass.api.LoadBalancerSource;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.LookupSource;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.RevealedSecret;
import dev.fleetglass.api.Selection;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.http.TransportFactory;
import dev.fleetglass.http.TransportLimits;
import dev.fleetglass.model.Billing;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.model.Server;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.sandbox.SandboxOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Worlds made of random seeds, sizes and times, served by a service that was written without the
 * client, and read in all three formats: what comes out is the same three times.
 */
class EveryTypeTest {
  private static final int WORLDS = 6;

  @Test
  void readsTheSameFromAllFormatsInEveryVersion() throws Exception {
    SplittableRandom random = new SplittableRandom(20261126);
    for (int i = 0; i < WORLDS; i++) {
      long seed = random.nextLong();
      int servers = random.nextInt(1, 160);
      Clock clock =
          Clock.fixed(
              Instant.ofEpochSecond(random.nextLong(1_200_000_000, 1_900_000_000)),
              ZoneId.of("Asia/Seoul"));
      SandboxOptions options = SandboxOptions.defaults().withSize(1, servers).withSeed(seed);
      try (Sandbox sandbox = Sandbox.start(options, clock)) {
        for (int minor : new int[] {0, random.nextInt(1, 9), 9}) {
          compare(new World(sandbox, clock, minor, "world %d of 1.%d".formatted(i, minor)));
        }
      }
    }
  }

  private static void compare(World world) throws Exception {
    try (ProviderSession json = world.open(WireFormat.JSON);
        ProviderSession xml = world.open(WireFormat.XML);
        ProviderSession csv = world.open(WireFormat.CSV)) {
      List<ProviderSession> all = List.of(json, xml, csv);
      // Before 1.4 JSON shows a server's image as a bare option, the others as a whole one.
      UnaryOperator<Server> server =
          world.minor < 4 ? EveryTypeTest::withoutImage : EveryTypeTest::withoutLists;
      same(
          world,
          all,
          list(ServerSource.class, ServerSource::servers),
          world.minor < 4 ? server : s -> s,
          server);
      same(world, all, list(AddressSource.class, AddressSource::addresses), a -> a, a -> a);
      same(
          world,
          all,
          list(ImageSource.class, ImageSource::images),
          image -> image,
          EveryTypeTest::withoutLists);
      same(
          world,
          all,
          list(LoadBalancerSource.class, LoadBalancerSource::loadBalancers),
          balancer -> balancer,
          EveryTypeTest::withoutLists);
      same(
          world,
          all,
          list(JobSource.class, JobSource::jobs),
          job -> job,
          EveryTypeTest::withoutLists);
      same(
          world,
          all,
          session ->
              session.capability(LookupSource.class).orElseThrow().lookups(LoadProgress.NONE),
          value -> value,
          value -> value);
      UnaryOperator<PasswordEntry> password =
          world.minor < 4 ? EveryTypeTest::withoutServersImage : EveryTypeTest::withoutLists;
      UnaryOperator<PasswordEntry> whole = world.minor < 4 ? password : entry -> entry;
      same(
          world,
          all,
          session ->
              session.capability(PasswordSource.class).orElseThrow().passwords(LoadProgress.NONE),
          whole,
          password);
      UnaryOperator<Billing> bill = world.minor == 0 ? EveryTypeTest::withoutTimes : b -> b;
      same(
          world,
          all,
          session -> List.of(session.capability(BillingSource.class).orElseThrow().billing()),
          bill,
          bill);
    }
  }

  @Test
  void findsWhatItListsByIdByNameAndByEither() throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneId.of("Asia/Seoul"));
    try (Sandbox sandbox =
        Sandbox.start(SandboxOptions.defaults().withSize(1, 120).withSeed(3), clock)) {
      World world = new World(sandbox, clock, 9, "");
      for (WireFormat format : WireFormat.values()) {
        try (ProviderSession session = world.open(format)) {
          Listing<Server> servers = session.capability(ServerSource.class).orElseThrow().servers();
          found(servers, List.of(Selection.Kind.ID, Selection.Kind.NAME, Selection.Kind.ANY));
          Listing<Image> images = session.capability(ImageSource.class).orElseThrow().images();
          found(images, List.of(Selection.Kind.ID, Selection.Kind.NAME, Selection.Kind.ANY));
          found(
              session.capability(LoadBalancerSource.class).orElseThrow().loadBalancers(),
              List.of(Selection.Kind.ID, Selection.Kind.NAME, Selection.Kind.ANY));
          found(
              session.capability(JobSource.class).orElseThrow().jobs(),
              List.of(Selection.Kind.ID, Selection.Kind.ANY));
        }
      }
    }
  }

  /** The first two with a number come in one call, whichever way they are named. */
  private static <T> void found(Listing<T> listing, List<Selection.Kind> kinds) throws Exception {
    List<T> listed =
        listing.list(Criteria.NONE, LoadProgress.NONE).stream()
            .filter(object -> id(object) != null)
            .limit(2)
            .toList();
    assertThat(listed).hasSize(2);
    for (Selection.Kind kind : kinds) {
      List<String> values =
          listed.stream()
              .map(
                  object -> kind == Selection.Kind.NAME ? name(object) : String.valueOf(id(object)))
              .toList();
      assertThat(listing.get(new Selection(kind, values))).as("%s", kind).containsAll(listed);
    }
  }

  @Test
  void revealsOnePasswordInEveryFormat() throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneId.of("Asia/Seoul"));
    try (Sandbox sandbox =
        Sandbox.start(SandboxOptions.defaults().withSize(1, 20).withSeed(3), clock)) {
      World world = new World(sandbox, clock, 9, "");
      List<String> revealed = new ArrayList<>();
      for (WireFormat format : WireFormat.values()) {
        try (ProviderSession session = world.open(format)) {
          PasswordSource source = session.capability(PasswordSource.class).orElseThrow();
          List<PasswordEntry> entries = source.passwords(LoadProgress.NONE);
          assertThat(entries).hasSizeGreaterThan(3);
          assertThat(entries.getFirst().application()).isEqualTo("cloudstorage");
          assertThat(entries.getFirst().serverId()).isNull();
          assertThat(entries.get(1).serverName()).isNotBlank();
          Long id = entries.get(2).id();
          try (RevealedSecret secret = source.reveal(id == null ? -1 : id)) {
            revealed.add(new String(secret.characters()));
          }
        }
      }
      assertThat(revealed).hasSize(3);
      assertThat(revealed.getFirst()).isNotBlank();
      assertThat(revealed).containsOnly(revealed.getFirst());
    }
  }

  @Test
  void sortsALookupAsAsked() throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneId.of("Asia/Seoul"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withSize(1, 1), clock);
        ProviderSession session = new World(sandbox, clock, 9, "").open(WireFormat.JSON)) {
      LookupSource source = session.capability(LookupSource.class).orElseThrow();
      assertThat(source.lookups(LoadProgress.NONE).stream().map(LookupValue::lookup).distinct())
          .hasSize(24)
          .startsWith("loadbalancer.type", "loadbalancer.persistence")
          .endsWith("image.minram", "image.gsitype");
      for (LookupSource.Order order : LookupSource.Order.values()) {
        List<LookupValue> up = source.lookup("server.ram", order, true);
        List<LookupValue> down = source.lookup("server.ram", order, false);
        assertThat(up).hasSizeGreaterThan(5);
        assertThat(down).containsExactlyElementsOf(up.reversed());
      }
      assertThat(source.lookup("datacenter", LookupSource.Order.NAME, true))
          .extracting(value -> value.value().name())
          .containsExactly("EU-West-1", "US-East-1", "US-West-1");
    }
  }

  /** One world, seen by one API version. */
  private record World(Sandbox sandbox, Clock clock, int minor, String name) {
    ProviderSession open(WireFormat format) throws ApiException {
      ConnectionSettings settings =
          new ConnectionSettings(
              "c",
              "sandbox",
              "gogrid",
              sandbox.gogridUrl(),
              true,
              true,
              false,
              null,
              null,
              Duration.ofSeconds(15),
              Map.of("format", format.wireName(), "version", "1." + minor, "pageSize", "97"),
              List.of());
      return new GoGridFactory()
          .open(
              settings,
              Credentials.of(Map.of("apiKey", sandbox.apiKey(), "secret", sandbox.secret())),
              new TransportFactory(clock, call -> {})
                  .withLimits(TransportLimits.DEFAULT.withAttempts(1)),
              clock);
    }
  }

  /** Reads a list of a session. */
  @FunctionalInterface
  private interface Load<T> {
    List<T> from(ProviderSession session) throws ApiException;
  }

  /** Finds a session's listing. */
  @FunctionalInterface
  private interface Find<C, T> {
    Listing<T> of(C source);
  }

  private static <C extends dev.fleetglass.api.Capability, T> Load<T> list(
      Class<C> type, Find<C, T> find) {
    return session ->
        find.of(session.capability(type).orElseThrow()).list(Criteria.NONE, LoadProgress.NONE);
  }

  /**
   * Compares what three formats give.
   *
   * @param inXml what XML and JSON have in common
   * @param inCsv what CSV can carry
   */
  private static <T> void same(
      World world,
      List<ProviderSession> formats,
      Load<T> load,
      UnaryOperator<T> inXml,
      UnaryOperator<T> inCsv)
      throws ApiException {
    List<T> json = load.from(formats.get(0));
    List<T> xml = load.from(formats.get(1));
    List<T> csv = load.from(formats.get(2));
    assertThat(xml).as("XML, %s", world.name).hasSameSizeAs(json);
    assertThat(csv).as("CSV, %s", world.name).hasSameSizeAs(json);
    for (int i = 0; i < json.size(); i++) {
      assertThat(inXml.apply(xml.get(i)))
          .as("XML, %s", world.name)
          .isEqualTo(inXml.apply(json.get(i)));
      assertThat(inCsv.apply(csv.get(i)))
          .as("CSV, %s", world.name)
          .isEqualTo(inCsv.apply(json.get(i)));
    }
  }

  private static @Nullable Object id(Object object) {
    return switch (object) {
      case Server server -> server.id();
      case Image image -> image.id();
      case LoadBalancer balancer -> balancer.id();
      case Job job -> job.id();
      default -> throw new IllegalArgumentException();
    };
  }

  private static String name(Object object) {
    return switch (object) {
      case Server server -> server.name();
      case Image image -> image.name();
      case LoadBalancer balancer -> balancer.name();
      default -> throw new IllegalArgumentException();
    };
  }

  private static Map<String, String> without(Map<String, String> details, String part) {
    Map<String, String> left = new LinkedHashMap<>(details);
    left.keySet().removeIf(path -> path.contains(part));
    return left;
  }

  private static Server withoutLists(Server s) {
    return server(s, s.image(), without(s.details(), "["));
  }

  private static Server withoutImage(Server s) {
    return server(s, null, without(s.details(), "image."));
  }

  private static Server server(Server s, @Nullable Image image, Map<String, String> details) {
    return new Server(
        s.id(),
        s.name(),
        s.description(),
        s.state(),
        s.address(),
        s.privateAddress(),
        image,
        s.ram(),
        s.type(),
        s.os(),
        s.datacenter(),
        s.sandbox(),
        s.cores(),
        s.diskMegabytes(),
        details);
  }

  private static Image withoutLists(Image i) {
    return new Image(
        i.id(),
        i.name(),
        i.friendlyName(),
        i.description(),
        i.os(),
        i.architecture(),
        i.type(),
        i.state(),
        i.location(),
        i.price(),
        i.active(),
        i.shared(),
        i.owner(),
        i.created(),
        i.updated(),
        i.kind(),
        i.smallestRam(),
        List.of(),
        List.of(),
        i.details());
  }

  private static LoadBalancer withoutLists(LoadBalancer b) {
    return new LoadBalancer(
        b.id(),
        b.name(),
        b.description(),
        b.state(),
        b.virtual(),
        List.of(),
        b.type(),
        b.persistence(),
        b.os(),
        b.datacenter(),
        b.details());
  }

  private static Job withoutLists(Job j) {
    return new Job(
        j.id(),
        j.command(),
        j.objectType(),
        j.state(),
        j.created(),
        j.updated(),
        j.attempts(),
        j.owner(),
        List.of(),
        j.subject(),
        j.datacenter(),
        without(j.details(), "["));
  }

  private static PasswordEntry withoutLists(PasswordEntry p) {
    return password(p, without(p.details(), "["));
  }

  private static PasswordEntry withoutServersImage(PasswordEntry p) {
    return password(p, without(p.details(), "image."));
  }

  private static PasswordEntry password(PasswordEntry p, Map<String, String> details) {
    return new PasswordEntry(
        p.id(),
        p.application(),
        p.username(),
        p.serverId(),
        p.serverName(),
        p.datacenter(),
        details);
  }

  private static Billing withoutTimes(Billing b) {
    return new Billing(null, null, b.memory(), b.transfer(), b.details());
  }
}
