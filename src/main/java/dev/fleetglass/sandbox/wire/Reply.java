package dev.fleetglass.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** One answer. The HTTP server adds Date and Content-Length. */
public record Reply(int status, Map<String, String> headers, Body body) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  public Reply withStatus(int status) {
    return new Reply(status, headers, body);
  }

  public Reply withBody(Body body) {
    return new Reply(status, headers, body);
  }

  public Reply withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }

  public static Reply of(int status, String contentType, Body body) {
    return new Reply(status, Map.of("Content-Type", contentType), body);
  }
}
