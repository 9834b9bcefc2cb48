package dev.fleetglass.provider.cocktail;

import static dev.fleetglass.http.TestCalls.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ProviderSession;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
  private CocktailServer server;

  @BeforeEach
  void start() throws Exception {
    server = new CocktailServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private ApiFailure fail(int status, String body) throws Exception {
    server.answer("/api/cluster", status, body);
    try (ProviderSession session = server.open()) {
      ApiFailure failure = failureOf(() -> CocktailServer.clusters(session));
      assertThat(ResourceBundle.getBundle("dev.fleetglass.i18n.failure").keySet())
          .contains("hint." + failure.context().hint());
      return failure;
    }
  }

  @Test
  void salvagesCodeAndMessageOfTheDocumentedSampleThoughItIsNoJson() throws Exception {
    ApiFailure failure = fail(200, Seeds.text("seed-failure.json"));
    assertThat(failure).isInstanceOf(ApiFailure.Forbidden.class);
    assertThat(failure.context().code()).isEqualTo("CCCM1044000");
    assertThat(failure.context().message()).isEqualTo("Not Authorized.");
    assertThat(failure.context().status()).isEqualTo(200);
    assertThat(failure.context().hint()).isEqualTo("not-allowed");
    assertThat(failure.context().explanation()).isEqualTo(CodeWords.of("CCCM1044000")).isNotNull();
    assertThat(failure.context().attempt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "CCCM1044000, Forbidden, not-allowed",
    "CCCM1008000, Authentication, token",
    "CCCM1009000, Forbidden, not-allowed",
    "CCUS1001000, Authentication, token",
    "CCUS1003000, Forbidden, not-allowed",
    "CKSY1401000, Authentication, token",
    "CKSY1404000, NotFound, no-such-path",
    "CKSY1405000, NotFound, no-such-path",
    "CKSY1400000, RejectedInput, rejected",
    "CKSY1429000, RateLimited, rate-limited",
    "CCCM1013000, NotFound, not-found",
    "CKCT1015000, NotFound, not-found",
    "CCCT1009000, RejectedInput, cluster-not-running",
    "CCCM1049000, Unsupported, unsupported",
    "CCCM1004000, RejectedInput, rejected",
    "CCCM1991000, Forbidden, licence",
    "CMCM2020001, ServerFault, monitoring",
    "CCCM2020000, ServerFault, upstream",
    "CCCM2030000, ServerFault, server",
    "CDCM3031000, ServerFault, server",
    "CDNP1001000, RejectedInput, rejected",
    "CKSY1408000, ServerFault, timeout",
    "CKSY1002000, Unsupported, unsupported",
    "CKCF2002000, NotFound, not-found",
    "CCPS2003000, NotFound, not-found",
    "CCCT1001000, ServerFault, upstream",
    "CCUS1009000, Forbidden, not-allowed",
    "CTCV1044000, RejectedInput, rejected",
    "CTCV2044000, ServerFault, server",
    "something else, ServerFault, server"
  })
  void readsTheCodeOfARefusalWithHttp200(String code, String kind, String hint) throws Exception {
    ApiFailure failure =
        fail(
            200,
            "{\"code\":\"%s\",\"message\":\"사유: no \\\"x\\\"\",\"result\":{\"a\":1},\"status\":\"error\"}"
                .formatted(code));
    assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(failure.context().code()).isEqualTo(code);
    assertThat(failure.context().message()).isEqualTo("사유: no \"x\"");
    assertThat(failure.context().hint()).isEqualTo(hint);
    assertThat(failure.context().explanation()).isEqualTo(CodeWords.of(code));
    assertThat(failure.context().attempt()).isEqualTo(kind.equals("RateLimited") ? 3 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, RejectedInput",
    "401, Authentication",
    "403, Forbidden",
    "404, NotFound",
    "405, NotFound",
    "413, RejectedInput",
    "429, RateLimited",
    "500, ServerFault",
    "501, Unsupported",
    "502, ServerFault"
  })
  void readsTheStatusOfTheGatewaysOwnRefusals(int status, String kind) throws Exception {
    for (Map.Entry<String, String> body :
        Map.of(
                "plain words", "plain words",
                "<html><head><title>T</title></head><body><h1>Words</h1></body></html>", "T: Words",
                "{\"error\":\"invalid_token\",\"error_description\":\"expired\"}", "expired",
                "{\"message\":\"limit\",\"status\":403}", "limit")
            .entrySet()) {
      ApiFailure failure = fail(status, body.getKey());
      assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
      assertThat(failure.context().message()).isEqualTo(body.getValue());
      assertThat(failure.context().status()).isEqualTo(status);
    }
    assertThat(fail(status, "").context().message()).isNull();
  }

  @Test
  void readsCodeAndMessageBehindAnHttpError() throws Exception {
    ApiFailure failure =
        fail(500, "{\"code\":\"CKCT1015000\",\"message\":\"gone\",\"status\":\"error\"}");
    assertThat(failure).isInstanceOf(ApiFailure.NotFound.class);
    assertThat(failure.context().code()).isEqualTo("CKCT1015000");
  }

  @Test
  void marksAMessageThatIsCutOff() throws Exception {
    ApiFailure failure = fail(200, "{\"code\":\"CCCM1044000\",\"message\":\"Not Auth");
    assertThat(failure).isInstanceOf(ApiFailure.Forbidden.class);
    assertThat(failure.context().message()).isEqualTo("Not Auth…");
  }

  @Test
  void doesNotTakeACutSuccessForARefusal() throws Exception {
    assertThat(fail(200, "{\"code\":\"200\",\"result\":[{\"clusterSeq\":1"))
        .isInstanceOf(ApiFailure.Undecodable.class);
  }
}
