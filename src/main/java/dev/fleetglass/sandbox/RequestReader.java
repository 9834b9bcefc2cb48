package dev.fleetglass.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.fleetglass.sandbox.wire.Request;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes a request off the wire; merges the parameters of query and form body. */
final class RequestReader {
  private static final int MOST_BODY = 1 << 20;
  private static final String FORM = "application/x-www-form-urlencoded";

  private RequestReader() {}

  /** Reads at most 1 MiB of the body; the server drains or drops the rest by itself. */
  static Request read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      add(parameters, query);
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY);
    if (headers.getOrDefault("content-type", FORM).toLowerCase(Locale.ROOT).startsWith(FORM)) {
      add(parameters, new String(body, StandardCharsets.UTF_8));
    }
    return new Request(
        exchange.getRequestMethod().toUpperCase(Locale.ROOT),
        exchange.getRequestURI().getPath(),
        parameters,
        headers);
  }

  private static void add(Map<String, List<String>> parameters, String encoded) {
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
  }

  /** A stray percent sign stands for itself: a sandbox must not fall over a sloppy client. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
