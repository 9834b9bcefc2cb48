package dev.fleetglass.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.http.MemoryBudget;
import dev.fleetglass.http.RawServer;
import dev.fleetglass.http.TestCalls;
import dev.fleetglass.http.TransportLimits;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.provider.InstalledOver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A list of an API in one of its formats. Its answer is a head, rows with something between them,
 * and a foot.
 */
enum Face {
  CLUSTERS(
      "cocktail",
      "",
      "{\"code\":\"200\",\"result\":[",
      "{\"clusterSeq\":1,\"clusterName\":\"%s\"}",
      ",",
      "],\"status\":\"ok\"}"),
  METRICS(
      "cocktail",
      "",
      "{\"code\":\"\",\"result\":[",
      "{\"metrics\":{\"node\":\"%s\"},\"timestamp\":1706597820,\"value\":0.5}",
      ",",
      "],\"status\":\"ok\"}"),
  JSON(
      "gogrid",
      "json",
      "{\"status\":\"success\",\"list\":[",
      "{\"object\":\"server\",\"id\":1,\"name\":\"%s\"}",
      ",",
      "]}"),
  XML(
      "gogrid",
      "xml",
      "<gogrid><response status=\"success\"><list>",
      "<object name=\"server\"><attribute name=\"id\">1</attribute>"
          + "<attribute name=\"name\">%s</attribute></object>",
      "",
      "</list></response></gogrid>"),
  CSV("gogrid", "csv", "# SUCCESS, /grid/server/list\n# id,name\n", "1,%s", "\n", "\n");

  static final List<String> SECRETS =
      List.of("t0ken-of-C0cktail", "key-of-G0Grid", "s3cret-G0Grid");
  private static final MetricQuery QUERY =
      new MetricQuery(
          "q", "Q", "/metrics", Map.of(), MetricUnit.NONE, Duration.ofSeconds(5), "{node}");

  final String provider;
  final String head;
  final String between;
  final String foot;
  private final String format;
  private final String row;

  Face(String provider, String format, String head, String row, String between, String foot) {
    this.provider = provider;
    this.format = format;
    this.head = head;
    this.row = row;
    this.between = between;
    this.foot = foot;
  }

  boolean isJson() {
    return this != XML && this != CSV;
  }

  /** A row of this name, which is written as it is. */
  String row(String name) {
    return row.formatted(name);
  }

  /** A whole answer with these rows. */
  String answer(String... rows) {
    return head + String.join(between, rows) + foot;
  }

  /** A session that asks once and is bounded like this. */
  ProviderSession open(TestCalls calls, String url, TransportLimits limits) throws ApiException {
    ConnectionSettings settings =
        new ConnectionSettings(
            "c",
            "cloud",
            provider,
            URI.create(url),
            true,
            false,
            false,
            null,
            null,
            Duration.ofSeconds(15),
            format.isEmpty() ? Map.of() : Map.of("format", format, "pageSize", "50"),
            List.of());
    return InstalledOver.transports(calls.factory(limits.withAttempts(1)), TestCalls.CLOCK)
        .open(
            settings,
            Credentials.of(
                format.isEmpty()
                    ? Map.of("token", SECRETS.get(0))
                    : Map.of("apiKey", SECRETS.get(1), "secret", SECRETS.get(2))));
  }

  /** What the list shows: the names of its rows. */
  List<String> names(ProviderSession session) throws ApiException {
    return switch (this) {
      case CLUSTERS ->
          source(session, ClusterSource.class).clusters(LoadProgress.NONE).stream()
              .map(cluster -> cluster.name())
              .toList();
      case METRICS ->
          source(session, MetricSource.class).samples(QUERY).stream()
              .map(sample -> sample.labels().getOrDefault("node", ""))
              .toList();
      default ->
          source(session, ServerSource.class)
              .servers()
              .list(Criteria.NONE, LoadProgress.NONE)
              .stream()
              .map(server -> server.name())
              .toList();
    };
  }

  private static <C extends Capability> C source(ProviderSession session, Class<C> type) {
    return session.capability(type).orElseThrow();
  }

  /** What comes of an answer with status 200, whose length is not told, from its beginning on. */
  Outcome of(TransportLimits limits, String headers, RawServer.Answering body) throws Exception {
    return of(200, limits, headers, body);
  }

  /** As above, with another status. */
  Outcome of(int status, TransportLimits limits, String headers, RawServer.Answering body)
      throws Exception {
    try (RawServer server =
        new RawServer(out -> {
          out.write(("HTTP/1.1 " + status + " X\r\n" + headers + "\r\n").getBytes(UTF_8));
          body.answer(out);
        })) {
      return of(limits, server.url());
    }
  }

  /** As above, of bytes that are all there. */
  Outcome of(byte[] body) throws Exception {
    return of(TransportLimits.DEFAULT, "", out -> out.write(body));
  }

  Outcome of(TransportLimits limits, String url) {
    return of(new TestCalls(), limits, url);
  }

  /** As above, of memory that others take of as well. */
  Outcome of(TransportLimits limits, MemoryBudget memory, String url) {
    return of(new TestCalls(memory), limits, url);
  }

  private Outcome of(TestCalls calls, TransportLimits limits, String url) {
    try (ProviderSession session = open(calls, url, limits)) {
      return new Outcome(names(session), null, calls);
    } catch (ApiException e) {
      return new Outcome(List.of(), e.failure(), calls);
    }
  }

  /** Bytes put together of texts and other bytes. */
  static byte[] bytes(Object... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Object part : parts) {
      all.writeBytes(part instanceof byte[] raw ? raw : part.toString().getBytes(UTF_8));
    }
    return all.toByteArray();
  }

  /** Writes a text over and over, until there were this many bytes or nobody reads any more. */
  static void repeat(OutputStream out, String text, long bytes) throws IOException {
    byte[] block = text.repeat(Math.max(1, 8192 / text.length())).getBytes(UTF_8);
    for (long written = 0; written < bytes; written += block.length) {
      out.write(block);
    }
  }
}
