package dev.fleetglass.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a {@link Signer} adds to one attempt. Never prints a value. */
public final class Signature {
  private final Instant now;
  private final List<Parameter> headers = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();

  Signature(Instant now) {
    this.now = now;
  }

  /** The attempt's time by the transport's clock. */
  public Instant now() {
    return now;
  }

  /** Adds a header whose value is secret. */
  public Signature secretHeader(String name, String value) {
    headers.add(new Parameter(name, value));
    secrets.add(value);
    return this;
  }

  public Signature header(String name, String value) {
    headers.add(new Parameter(name, value));
    return this;
  }

  /** Adds a query parameter after the request's own, whose value is secret. */
  public Signature secretParameter(String name, String value) {
    parameters.add(new Parameter(name, value));
    secrets.add(value);
    return this;
  }

  public Signature parameter(String name, String value) {
    parameters.add(new Parameter(name, value));
    return this;
  }

  List<Parameter> headers() {
    return headers;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  List<String> secrets() {
    return secrets;
  }

  @Override
  public String toString() {
    return "Signature[" + headers.size() + " headers, " + parameters.size() + " parameters]";
  }
}
