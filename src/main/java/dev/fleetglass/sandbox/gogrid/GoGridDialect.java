package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Body;
import dev.fleetglass.sandbox.wire.Dialect;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.wire.Sample;
import dev.fleetglass.sandbox.world.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GoGrid as api/gogrid.md describes it: the service behind its gateway. Every call that changes
 * something, and those that the key's role may not make, answers with 401.
 *
 * <p>Not known and decided here: no {@code v} means 1.9, which modern clients send; a {@code v}
 * outside 1.0 to 1.9 and an unknown {@code format} are bad input, told in JSON; XML and CSV are
 * text/html like JSON. That type names no charset, and clients differ in what they then take for
 * granted (libcloud ISO 8859-1, jclouds UTF-8): JSON and XML escape everything beyond ASCII, so
 * that all of them read the same. CSV cannot, and is UTF-8.
 */
public final class GoGridDialect implements Dialect {
  private static final Pattern VERSION = Pattern.compile("1\\.(\\d)");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "/grid/server/(add|edit|delete|power)|/grid/image/(edit|delete|restore|save)"
              + "|/grid/loadbalancer/(add|edit|delete)");
  private static final Pattern PASSWORD = Pattern.compile("/(support/)?grid/password/get");
  private static final String BASE = "/api";

  private final Gate gate;
  private final GoGridRole role;
  private final World world;
  private final ServerCalls servers;
  private final AddressCalls addresses;
  private final ImageCalls images;
  private final BalancerCalls balancers;
  private final JobCalls jobs;
  private final PasswordCalls passwords;
  private final LookupCalls lookups = new LookupCalls();

  public GoGridDialect(World world, String apiKey, String secret, GoGridRole role) {
    this.gate = new Gate(apiKey, secret);
    this.role = role;
    this.world = world;
    this.servers = new ServerCalls(world.servers());
    this.addresses = new AddressCalls(world.addresses());
    this.images = new ImageCalls(world.images());
    this.balancers = new BalancerCalls(world.balancers());
    this.jobs = new JobCalls(world.jobs());
    this.passwords = new PasswordCalls(world.passwords());
  }

  @Override
  public Reply answer(Request request, Instant now) {
    if (!gate.admits(request, now)) {
      return refusal();
    }
    try {
      format(request);
      return reply(call(request, version(request), now), request);
    } catch (GoGridFailure failure) {
      return reply(failure, request);
    }
  }

  private Answer<?> call(Request request, int version, Instant now) {
    if (!request.method().equals("GET") && !request.method().equals("POST")) {
      throw GoGridFailure.noSuchMethod();
    }
    String method = canonical(method(request));
    if (!role.mayRead(method)) {
      throw GoGridFailure.unauthorized();
    }
    return switch (method) {
      case "/grid/server/list" -> servers.list(request, version, now);
      case "/grid/server/get" -> servers.get(request, now);
      case "/grid/ip/list" -> addresses.list(request, version);
      case "/grid/image/list" -> images.list(request, version, now);
      case "/grid/image/get" -> images.get(request, version, now);
      case "/grid/loadbalancer/list" -> balancers.list(request, version, now);
      case "/grid/loadbalancer/get" -> balancers.get(request, now);
      case "/grid/job/list" -> jobs.list(request, version, now);
      case "/grid/job/get" -> jobs.get(request, now);
      case "/common/lookup/list" -> lookups.list(request, version);
      case "/myaccount/billing/get" ->
          Answer.unpaged(MoreShapes.BILL, List.of(world.account().at(now)));
      case "/support/password/list" -> passwords.list(request, version, now);
      case "/support/password/get" -> passwords.get(request, now);
      default ->
          throw FORBIDDEN.matcher(method).matches()
              ? GoGridFailure.unauthorized()
              : GoGridFailure.noSuchMethod();
    };
  }

  /** Clients and documents know three paths to one password; the envelope echoes the one taken. */
  private static String canonical(String method) {
    return PASSWORD.matcher(method).matches() ? "/support/password/get" : method;
  }

  private static String method(Request request) {
    return request.path().substring(BASE.length());
  }

  private static int version(Request request) {
    Matcher version = VERSION.matcher(request.first("v").orElse("1.9"));
    if (!version.matches()) {
      throw GoGridFailure.badInput("Invalid value for parameter 'v'.");
    }
    return 10 + Integer.parseInt(version.group(1));
  }

  private static Format format(Request request) {
    return switch (request.first("format").orElse("json").toLowerCase(Locale.ROOT)) {
      case "json" -> Format.JSON;
      case "xml" -> Format.XML;
      case "csv" -> Format.CSV;
      default -> throw GoGridFailure.badInput("Invalid value for parameter 'format'.");
    };
  }

  private static Reply reply(GoGridFailure failure, Request request) {
    return reply(Answer.of(failure), request);
  }

  private static Reply reply(Answer<?> answer, Request request) {
    Format format;
    int version;
    try {
      format = format(request);
      version = version(request);
    } catch (GoGridFailure mistaken) {
      format = Format.JSON;
      version = 19;
    }
    Body body = Rendering.of(format).render(answer, method(request), version);
    return new Reply(answer.status(), headers(), body);
  }

  private static Map<String, String> headers() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Server", "Apache-Coyote/1.1");
    headers.put("Content-Type", "text/html");
    headers.put(
        "Set-Cookie",
        String.format(
            Locale.ROOT,
            "JSESSIONID=%016X%016X; Path=/api; Secure",
            random.nextLong(),
            random.nextLong()));
    headers.put("X-Mashery-Responder", "sandbox");
    headers.put("Accept-Ranges", "bytes");
    headers.put("Connection", "close");
    return headers;
  }

  @Override
  public Reply failure(Request request, int status) {
    return switch (status) {
      case 400 -> reply(GoGridFailure.badInput("Invalid input."), request);
      case 401 -> notAuthorized(request);
      case 403 -> refusal();
      case 404 -> reply(GoGridFailure.noSuchMethod(), request);
      case 500 -> reply(GoGridFailure.unexpected(), request);
      default -> outage(status);
    };
  }

  /** What stands before the service fails with a bare heading (section 4). */
  private static Reply outage(int status) {
    String reason =
        switch (status) {
          case 429 -> "Too Many Requests";
          case 502 -> "Bad Gateway";
          case 503 -> "Service Unavailable";
          case 504 -> "Gateway Timeout";
          default -> "Error";
        };
    return new Reply(
        status,
        Map.of("Server", "Mashery Proxy", "Content-Type", "text/html"),
        Body.of("<h4>" + status + " " + reason + "</h4>"));
  }

  @Override
  public Reply refusal() {
    return Gate.refusal();
  }

  @Override
  public Reply notAuthorized(Request request) {
    return reply(GoGridFailure.unauthorized(), request);
  }

  /** The failure envelope without one of its quotes and commas, as Cocktail's documents have it. */
  @Override
  public Reply malformed(Request request) {
    String body =
        "{\"summary\":{\"total\":1,\"start\":0,\"returned\":1},\"status:\"failure\",\"method\":\""
            + method(request)
            + "\",\"list\":[{\"message\":\"An unexpected server error has occured.\""
            + "\"object\":\"error\",\"errorcode\":\"UnexpectedException\"}]}";
    return new Reply(200, headers(), Body.of(body));
  }

  @Override
  public Optional<Reply> sample(Request request) {
    if (!method(request).equals("/grid/server/list")) {
      return Optional.empty();
    }
    Sample sample =
        switch (format(request)) {
          case JSON -> Sample.GOGRID_JSON;
          case XML -> Sample.GOGRID_XML;
          case CSV -> Sample.GOGRID_CSV;
        };
    return Optional.of(new Reply(200, headers(), Body.of(sample.bytes())));
  }
}
