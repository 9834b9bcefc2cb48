package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.http.AnswerHead;
import dev.fleetglass.http.ErrorAnswer;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.UndecodableException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoGridErrorsTest {
  private static final Instant NOW = Instant.parse("2012-03-04T05:06:07Z");
  private static final String NOT_FOUND = "No object found that matches your input criteria.";

  @ParameterizedTest
  @ValueSource(strings = {"error-400.json", "error-400.xml", "error-400.csv"})
  void tellsRecordedRefusalsWordForWordInEveryFormat(String body) {
    ApiFailure failure = refused(400, Map.of(), recorded(body));

    assertThat(failure).isInstanceOf(ApiFailure.NotFound.class);
    assertThat(failure.context().code()).isEqualTo("IllegalArgumentException");
    assertThat(failure.context().message()).isEqualTo(NOT_FOUND);
    assertThat(failure.context().hint()).isEqualTo("not-found");
  }

  @Test
  void tellsOtherRefusalsOf400AsRejectedInput() {
    ApiFailure failure =
        refused(400, Map.of(), error("IllegalArgumentException", "num_items must be positive"));

    assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
    assertThat(failure.context().message()).isEqualTo("num_items must be positive");
  }

  @Test
  void tellsTheGatewaysRefusalAsAuthentication() {
    ApiFailure failure =
        refused(
            403,
            Map.of(
                "X-Mashery-Error-Code",
                List.of("ERR_403_NOT_AUTHORIZED"),
                "Date",
                List.of(httpDate(NOW.minusSeconds(600)))),
            recorded("error-403.html"));

    assertThat(failure).isInstanceOf(ApiFailure.Authentication.class);
    assertThat(failure.context().message()).isEqualTo("403 Not Authorized");
    assertThat(failure.context().code()).isEqualTo("ERR_403_NOT_AUTHORIZED");
    assertThat(failure.context().hint()).isEqualTo("gogrid-credentials");
  }

  @ParameterizedTest
  @CsvSource({
    "-601,clock-ahead.minutes,10",
    "601,clock-behind.minutes,10",
    "-660,clock-ahead.minutes,11",
    "689,clock-behind.minutes,11",
    "690,clock-behind.minutes,12",
    "7169,clock-behind.minutes,119",
    "7170,clock-behind.hours,2",
    "-86400,clock-ahead.hours,24",
    "172800,clock-behind.days,2",
    "-31536000,clock-ahead.days,365",
  })
  void knowsHowWrongTheClockIsFromTheDateOfTheRefusal(long seconds, String hint, String amount) {
    ApiFailure failure =
        refused(
            403,
            Map.of("date", List.of(httpDate(NOW.plusSeconds(seconds)))),
            recorded("error-403.html"));

    assertThat(failure).isInstanceOf(ApiFailure.Authentication.class);
    assertThat(failure.context().message()).isEqualTo("403 Not Authorized");
    assertThat(failure.context().hint()).isEqualTo(hint);
    assertThat(failure.context().hintValues()).containsExactly(amount);
  }

  @Test
  void doesNotBlameTheClockWithoutADate() {
    assertThat(refused(403, Map.of("Date", List.of("soon")), "").context().hint())
        .isEqualTo("gogrid-credentials");
  }

  @Test
  void tells401AsAMissingRole() {
    ApiFailure failure = refused(401, Map.of(), error("Unauthorized", "Wrong role"));

    assertThat(failure).isInstanceOf(ApiFailure.Forbidden.class);
    assertThat(failure.context().code()).isEqualTo("Unauthorized");
    assertThat(failure.context().hint()).isEqualTo("gogrid-role");
  }

  @Test
  void tells404AsAWrongAddress() {
    assertThat(refused(404, Map.of(), "<html><title>404 Not Found</title></html>"))
        .isInstanceOfSatisfying(
            ApiFailure.NotFound.class,
            failure -> {
              assertThat(failure.context().message()).isEqualTo("404 Not Found");
              assertThat(failure.context().hint()).isEqualTo("no-such-path");
            });
  }

  @Test
  void tells429WithTheWaitItAsksFor() {
    assertThat(refused(429, Map.of("Retry-After", List.of("7")), "slow down"))
        .isInstanceOfSatisfying(
            ApiFailure.RateLimited.class,
            failure -> {
              assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
              assertThat(failure.context().message()).isEqualTo("slow down");
            });
  }

  @Test
  void tellsTheServicesOwnFault() {
    String words =
        "An unexpected server error has occured. Please email this error to"
            + " apisupport@gogrid.com.  Error Message : null";
    ApiFailure failure = refused(500, Map.of(), error("UnexpectedException", words));

    assertThat(failure).isInstanceOf(ApiFailure.ServerFault.class);
    assertThat(failure.context().code()).isEqualTo("UnexpectedException");
    assertThat(failure.context().message()).isEqualTo(words);
  }

  @Test
  void readsABareHtmlHeading() {
    ApiFailure failure = refused(503, Map.of(), "<h4>503 Service Unavailable</h4>");

    assertThat(failure).isInstanceOf(ApiFailure.ServerFault.class);
    assertThat(failure.context().message()).isEqualTo("503 Service Unavailable");
  }

  @ParameterizedTest
  @CsvSource({
    "UnexpectedException,ServerFault",
    "UnexpectedError,ServerFault",
    "Unauthorized,Forbidden",
    "Authentication Failed,Authentication",
    "IllegalArgumentException,RejectedInput",
    "SomethingNew,RejectedInput",
  })
  void sortsFailuresThatHttpCallsSuccessByTheirCode(String code, String kind) {
    ApiFailure failure =
        new GoGridErrors()
            .refused(new ErrorAnswer(head(200, Map.of()), code, "words", "{}"), context());

    assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(failure.context().code()).isEqualTo(code);
    assertThat(failure.context().message()).isEqualTo("words");
  }

  @Test
  void salvagesWordsWhereverARefusalIsCut() {
    String body = error("IllegalArgumentException", "Bad \"page\" \u2014 no");
    for (int length = 0; length <= body.length(); length++) {
      ApiFailure failure = refused(400, Map.of(), body.substring(0, length));
      if (length >= body.indexOf("\u2014")) {
        assertThat(failure.context().message()).startsWith("Bad \"page\"");
      }
    }
  }

  @Test
  void tellsARefusalThatIsNotValidJsonByItsWords() {
    String broken =
        "{\"status\":\"failure\" \"list\":[{\"message\":\"No room\",,\"errorcode\":\"Full\"}]";
    ApiFailure failure =
        new GoGridErrors()
            .undecodable(
                new ErrorAnswer(head(200, Map.of()), null, null, broken),
                new UndecodableException("status", "broken"),
                context());

    assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
    assertThat(failure.context().code()).isEqualTo("Full");
    assertThat(failure.context().message()).isEqualTo("No room");
  }

  @Test
  void tellsAWebPageInPlaceOfDataByItsTitle() {
    ApiFailure failure =
        new GoGridErrors()
            .undecodable(
                new ErrorAnswer(
                    head(200, Map.of()), null, null, "<html><title>Sign in</title></html>"),
                new UndecodableException(null, "not JSON"),
                context());

    assertThat(failure).isInstanceOf(ApiFailure.Undecodable.class);
    assertThat(failure.context().message()).isEqualTo("Sign in");
    assertThat(failure.context().hint()).isEqualTo("html-body");
  }

  @Test
  void tellsAnEmptyRefusalWithoutInventingWords() {
    ApiFailure failure = refused(400, Map.of(), "");

    assertThat(failure).isInstanceOf(ApiFailure.RejectedInput.class);
    assertThat(failure.context().code()).isNull();
    assertThat(failure.context().message()).isNull();
  }

  private static ApiFailure refused(int status, Map<String, List<String>> headers, String body) {
    return new GoGridErrors()
        .refused(new ErrorAnswer(head(status, headers), null, null, body), context());
  }

  private static AnswerHead head(int status, Map<String, List<String>> headers) {
    return new AnswerHead(status, headers, NOW);
  }

  private static FailureContext context() {
    return FailureContext.before(
        ConnectionSettings.of("c", "cloud", "gogrid", URI.create("http://127.0.0.1/api")),
        "grid.server.list",
        () -> NOW);
  }

  private static String recorded(String name) {
    return new String(Bodies.resource(name), UTF_8);
  }

  private static String error(String code, String message) {
    return "{\"summary\":{\"total\":1,\"start\":0,\"returned\":1},\"status\":\"failure\",\"list\":[{\"message\":\"%s\",\"object\":\"error\",\"errorcode\":\"%s\"}]}"
        .formatted(message.replace("\"", "\\\""), code);
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
