package dev.fleetglass.http;

import java.util.ArrayList;
import java.util.List;

/**
 * What to ask of a service, without credentials: those are the {@link Signer}'s.
 *
 * @param operation name in the API's own terms, shown to people: {@code grid.server.list}
 * @param method HTTP verb
 * @param path below the connection's base URL, beginning with a slash, not encoded
 * @param query in the order they are sent; names may repeat
 * @param headers may override the transport's own {@code Accept}
 * @param confidential whether a successful answer holds what nobody may see but who asked: nothing
 *     of it is remembered or quoted, unless it is a web page
 */
public record ApiRequest(
    String operation,
    String method,
    String path,
    List<Parameter> query,
    List<Parameter> headers,
    Effect effect,
    boolean confidential) {

  public ApiRequest {
    query = List.copyOf(query);
    headers = List.copyOf(headers);
  }

  /** Starts a reading GET. */
  public static Builder get(String operation, String path) {
    return new Builder(operation, "GET", path, Effect.READ);
  }

  /** Starts a request of any verb; verbs that need a body send an empty one. */
  public static Builder of(String operation, String method, String path, Effect effect) {
    return new Builder(operation, method, path, effect);
  }

  /** Collects parameters and headers of a request. */
  public static final class Builder {
    private final String operation;
    private final String method;
    private final String path;
    private final Effect effect;
    private final List<Parameter> query = new ArrayList<>();
    private final List<Parameter> headers = new ArrayList<>();
    private boolean confidential;

    private Builder(String operation, String method, String path, Effect effect) {
      this.operation = operation;
      this.method = method;
      this.path = path;
      this.effect = effect;
    }

    public Builder query(String name, String value) {
      query.add(new Parameter(name, value));
      return this;
    }

    public Builder query(String name, long value) {
      return query(name, Long.toString(value));
    }

    public Builder header(String name, String value) {
      headers.add(new Parameter(name, value));
      return this;
    }

    /** Says that the answer holds what nobody may see but who asked. */
    public Builder confidential() {
      confidential = true;
      return this;
    }

    public ApiRequest build() {
      return new ApiRequest(operation, method, path, query, headers, effect, confidential);
    }
  }
}
