package dev.fleetglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fleetglass.sandbox.ForeignClients.Client;
import dev.fleetglass.sandbox.ForeignClients.Exchange;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays clients that others wrote for GoGrid, request for request, against the sandbox. */
class ForeignClientsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9.]+)([+-]\\d+)?}");

  private final Map<String, String> world = new HashMap<>();
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    caller = new Caller();
    name("server", "/grid/server/list", "id", "name");
    name("balancer", "/grid/loadbalancer/list", "id", "name");
    name("job", "/grid/job/list", "id", "");
    name("image", "/grid/image/list", "id", "name");
    JsonNode jobs = list("/grid/job/list", "job.objecttype=VirtualServer");
    world.put("job.object", jobs.get(0).path("detail").path("name").textValue());
    world.put("password.id", list("/support/password/list", "").get(1).path("id").asText());
    world.put("free", list("/grid/ip/list", "ip.state=1").get(0).path("ip").textValue());
    Instant now = caller.clock.instant();
    world.put("now", Long.toString(now.toEpochMilli()));
    world.put("weekago", Long.toString(now.minus(Duration.ofDays(7)).toEpochMilli()));
    world.put("key", caller.sandbox.apiKey());
  }

  @AfterEach
  void stop() {
    caller.close();
  }

  private void name(String kind, String method, String id, String name) throws Exception {
    List<JsonNode> whole = new ArrayList<>();
    list(method, "").forEach(whole::add);
    whole.removeIf(each -> !each.has("id"));
    for (int i = 0; i < 2; i++) {
      String which = i == 0 ? kind : kind + (i + 1);
      world.put(which + ".id", whole.get(i).path(id).asText());
      world.put(which + ".name", whole.get(i).path(name).asText());
    }
  }

  private JsonNode list(String method, String query) throws Exception {
    return caller.gogridJson(method, query).path("list");
  }

  static List<Client> clients() throws Exception {
    return ForeignClients.read();
  }

  @ParameterizedTest
  @MethodSource("clients")
  void findWhatTheyNeed(Client client) throws Exception {
    for (Exchange exchange : client.exchanges()) {
      HttpResponse<String> answer = send(client, exchange);

      assertThat(answer.statusCode())
          .as(exchange + "\n" + answer.body())
          .isEqualTo(exchange.status());
      if (exchange.status() == 200) {
        check(client, exchange, AnswerReading.of(answer.body()));
      } else if (exchange.status() == 403) {
        assertThat(answer.body()).isEqualTo("<h1>403 Not Authorized</h1>");
      } else {
        AnswerReading failure = AnswerReading.of(answer.body());
        assertThat(failure.count()).as(answer.body()).isEqualTo(1);
        assertThat(failure.missing("message") + failure.missing("errorcode")).isZero();
      }
    }
  }

  private static void check(Client client, Exchange exchange, AnswerReading answer) {
    if (exchange.count().isPresent()) {
      assertThat(answer.count()).as(exchange.target()).isEqualTo(exchange.count().getAsInt());
    } else {
      assertThat(answer.count()).as(exchange.target()).isPositive();
    }
    for (String path : client.needs().getOrDefault(exchange.object(), List.of())) {
      assertThat(answer.missing(path)).as("%s of %s", path, exchange.target()).isZero();
    }
  }

  private HttpResponse<String> send(Client client, Exchange exchange) throws Exception {
    String target = PLACEHOLDER.matcher(exchange.target()).replaceAll(this::fill);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(caller.sandbox.cocktailUrl() + target))
            .method(exchange.method(), BodyPublishers.noBody());
    client.headers().forEach(request::header);
    return caller.send(request);
  }

  private String fill(MatchResult placeholder) {
    String name = placeholder.group(1);
    if (name.equals("sig")) {
      String shift = placeholder.group(2) == null ? "0" : placeholder.group(2);
      long second = caller.clock.instant().getEpochSecond() + Long.parseLong(shift);
      return Caller.md5(caller.sandbox.apiKey() + caller.sandbox.secret() + second);
    }
    return Objects.requireNonNull(world.get(name), name);
  }

  /** gg takes columns by place, as they were from August 2009 on. */
  @Test
  void ggFindsTheStateInItsPlace() throws Exception {
    String header =
        caller.gogrid("/grid/server/list", "v=1.0&format=csv").body().lines().toList().get(1);

    assertThat(header.substring(2).split(",", -1))
        .hasSize(30)
        .containsSubsequence("id", "name", "description", "ip.id", "ip.ip")
        .satisfies(columns -> assertThat(columns[22]).isEqualTo("state.name"));
  }

  /** No charset is named, and libcloud then reads ISO 8859-1, others UTF-8. */
  @Test
  void whoeverGuessesTheCharsetReadsTheSameWords() throws Exception {
    for (String format : List.of("json", "xml")) {
      String body = caller.gogrid("/grid/server/list", "v=1.8&format=" + format).body();

      assertThat(body).matches(text -> StandardCharsets.US_ASCII.newEncoder().canEncode(text));
    }
    assertThat(caller.gogridJson("/grid/server/list", "").toString()).contains("검증 웹");
  }
}
