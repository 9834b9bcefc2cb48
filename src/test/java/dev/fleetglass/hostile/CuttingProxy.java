package dev.fleetglass.hostile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a service, keeps each answer it has given and can give it again, with one of them
 * cut. The length that it tells is always that of what it sends.
 */
final class CuttingProxy implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final Map<String, Answered> recorded = new ConcurrentHashMap<>();
  private volatile @Nullable String target;
  private volatile int length;

  /** An answer that was given. */
  record Answered(String target, int length) {}

  CuttingProxy(URI service) throws IOException {
    this.service = service;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on remembers which answers are given. */
  void record() {
    recorded.clear();
  }

  Map<String, Answered> recorded() {
    return new LinkedHashMap<>(recorded);
  }

  /** Cuts the answer to this request, and no other. */
  void cut(String of, int after) {
    length = after;
    target = of;
  }

  /** Cuts nothing. */
  void whole() {
    target = null;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().toString();
      // Signatures and keys are in the query and differ from call to call.
      String name = asked.replaceAll("&?(api_key|sig)=[^&]*", "");
      byte[] body = kept.get(name);
      if (body == null) {
        body = ask(exchange, asked);
        kept.put(name, body);
      }
      recorded.put(name, new Answered(name, body.length));
      int sent = name.equals(target) ? Math.min(length, body.length) : body.length;
      exchange.sendResponseHeaders(200, sent == 0 ? -1 : sent);
      exchange.getResponseBody().write(body, 0, sent);
    }
  }

  private byte[] ask(HttpExchange exchange, String asked) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + service.getAuthority() + asked));
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    if (bearer != null) {
      request.header("Authorization", bearer);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    client.close();
  }
}
