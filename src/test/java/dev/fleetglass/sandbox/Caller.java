package dev.fleetglass.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A client of both APIs that knows nothing of the product's own. */
final class Caller implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

  final MovableClock clock = new MovableClock(START);
  final Sandbox sandbox;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  Caller(SandboxOptions options) throws IOException {
    sandbox = Sandbox.start(options, clock);
  }

  Caller() throws IOException {
    this(SandboxOptions.defaults().withSeed(7));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString(UTF_8));
  }

  HttpRequest.Builder at(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(sandbox.cocktailUrl() + pathAndQuery));
  }

  HttpResponse<String> cocktail(String pathAndQuery) throws IOException, InterruptedException {
    return send(at(pathAndQuery).header("Authorization", "Bearer " + sandbox.token()));
  }

  JsonNode cocktailJson(String pathAndQuery) throws IOException, InterruptedException {
    return JSON.readTree(cocktail(pathAndQuery).body());
  }

  /** The query that signs a GoGrid call, ending in an ampersand. */
  String signed() {
    return signed(clock.instant().getEpochSecond());
  }

  String signed(long second) {
    return "api_key="
        + sandbox.apiKey()
        + "&sig="
        + md5(sandbox.apiKey() + sandbox.secret() + second)
        + "&";
  }

  HttpResponse<String> gogrid(String method, String query)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.gogridUrl() + method + "?" + signed() + query)));
  }

  JsonNode gogridJson(String method, String query) throws IOException, InterruptedException {
    return JSON.readTree(gogrid(method, query).body());
  }

  HttpResponse<String> post(String method, String query, String form)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.gogridUrl() + method + query))
            .POST(form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
    return send(
        form.isEmpty()
            ? request
            : request.header("Content-Type", "application/x-www-form-urlencoded"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  static String md5(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return String.format(Locale.ROOT, "%032x", new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
    sandbox.close();
  }
}
