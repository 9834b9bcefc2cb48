package dev.fleetglass.ui.dialog;

import dev.fleetglass.api.ApiFailure;
import java.time.Duration;
import java.time.Instant;

/** Failures as providers report them. */
public final class Failures {
  public static final Instant AT = Instant.parse("2026-11-23T05:54:11Z");

  private Failures() {}

  /** The documented refusal of a Cocktail call: HTTP 200, words in the body. */
  public static ApiFailure.Context context() {
    return new ApiFailure.Context(
        "Production",
        "GET /api/cluster",
        "CCCM1044000",
        "Not Authorized.",
        200,
        "https://gateway.example.com/api/cluster?api_key=***",
        2,
        Duration.ofMillis(1240),
        AT,
        "token");
  }

  public static ApiFailure refused() {
    return new ApiFailure.Authentication(context());
  }

  public static ApiFailure limited(Duration wait) {
    return new ApiFailure.RateLimited(context(), wait);
  }

  public static ApiFailure undecodable() {
    return new ApiFailure.Undecodable(
        context(), "result[3].clusterSeq", "<html><head><title>502 Bad Gateway</title>");
  }

  public static ApiFailure silent() {
    return new ApiFailure.Network(
        new ApiFailure.Context(
            "Production",
            "grid.server.list",
            null,
            null,
            null,
            null,
            3,
            Duration.ofSeconds(135),
            AT,
            "none"),
        ApiFailure.Phase.CONNECT);
  }
}
