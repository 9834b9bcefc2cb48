package dev.fleetglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.RevealedSecret;
import dev.fleetglass.api.WirePage;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.provider.InstalledProviders;
import dev.fleetglass.sandbox.Sandbox;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.MemorySecretStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line over real HTTP: sandbox, transport, providers. */
class CliSandboxTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path home;
  private final Map<String, String> environment = new HashMap<>();
  private Sandbox sandbox;
  private String out = "";
  private int closed;
  private boolean noPort;
  private String err = "";

  @BeforeEach
  void start() throws IOException {
    sandbox =
        Sandbox.start(
            dev.fleetglass.sandbox.SandboxOptions.defaults().withSize(7, 230).withSeed(3),
            Clock.systemUTC());
    environment.put("FLEETGLASS_TOKEN", sandbox.token());
    environment.put("FLEETGLASS_API_KEY", sandbox.apiKey());
    environment.put("FLEETGLASS_SECRET", sandbox.secret());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void listsClusters() throws IOException {
    assertThat(cocktail("clusters", "--output", "json")).isZero();
    JsonNode rows = JSON.readTree(out);
    assertThat(rows).hasSize(7);
    assertThat(rows.get(0).get("name").textValue()).isNotBlank();
    assertThat(cocktail("clusters")).isZero();
    assertThat(out.lines()).hasSize(8);
    assertThat(cocktail("clusters", "--output", "csv")).isZero();
    assertThat(out).startsWith("id,sequence,name,");
    assertThat(err).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"images", "addresses", "balancers", "jobs", "lookups", "passwords", "billing"})
  void listsWhatACloudHasInEveryForm(String what) throws IOException {
    assertThat(gogrid(what, "--output", "json")).as(err).isZero();
    JsonNode rows = JSON.readTree(out);
    assertThat(rows).isNotEmpty();
    assertThat(gogrid(what)).isZero();
    assertThat(out.lines()).hasSizeGreaterThan(1);
    assertThat(gogrid(what, "--output", "csv")).isZero();
    assertThat(out.lines()).hasSizeGreaterThan(1);
    assertThat(err).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nodes", "namespaces", "workloads", "pods", "events"})
  void listsWhatAClusterHolds(String what) throws IOException {
    assertThat(cocktail("clusters", "--output", "json")).isZero();
    String running = "";
    for (JsonNode row : JSON.readTree(out)) {
      running =
          row.get("state").textValue().equals("RUNNING") ? row.get("id").textValue() : running;
    }
    assertThat(cocktail(what, "--cluster", running, "--output", "json")).as(err).isZero();
    assertThat(JSON.readTree(out).isArray()).isTrue();
    assertThat(cocktail(what, "--cluster", "nowhere")).isEqualTo(Cli.USAGE);
    assertThat(err).contains("nowhere", running);
  }

  @ParameterizedTest
  @CsvSource({"Sandbox Cocktail, +09:00", "Kathmandu Cocktail, +05:45", "UTC Cocktail, Z"})
  void tablesTellDatesInTheConnectionsZoneAndProgramsReadUtc(String connection, String offset)
      throws IOException {
    assertThat(run("list", "clusters", "--connection", connection, "--output", "json")).isZero();
    JsonNode first = JSON.readTree(out).get(0);
    Instant created = Instant.parse(first.get("created").textValue());
    assertThat(run("list", "clusters", "--connection", connection, "--output", "csv")).isZero();
    assertThat(out).contains("," + created + ",");

    assertThat(run("list", "clusters", "--connection", connection)).isZero();
    String row = out.lines().toList().get(1);
    String told = row.split(" {2,}", -1)[5];
    assertThat(told).endsWith(offset);
    assertThat(OffsetDateTime.parse(told).toInstant()).isEqualTo(created);
  }

  @ParameterizedTest
  @CsvSource({"Asia/Kathmandu, +05:45", "+03:00, +03:00", "UTC, Z"})
  void readsAndTellsDatesOfAnAddressInTheZoneOfItsOption(String zone, String offset)
      throws IOException {
    assertThat(cocktail("clusters", "--output", "json")).isZero();
    Instant vendors = Instant.parse(JSON.readTree(out).get(0).get("created").textValue());

    assertThat(cocktail("clusters", "--zone", zone)).as(err).isZero();
    String told = out.lines().toList().get(1).split(" {2,}", -1)[5];
    assertThat(told).endsWith(offset);
    assertThat(OffsetDateTime.parse(told).toLocalDateTime())
        .isEqualTo(vendors.atZone(ZoneId.of("Asia/Seoul")).toLocalDateTime());
  }

  @Test
  void refusesAZoneThatThereIsNotOrThatNobodyNeeds() {
    assertThat(cocktail("clusters", "--zone", "Asia/Atlantis")).isEqualTo(Cli.USAGE);
    assertThat(err).contains("--zone", "Asia/Seoul", "'Asia/Atlantis'");
    assertThat(gogrid("servers", "--zone", "Asia/Seoul")).isEqualTo(Cli.USAGE);
    assertThat(err).contains("leave --zone out");
    assertThat(run("list", "servers", "--connection", "Sandbox Cocktail", "--zone", "UTC"))
        .isEqualTo(Cli.USAGE);
    assertThat(run("list", "clusters", "--help")).isZero();
    assertThat(out).contains("--zone", "ZONE");
  }

  @Test
  void eventsAndPodsOfAnAddressAreToldInTheZoneOfTheVendor() throws IOException {
    assertThat(cocktail("clusters", "--output", "json")).isZero();
    List<String> running =
        JSON.readTree(out)
            .valueStream()
            .filter(row -> row.get("state").textValue().equals("RUNNING"))
            .map(row -> row.get("id").textValue())
            .toList();
    for (String what : List.of("events", "pods", "workloads", "namespaces")) {
      // A single cluster may have had no event lately.
      List<String> rows = new ArrayList<>();
      for (String cluster : running) {
        assertThat(cocktail(what, "--cluster", cluster)).isZero();
        out.lines().skip(1).forEach(rows::add);
      }
      assertThat(rows)
          .as(what)
          .isNotEmpty()
          .allMatch(row -> row.matches(".*\\d{2}:\\d{2}:\\d{2}\\+09:00\\b.*"));
    }
  }

  @Test
  void letsTheServiceNarrowTheList() throws IOException {
    assertThat(gogrid("servers", "--filter", "datacenter=US-East-1", "--output", "json")).isZero();
    JsonNode rows = JSON.readTree(out);
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      assertThat(row.at("/datacenter/name").textValue()).isEqualTo("US-East-1");
    }
    assertThat(gogrid("servers", "--filter", "colour=red")).isEqualTo(Cli.USAGE);
    assertThat(err).contains("colour", "datacenter");
    assertThat(gogrid("servers", "--filter", "datacenter")).isEqualTo(Cli.USAGE);
    assertThat(gogrid("images", "--name", "nothing like it")).isEqualTo(Cli.FAILED);
    assertThat(err).contains("No object found");
  }

  @Test
  void listsMetrics() throws IOException {
    assertThat(cocktail("metrics", "--metric", "node-cpu", "--output", "json")).isZero();
    JsonNode rows = JSON.readTree(out);
    assertThat(rows).isNotEmpty();
    assertThat(rows.get(0).get("timestamp").textValue()).endsWith("Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "csv"})
  void listsServersOfEveryWire(String wire) throws IOException {
    assertThat(gogrid("servers", "--output", "json", "--wire", wire)).isZero();
    JsonNode rows = JSON.readTree(out);
    assertThat(rows).hasSize(230);
    assertThat(rows.findValuesAsText("ip")).isNotEmpty();
  }

  @Test
  void letsTheServiceLookForAnyOfSeveralValues() throws IOException {
    assertThat(gogrid("addresses", "--filter", "ip.state=Unassigned", "--output", "json")).isZero();
    JsonNode free = JSON.readTree(out);
    assertThat(free).isNotEmpty();
    assertThat(free.findParents("state"))
        .allMatch(row -> row.at("/state/name").textValue().equals("Unassigned"));

    assertThat(
            gogrid(
                "jobs",
                "--filter",
                "job.state=Failed",
                "--filter",
                "job.state=Succeeded",
                "--output",
                "json"))
        .isZero();
    assertThat(JSON.readTree(out).findValuesAsText("state")).contains("Failed", "Succeeded");
  }

  @Test
  void looksSingleObjectsUp() throws IOException {
    assertThat(gogrid("servers", "--output", "json")).isZero();
    JsonNode all = JSON.readTree(out);
    String id = all.get(3).get("id").asText();
    String name = all.get(5).get("name").textValue();

    assertThat(gogrid("servers", "--id", id, "--output", "json")).isZero();
    assertThat(JSON.readTree(out).findValuesAsText("name"))
        .contains(all.get(3).get("name").asText());
    assertThat(JSON.readTree(out)).hasSize(1);
    assertThat(gogrid("servers", "--name", name, "--output", "json")).isZero();
    assertThat(JSON.readTree(out).get(0).get("name").textValue()).isEqualTo(name);

    assertThat(gogrid("servers", "--name", "nobody")).isEqualTo(3);
    assertThat(err).contains("No object found");
    assertThat(gogrid("servers", "--id", "seven")).isEqualTo(2);
    assertThat(gogrid("servers", "--id", id, "--name", name)).isEqualTo(2);
    assertThat(out).isEmpty();
  }

  @Test
  void sortsTheValuesOfOneLookup() throws IOException {
    assertThat(
            gogrid(
                "lookups",
                "--lookup",
                "server.ram",
                "--sort",
                "id",
                "--descending",
                "--output",
                "json"))
        .isZero();
    List<Long> ids = new ArrayList<>();
    JSON.readTree(out).forEach(row -> ids.add(row.at("/value/id").longValue()));
    assertThat(ids).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(gogrid("lookups", "--descending")).isEqualTo(2);
  }

  @Test
  void printsNoPassword() throws Exception {
    List<String> secrets = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    try (ProviderSession session =
        new InstalledProviders(Clock.systemUTC(), call -> kept.add(call.toString()))
            .open(
                ConnectionSettings.of("g", "g", "gogrid", sandbox.gogridUrl()),
                Credentials.of(Map.of("apiKey", sandbox.apiKey(), "secret", sandbox.secret())))) {
      PasswordSource source = session.capability(PasswordSource.class).orElseThrow();
      Fetched<PasswordEntry> entries = source.passwords(LoadProgress.NONE);
      for (int i = 0; i < entries.size(); i++) {
        WirePage page = entries.page(i);
        kept.add(entries.get(i) + (page == null ? "" : page.text(entries.place(i))));
      }
      for (PasswordEntry entry : entries.subList(0, 5)) {
        try (RevealedSecret revealed = source.reveal(Objects.requireNonNull(entry.id()))) {
          secrets.add(new String(revealed.characters()));
        }
      }
    }
    assertThat(secrets).hasSize(5).doesNotContain("");
    // Neither the journal's records nor what the window shows as the service's own text.
    assertThat(String.join("\n", kept)).contains("password").doesNotContain(secrets);
    for (String format : List.of("json", "csv", "table")) {
      assertThat(gogrid("passwords", "--output", format)).isZero();
      assertThat(out).doesNotContain(secrets);
    }
  }

  @Test
  void tellsTheServicesOwnWords() throws IOException {
    environment.put("FLEETGLASS_SECRET", "another");
    assertThat(gogrid("servers", "--output", "json")).isEqualTo(3);
    JsonNode failure = JSON.readTree(err);
    assertThat(failure.get("failure").textValue()).isEqualTo("Authentication");
    assertThat(failure.get("message").textValue()).isNotBlank();
    assertThat(failure.get("hint").textValue()).isNotBlank();
    assertThat(failure.toString()).doesNotContain("another").doesNotContain(sandbox.apiKey());

    environment.put("FLEETGLASS_TOKEN", "wrong-token");
    assertThat(cocktail("metrics", "--output", "json")).isEqualTo(3);
    assertThat(JSON.readTree(err).get("failure").textValue()).isEqualTo("Authentication");
    assertThat(err).doesNotContain("wrong-token");
  }

  @Test
  void tellsByHowMuchTheClockIsWrong() {
    sandbox.faults().apply("skew=11m");
    assertThat(gogrid("servers")).isEqualTo(3);
    assertThat(err).contains("This computer's clock is 11 minutes behind the service's");
  }

  @Test
  void tellsThatNobodyAnswers() {
    sandbox.close();
    assertThat(cocktail("clusters")).isEqualTo(3);
    assertThat(err).contains("hint:");
    assertThat(out).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "empty", "wrong-json", "truncate", "status=403", "auth"})
  void failsPlainlyWithEveryFault(String fault) throws IOException {
    sandbox.faults().apply(fault);
    assertThat(gogrid("servers", "--output", "json")).isEqualTo(3);
    assertThat(JSON.readTree(err).get("hint").textValue()).isNotBlank();
    assertThat(cocktail("clusters", "--output", "json")).isEqualTo(3);
    assertThat(JSON.readTree(err).get("hint").textValue()).isNotBlank();
    assertThat(out).isEmpty();
  }

  @Test
  void startsTheEmbeddedSandboxForItsConnection() throws IOException {
    environment.clear();
    assertThat(run("list", "servers", "--connection", "sandbox gogrid", "--output", "json"))
        .isZero();
    assertThat(JSON.readTree(out)).hasSize(230);
    assertThat(run("list", "clusters", "--connection", "Sandbox Cocktail")).isZero();
    assertThat(out.lines()).hasSize(8);
    assertThat(closed).isEqualTo(2);
  }

  @Test
  void aSandboxThatDoesNotStartIsNoMistakeOfTheCaller() {
    noPort = true;
    assertThat(run("list", "servers", "--connection", "Sandbox GoGrid")).isEqualTo(Cli.FAILED);
    assertThat(err).contains("sandbox", "no port is free");
    assertThat(out).isEmpty();
  }

  private SandboxRunner.Running running() {
    return new SandboxRunner.Running() {
      @Override
      public Map<String, Map<String, String>> access() {
        return Map.of(
            "cocktail",
            Map.of("url", sandbox.cocktailUrl().toString(), "token", sandbox.token()),
            "gogrid",
            Map.of(
                "url",
                sandbox.gogridUrl().toString(),
                "apiKey",
                sandbox.apiKey(),
                "secret",
                sandbox.secret()));
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }

  private static ConnectionSettings embedded(
      String name, String provider, Map<String, String> options) {
    return new ConnectionSettings(
        name,
        name,
        provider,
        URI.create("http://127.0.0.1:9"),
        true,
        true,
        false,
        null,
        null,
        Duration.ofSeconds(10),
        options,
        List.of());
  }

  private int cocktail(String what, String... more) {
    return ask(what, "cocktail", sandbox.cocktailUrl().toString(), more);
  }

  private int gogrid(String what, String... more) {
    return ask(what, "gogrid", sandbox.gogridUrl().toString(), more);
  }

  private int ask(String what, String provider, String url, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("list", what, "--provider", provider, "--url", url));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    CliPorts ports =
        new CliPorts(
            new InstalledProviders(Clock.systemUTC(), _ -> {}),
            Folders.below(home),
            MemorySecretStore::new,
            Clock.systemUTC(),
            environment,
            Locale.ENGLISH,
            () -> 0,
            _ -> {
              if (noPort) {
                throw new IOException("no port is free");
              }
              return running();
            },
            () ->
                List.of(
                    embedded("Sandbox Cocktail", "cocktail", Map.of()),
                    embedded("Sandbox GoGrid", "gogrid", Map.of()),
                    embedded("Kathmandu Cocktail", "cocktail", Map.of("zone", "Asia/Kathmandu")),
                    embedded("UTC Cocktail", "cocktail", Map.of("zone", "UTC"))),
            FakeSnapshots.none());
    int status =
        new Cli(ports)
            .run(
                arguments,
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return status;
  }
}
