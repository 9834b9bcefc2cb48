package dev.fleetglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.model.Address;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import dev.fleetglass.service.Services;
import dev.fleetglass.store.ConnectionFile;
import dev.fleetglass.store.Folders;
import dev.fleetglass.store.MemorySecretStore;
import dev.fleetglass.store.ProblemLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
  private static final String[] ADDRESS = {"--provider", "cloud", "--url", "https://c.example.com"};
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path home;
  private final FakeCloud cloud = new FakeCloud();
  private final MemorySecretStore secrets = new MemorySecretStore();
  private final Map<String, String> environment = new HashMap<>();
  private final List<Object> started = new ArrayList<>();
  private Locale language = Locale.ENGLISH;
  private String out = "";
  private String err = "";

  @Test
  void opensTheWindowWithoutACommand() {
    assertThat(run()).isZero();
    assertThat(started).containsExactly("console");
  }

  @Test
  void helpsAndTellsItsVersion() {
    assertThat(run("--help")).isZero();
    assertThat(out).contains("list", "sandbox", "snapshot", "FLEETGLASS_API_KEY", "Exit status");
    assertThat(run("list", "metrics", "--help")).isZero();
    assertThat(out).contains("--connection", "--metric", "--allow-plain-http", "--ca-file");
    assertThat(run("--version")).isZero();
    assertThat(out).matches("Fleetglass \\d+\\.\\d+.*\\R");
    assertThat(started).isEmpty();
  }

  @Test
  void listsServersAsJsonWithTheModelsFieldNames() throws IOException {
    environment.put("FLEETGLASS_API_KEY", "hush");
    cloud.servers = List.of(full(), bare());

    assertThat(list("servers", "--output", "json")).isZero();

    JsonNode rows = JSON.readTree(out);
    assertThat(rows).hasSize(2);
    JsonNode first = rows.get(0);
    assertThat(first.get("id").longValue()).isEqualTo(7);
    assertThat(first.get("state").textValue()).isEqualTo("Weird New State");
    assertThat(first.at("/address/ip").textValue()).isEqualTo("10.0.0.1");
    assertThat(first.at("/ram/name").textValue()).isEqualTo("512MB");
    assertThat(first.at("/details/later.field").textValue()).isEqualTo("x");
    assertThat(rows.get(1).get("id").isNull()).isTrue();
    assertThat(rows.get(1).get("address").isNull()).isTrue();
    assertThat(first.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly(
            "id",
            "name",
            "description",
            "state",
            "address",
            "privateAddress",
            "image",
            "ram",
            "type",
            "os",
            "datacenter",
            "sandbox",
            "cores",
            "diskMegabytes",
            "details");
    assertThat(err).isEmpty();
    assertThat(cloud.open).isZero();
  }

  @Test
  void listsServersAsCsvWithAHeaderThatDoesNotDependOnTheRows() throws IOException {
    environment.put("FLEETGLASS_API_KEY", "hush");
    assertThat(list("servers", "--output", "csv")).isZero();
    String header = out;
    cloud.servers = List.of(full(), bare());
    assertThat(list("servers", "--output", "csv")).isZero();
    assertThat(out).startsWith(header);

    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out)) {
      List<NamedCsvRecord> rows = reader.stream().toList();
      assertThat(rows.get(0).getField("name")).isEqualTo("웹, \"서버\"\n1");
      assertThat(rows.get(0).getField("address.ip")).isEqualTo("10.0.0.1");
      assertThat(rows.get(0).getField("state")).isEqualTo("Weird New State");
      assertThat(rows.get(0).getField("details")).isEqualTo("{\"later.field\":\"x\"}");
      assertThat(rows.get(1).getField("address.ip")).isEmpty();
      assertThat(rows.get(1).getField("id")).isEmpty();
    }
  }

  @Test
  void alignsTheTableByTheWidthOfATerminal() {
    environment.put("FLEETGLASS_API_KEY", "hush");
    cloud.servers = List.of(full(), bare());

    assertThat(list("servers")).isZero();

    List<String> lines = out.lines().toList();
    assertThat(lines).hasSize(3);
    int state = TextTable.width(lines.getFirst().substring(0, lines.getFirst().indexOf("STATE")));
    assertThat(TextTable.width(lines.get(1).substring(0, lines.get(1).indexOf("Weird"))))
        .isEqualTo(state);
    assertThat(TextTable.width(lines.get(2).substring(0, lines.get(2).indexOf("On"))))
        .isEqualTo(state);
  }

  @Test
  void listsMetricsOfAllQueriesOrOfTheNamedOne() throws IOException {
    environment.put("FLEETGLASS_API_KEY", "hush");
    Instant at = Instant.parse("2026-03-01T07:59:30Z");
    cloud.queries = List.of(query("cpu", "CPU cores"), query("mem", "Memory"));
    cloud.samples =
        List.of(
            new MetricSample(Map.of("node", "n1"), at, 0.5),
            new MetricSample(Map.of(), at, Double.NaN));

    assertThat(list("metrics", "--output", "json")).isZero();
    JsonNode rows = JSON.readTree(out);
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).toString())
        .isEqualTo(
            "{\"metric\":\"CPU cores\",\"unit\":\"CORES\",\"labels\":{\"node\":\"n1\"},"
                + "\"timestamp\":\"2026-03-01T07:59:30Z\",\"value\":0.5}");
    assertThat(rows.get(1).get("value").isNull()).isTrue();

    assertThat(list("metrics", "--output", "json", "--metric", "MEMORY")).isZero();
    assertThat(JSON.readTree(out)).hasSize(2);
    assertThat(list("metrics", "--output", "json", "--metric", "mem")).isZero();
    assertThat(JSON.readTree(out)).hasSize(2);
    assertThat(list("metrics", "--metric", "disk")).isEqualTo(2);
    assertThat(err).contains("disk", "CPU cores", "Memory");
  }

  @Test
  void printsTheGoodMetricsAndTellsOfTheOthers() throws IOException {
    environment.put("FLEETGLASS_API_KEY", "hush");
    cloud.queries = List.of(query("a", "A"), query("b", "B"), query("c", "C"));
    cloud.samples = List.of(new MetricSample(Map.of(), Instant.EPOCH, 1));
    cloud.failure = new ApiFailure.ServerFault(FakeCloud.context("X1", "no b"));
    cloud.failingQuery = "b";

    assertThat(list("metrics", "--output", "json")).isEqualTo(3);

    assertThat(JSON.readTree(out)).hasSize(2);
    assertThat(JSON.readTree(err).get("code").textValue()).isEqualTo("X1");

    cloud.failingQuery = null;
    assertThat(list("metrics", "--output", "json")).isEqualTo(3);
    assertThat(out).isEmpty();
    assertThat(JSON.readTree(err).get("further")).hasSize(2);
  }

  @Test
  void tellsCodeMessageAndHintOfAFailure() {
    environment.put("FLEETGLASS_API_KEY", "hush");
    cloud.failure =
        new ApiFailure.ServerFault(FakeCloud.context("CCCM1044000", "Not \u001b[31mAuthorized."));

    assertThat(list("servers")).isEqualTo(3);

    assertThat(out).isEmpty();
    assertThat(err)
        .contains("CCCM1044000", "Authorized.", "hint: Try again later")
        .doesNotContain("\u001b", "hush");
  }

  @Test
  void tellsAFailureAsOneJsonObject() throws IOException {
    environment.put("FLEETGLASS_API_KEY", "hush");
    cloud.failure =
        new ApiFailure.RateLimited(FakeCloud.context("C1", "words"), Duration.ofSeconds(30));

    assertThat(list("servers", "--output", "json")).isEqualTo(3);

    JsonNode failure = JSON.readTree(err);
    assertThat(failure.get("failure").textValue()).isEqualTo("RateLimited");
    assertThat(failure.get("code").textValue()).isEqualTo("C1");
    assertThat(failure.get("message").textValue()).isEqualTo("words");
    assertThat(failure.get("hint").textValue()).startsWith("Try again later");
    assertThat(failure.get("status").intValue()).isEqualTo(500);
    assertThat(failure.get("retryAfterSeconds").intValue()).isEqualTo(30);
    assertThat(out).isEmpty();
  }

  @Test
  void givesHintsInTheSystemsLanguage() {
    environment.put("FLEETGLASS_API_KEY", "hush");
    language = Locale.KOREAN;
    cloud.failure = new ApiFailure.ServerFault(FakeCloud.context("C1", "words"));

    assertThat(list("servers")).isEqualTo(3);

    assertThat(err.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3)).isTrue();
  }

  @Test
  void takesOptionsOfTheConnection() {
    environment.put("FLEETGLASS_API_KEY", "hush");
    assertThat(
            list(
                "servers",
                "--wire",
                "CSV",
                "--ca-file",
                "/ca.pem",
                "--proxy",
                "p:1",
                "--allow-plain-http"))
        .isZero();

    ConnectionSettings asked = cloud.settings.getLast();
    assertThat(asked.options()).containsExactly(Map.entry("format", "csv"));
    assertThat(asked.caFile()).isEqualTo("/ca.pem");
    assertThat(asked.proxy()).isEqualTo("p:1");
    assertThat(asked.allowPlainHttp()).isTrue();
    assertThat(cloud.credentials.getLast().reveal("apiKey")).contains("hush");
  }

  @Test
  void refusesASettingThatCannotWorkAsMisuse() {
    environment.put("FLEETGLASS_API_KEY", "hush");
    assertThat(run("list", "servers", "--provider", "cloud", "--url", "http://cloud.example.com"))
        .isEqualTo(2);
    assertThat(err).contains("plain http");
  }

  @Test
  void saysWhichVariableIsMissing() {
    assertThat(list("servers")).isEqualTo(2);
    assertThat(err).contains("FLEETGLASS_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "list nothing",
        "list servers",
        "list servers --provider cloud",
        "list servers --url https://c.example.com",
        "list servers --connection A --provider cloud --url https://c.example.com",
        "list servers --provider none --url https://c.example.com",
        "list servers --provider cloud --url nonsense",
        "list servers --provider cloud --url ftp://c.example.com",
        "list servers --provider cloud --url https://c.example.com --wire yaml",
        "list servers --provider plain --url https://c.example.com --wire csv",
        "list servers --provider cloud --url https://c.example.com --zone Asia/Seoul",
        "list servers --provider cloud --url https://c.example.com --output yaml",
        "list servers --provider cloud --url https://c.example.com --token hush",
        "sandbox --port 70000",
        "sandbox --servers many",
        "sandbox --faults wrong",
        "sandbox --role wrong",
        "snapshot --screen clusters",
        "snapshot --screen clusters --out x.png",
        "snapshot --screen nothing --out x.png",
        "snapshot --screen error --out x.png --size big",
        "snapshot --screen error --out x.png --size 99999x10",
        "snapshot --screen error --out x.png --lang fr",
        "snapshot --screen error --out x.png --theme blue",
        "--nonsense"
      })
  void refusesMisuseWithStatusTwo(String line) {
    environment.put("FLEETGLASS_API_KEY", "hush");
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(out).isEmpty();
  }

  @Test
  void tellsWhatAProviderDoesNotHave() {
    environment.put("FLEETGLASS_TOKEN", "hush");
    assertThat(run("list", "servers", "--provider", "plain", "--url", "https://c.example.com"))
        .isEqualTo(3);
    assertThat(err).contains("no servers");
  }

  @Test
  void usesAStoredConnectionWithItsSecrets() throws IOException {
    store(
        ConnectionSettings.of("id-1", "Production", "cloud", URI.create("https://p.example.com")));
    secrets.write("id-1", "apiKey", "stored");

    assertThat(run("list", "servers", "--connection", "production")).isZero();
    assertThat(cloud.credentials.getLast().reveal("apiKey")).contains("stored");

    secrets.write("id-1", "apiKey", "stored");
    environment.put("FLEETGLASS_API_KEY", "from-environment");
    assertThat(run("list", "servers", "--connection", "Production")).isZero();
    assertThat(cloud.credentials.getLast().reveal("apiKey")).contains("from-environment");
    assertThat(cloud.settings.getLast().name()).isEqualTo("Production");
  }

  @Test
  void namesTheKnownConnectionsWhenOneIsUnknown() throws IOException {
    assertThat(run("list", "servers", "--connection", "Nope")).isEqualTo(2);
    assertThat(err).contains("none is stored");
    store(
        ConnectionSettings.of("1", "Production", "cloud", URI.create("https://p.example.com")),
        ConnectionSettings.of("2", "Staging", "cloud", URI.create("https://s.example.com")));
    assertThat(run("list", "servers", "--connection", "Nope")).isEqualTo(2);
    assertThat(err).contains("Nope", "Production, Staging");
  }

  @Test
  void startsASandboxAndTellsItsAccessInOneLine() throws IOException {
    Thread.currentThread().interrupt();
    assertThat(run("sandbox", "--port", "81", "--servers", "5", "--seed", "9")).isZero();
    assertThat(Thread.interrupted()).isFalse();

    assertThat(out)
        .isEqualTo(
            "{\"cocktail\":{\"url\":\"http://c\",\"token\":\"t\"},"
                + "\"gogrid\":{\"url\":\"http://g\",\"apiKey\":\"k\",\"secret\":\"s\"}}\n");
    assertThat(started).containsExactly(new SandboxOptions(81, 12, 5, 9, "", "super"), "closed");
  }

  @Test
  void drawsAPicture() {
    assertThat(
            run(
                "snapshot",
                "--screen",
                "Monitoring",
                "--out",
                "x.png",
                "--size",
                "1920x1080",
                "--theme",
                "dark",
                "--lang",
                "ko",
                "--search",
                "state:failed",
                "--dashboard",
                "builtin-nodes"))
        .isZero();
    assertThat(started)
        .containsExactly(
            new SnapshotOptions(
                "monitoring",
                Path.of("x.png"),
                1920,
                1080,
                SnapshotOptions.Theme.DARK,
                Locale.KOREAN,
                "state:failed",
                "builtin-nodes"));
  }

  private int list(String what, String... more) {
    List<String> arguments = new ArrayList<>(List.of("list", what));
    arguments.addAll(List.of(ADDRESS));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    CliPorts ports =
        new CliPorts(
            cloud,
            Folders.below(home),
            () -> secrets,
            InstantSource.system(),
            environment,
            language,
            () -> {
              started.add("console");
              return 0;
            },
            this::sandbox,
            List::of,
            new FakeSnapshots(List.of("monitoring", "error"), started::add));
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

  private SandboxRunner.Running sandbox(SandboxOptions options) {
    if (options.faults().equals("wrong") || options.role().equals("wrong")) {
      throw new IllegalArgumentException("unknown fault or role: wrong");
    }
    started.add(options);
    Map<String, Map<String, String>> access = new LinkedHashMap<>();
    access.put("cocktail", ordered("url", "http://c", "token", "t"));
    access.put("gogrid", ordered("url", "http://g", "apiKey", "k", "secret", "s"));
    return new SandboxRunner.Running() {
      @Override
      public Map<String, Map<String, String>> access() {
        return access;
      }

      @Override
      public void close() {
        started.add("closed");
      }
    };
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private void store(ConnectionSettings... connections) throws IOException {
    new ConnectionFile(
            Services.connectionFile(Folders.below(home)), InstantSource.system(), new ProblemLog())
        .update(_ -> List.of(connections));
  }

  private static MetricQuery query(String id, String name) {
    return new MetricQuery(
        id, name, "/" + id, Map.of(), MetricUnit.CORES, Duration.ofSeconds(5), "");
  }

  private static Server full() {
    return new Server(
        7L,
        "웹, \"서버\"\n1",
        "",
        Coded.of(ServerState.class, "Weird New State", ServerState.UNKNOWN),
        new Address(1L, "10.0.0.1", null, true, null, null),
        null,
        null,
        new Option(1L, "512MB", null),
        null,
        null,
        null,
        false,
        0.5,
        null,
        Map.of("later.field", "x"));
  }

  private static Server bare() {
    return new Server(
        null,
        "plain",
        null,
        new Coded<>(ServerState.ON, "On"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }
}
