package dev.fleetglass.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ApiFailure.Authentication;
import dev.fleetglass.api.ApiFailure.Forbidden;
import dev.fleetglass.api.ApiFailure.Network;
import dev.fleetglass.api.ApiFailure.RateLimited;
import dev.fleetglass.api.ApiFailure.ServerFault;
import dev.fleetglass.api.ApiFailure.Timeout;
import dev.fleetglass.api.ApiFailure.Undecodable;
import dev.fleetglass.sandbox.FaultKind;
import dev.fleetglass.service.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/** Every fault of the sandbox, from the wire to the banner and back to good rows. */
class SandboxFaultsTest {
  private static final String CUT = "closed before the answer was complete";
  private static final String UNEXPECTED =
      "An unexpected server error has occured. Please email this error to apisupport@gogrid.com."
          + "  Error Message : null";

  /** Shorter than the faults of slowness, longer than a busy machine needs. */
  private static final Duration IMPATIENT = Duration.ofMillis(900);

  @TempDir Path home;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        row(Api.COCKTAIL, FaultKind.LATE, Timeout.class, null, "No answer in time.", "timeout"),
        row(Api.GOGRID, FaultKind.LATE, Timeout.class, null, "No answer in time.", "timeout"),
        row(Api.COCKTAIL, FaultKind.DRIP, Timeout.class, null, "took too long", "timeout-call"),
        row(Api.GOGRID, FaultKind.DRIP, Timeout.class, null, "took too long", "timeout-call"),
        row(Api.COCKTAIL, FaultKind.DROP, Network.class, null, CUT, "cut-off"),
        row(Api.GOGRID, FaultKind.DROP, Network.class, null, CUT, "cut-off"),
        row(Api.COCKTAIL, FaultKind.TRUNCATE, Network.class, null, CUT, "cut-off"),
        row(Api.GOGRID, FaultKind.TRUNCATE, Network.class, null, CUT, "cut-off"),
        row(Api.COCKTAIL, FaultKind.GATEWAY_CUT, Undecodable.class, null, "", "undecodable"),
        row(Api.GOGRID, FaultKind.GATEWAY_CUT, Undecodable.class, null, "", "undecodable"),
        row(Api.COCKTAIL, FaultKind.EMPTY, Undecodable.class, null, "no content", "empty-body"),
        row(Api.GOGRID, FaultKind.EMPTY, Undecodable.class, null, "no content", "empty-body"),
        row(
            Api.COCKTAIL,
            FaultKind.HTML,
            Undecodable.class,
            null,
            "Sign in to the network",
            "html-body"),
        row(
            Api.GOGRID,
            FaultKind.HTML,
            Undecodable.class,
            null,
            "Sign in to the network",
            "html-body"),
        row(
            Api.COCKTAIL,
            FaultKind.AUTH,
            Authentication.class,
            "CKSY1401000",
            "Unauthorized",
            "token"),
        row(
            Api.GOGRID,
            FaultKind.AUTH,
            Authentication.class,
            "ERR_403_NOT_AUTHORIZED",
            "403 Not Authorized",
            "gogrid-credentials"),
        row(
            Api.COCKTAIL,
            FaultKind.FORBIDDEN,
            Forbidden.class,
            "CKSY1403000",
            "Forbidden",
            "not-allowed"),
        row(
            Api.GOGRID,
            FaultKind.FORBIDDEN,
            Authentication.class,
            "ERR_403_NOT_AUTHORIZED",
            "403 Not Authorized",
            "gogrid-credentials"),
        row(
            Api.COCKTAIL,
            FaultKind.RATE,
            RateLimited.class,
            "CKSY1429000",
            "Too Many Requests",
            "rate-limited"),
        row(
            Api.GOGRID,
            FaultKind.RATE,
            RateLimited.class,
            null,
            "429 Too Many Requests",
            "rate-limited"),
        row(
            Api.COCKTAIL,
            FaultKind.SERVER_ERROR,
            ServerFault.class,
            "CCCM2019000",
            "Internal Server Error",
            "server"),
        row(
            Api.GOGRID,
            FaultKind.SERVER_ERROR,
            ServerFault.class,
            "UnexpectedException",
            UNEXPECTED,
            "server"),
        row(
            Api.COCKTAIL,
            FaultKind.UNAVAILABLE,
            ServerFault.class,
            null,
            "503 Service Temporarily Unavailable",
            "server"),
        row(
            Api.GOGRID,
            FaultKind.UNAVAILABLE,
            ServerFault.class,
            null,
            "503 Service Unavailable",
            "server"),
        row(
            Api.GOGRID,
            FaultKind.SKEW,
            Authentication.class,
            "ERR_403_NOT_AUTHORIZED",
            "403 Not Authorized",
            "clock-behind.minutes"),
        row(
            Api.COCKTAIL,
            FaultKind.WRONG_JSON,
            Forbidden.class,
            "CCCM1044000",
            "Not Authorized.",
            "not-allowed"),
        row(
            Api.GOGRID,
            FaultKind.WRONG_JSON,
            ServerFault.class,
            "UnexpectedException",
            "An unexpected server error has occured.",
            "server"),
        row(
            Api.COCKTAIL,
            FaultKind.NOT_AUTHORIZED,
            Forbidden.class,
            "CCCM1044000",
            "Not Authorized.",
            "not-allowed"),
        row(
            Api.GOGRID,
            FaultKind.NOT_AUTHORIZED,
            Forbidden.class,
            "Unauthorized",
            "The role tied to your API Key has the wrong Access Controls.",
            "gogrid-role"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("failures")
  void tellsKeepsBacksOffAndRecovers(Api api, FaultKind fault, Expected expected) throws Exception {
    boolean slow = fault == FaultKind.LATE || fault == FaultKind.DRIP;
    try (Rig rig = new Rig(api, home, Rig.limits(fault, IMPATIENT))) {
      rig.connect();
      new Course(rig, expected)
          .run(
              () -> rig.shaky().faults().choose(fault),
              () -> rig.shaky().faults().clear(),
              slow ? 1 : 3,
              Rig.INTERVAL);
      rig.leave();
      Leftovers.assertNobodyIsConnected(rig.shaky());
      Leftovers.assertNobodyIsConnected(rig.steady);
    }
    Leftovers.assertNoThreadIsLeft(home);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "COCKTAIL, CKSY1429000, Too Many Requests",
    "GOGRID, , 429 Too Many Requests",
  })
  void waitsAsLongAsTheServiceAsksFor(Api api, String code, String message) throws Exception {
    // Two minutes, and half of the tenth of the interval by which returns are spread.
    Duration wait = Duration.ofMinutes(2).plusMillis(750);
    try (Rig rig = new Rig(api, home, Rig.PATIENT)) {
      rig.connect();
      new Course(rig, new Expected(RateLimited.class, code, message, "rate-limited"))
          .run(
              () -> rig.shaky().faults().apply("rate=429:120"),
              () -> rig.shaky().faults().clear(),
              2,
              wait);
      assertThat(rig.pauses).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void repeatsAShortLimitByItself(Api api) throws Exception {
    try (Rig rig = new Rig(api, home, Rig.PATIENT)) {
      rig.connect();
      rig.shaky().faults().apply("rate=429:5,count=2");
      rig.services.pass(Rig.INTERVAL);

      assertThat(rig.pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
      assertThat(rig.source(Rig.SHAKY).state()).isInstanceOf(LoadState.Ready.class);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"COCKTAIL, NONE", "COCKTAIL, SKEW", "COCKTAIL, SEED", "GOGRID, NONE", "GOGRID, SEED"})
  void isNoTrouble(Api api, FaultKind fault) throws Exception {
    try (Rig rig = new Rig(api, home, Rig.PATIENT)) {
      rig.connect();
      rig.shaky().faults().choose(fault);
      rig.services.pass(Rig.INTERVAL);

      assertThat(rig.source(Rig.SHAKY).state()).isEqualTo(new LoadState.Ready(rig.now()));
      assertThat(rig.status().failing()).isEmpty();
      assertThat(rig.rows()).isNotEmpty().noneMatch(Rig.Seen::stale);
    }
  }

  @Test
  void noFaultIsForgotten() {
    Stream<String> told = failures().map(row -> row.get()[0] + " " + row.get()[1]);
    Stream<String> harmless =
        Stream.of("COCKTAIL NONE", "COCKTAIL SKEW", "COCKTAIL SEED", "GOGRID NONE", "GOGRID SEED");

    assertThat(Stream.concat(told, harmless))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Api.values())
                .flatMap(api -> Arrays.stream(FaultKind.values()).map(fault -> api + " " + fault))
                .toList());
  }

  private static Arguments row(
      Api api,
      FaultKind fault,
      Class<? extends ApiFailure> kind,
      @Nullable String code,
      String message,
      String hint) {
    return Arguments.of(api, fault, new Expected(kind, code, message, hint));
  }
}
