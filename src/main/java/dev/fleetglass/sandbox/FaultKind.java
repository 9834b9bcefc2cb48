package dev.fleetglass.sandbox;

import java.util.Arrays;
import java.util.Optional;

/**
 * The single faults that a menu offers, in menu order. Each is a short form of a spec in the
 * grammar of {@link Faults#apply(String)}.
 */
public enum FaultKind {
  /** Behaves. */
  NONE("none", ""),
  /** Answers well, five seconds late. */
  LATE("late", "late=5s"),
  /** Answers well, 400 bytes a second. */
  DRIP("drip", "drip=400"),
  /** Closes the connection without a word. */
  DROP("drop", "drop"),
  /** Promises the whole body, sends 200 bytes of it and closes the connection. */
  TRUNCATE("truncate", "truncate=200"),
  /**
   * A gateway passes half of the body on and calls it the whole: HTTP is sound, the document is
   * not.
   */
  GATEWAY_CUT("gateway-cut", "gateway-cut"),
  /** 200 with nothing in it. */
  EMPTY("empty", "empty"),
  /** 200 with a web page. */
  HTML("html", "html"),
  /** The credentials are refused: 401 from Cocktail's gateway, 403 from GoGrid's. */
  AUTH("auth", "auth"),
  /** 403 from both. */
  FORBIDDEN("forbidden", "status=403"),
  /** 429 with Retry-After: 5. */
  RATE("rate", "rate=429:5"),
  /** 500. */
  SERVER_ERROR("server-error", "status=500"),
  /** 503 with a fragment of HTML. */
  UNAVAILABLE("unavailable", "status=503"),
  /** The server's clock is eleven minutes ahead, one more than a GoGrid signature survives. */
  SKEW("skew", "skew=11m"),
  /** The failure sample of Cocktail's documents, which is not valid JSON; GoGrid's own likewise. */
  WRONG_JSON("wrong-json", "wrong-json"),
  /** The API's own refusal: CCCM1044000 with HTTP 200 from Cocktail, 401 from GoGrid. */
  NOT_AUTHORIZED("not-authorized", "not-authorized"),
  /** No fault: lists answer with the documents' samples, byte for byte. */
  SEED("seed", "seed");

  private final String id;
  private final String spec;

  FaultKind(String id, String spec) {
    this.id = id;
    this.spec = spec;
  }

  /** A word that never changes, fit for settings and text keys. */
  public String id() {
    return id;
  }

  /** What it stands for in the grammar; empty for {@link #NONE}. */
  public String spec() {
    return spec;
  }

  /** The kind with this id; empty when there is none. */
  public static Optional<FaultKind> byId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
