package dev.fleetglass.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.http.QuickSockets;
import dev.fleetglass.http.TransportLimits;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Redirects: bearer tokens, keys and signatures stay with the service they are meant for. */
@Timeout(60)
class RedirectedCredentialsTest {
  private static final int[] CODES = {301, 302, 303, 307, 308};

  private final MockWebServer service = QuickSockets.server();
  private final MockWebServer other = QuickSockets.server();
  private final List<RecordedRequest> asked = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws Exception {
    service.start();
    other.start();
  }

  @AfterEach
  void stop() {
    service.close();
    other.close();
  }

  private String url() {
    return "http://127.0.0.1:" + service.getPort();
  }

  /** Answers a path with a redirect, everything else with this body; remembers what was asked. */
  private void redirect(int code, String location, String body) {
    asked.clear();
    service.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            asked.add(request);
            return request.getTarget().startsWith("/elsewhere")
                ? new MockResponse.Builder().body(body).build()
                : new MockResponse.Builder().code(code).addHeader("Location", location).build();
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void leadNowhereElse(Face face) {
    int away = other.getPort();
    for (int code : CODES) {
      for (String location :
          new String[] {
            "http://127.0.0.1:" + away + "/x",
            "http://localhost:" + away + "/x",
            "http://localhost:" + service.getPort() + "/x",
            "https://127.0.0.1:" + service.getPort() + "/x",
            "//localhost:" + away + "/x",
            "/\\localhost:" + away + "/x",
            "http:\\\\localhost:" + away,
            "http://127.0.0.1:" + service.getPort() + "@localhost:" + away + "/x",
            "http://[::ffff:127.0.0.1]:" + away + "/x",
            "ftp://127.0.0.1/x",
            "file:///etc/hostname",
            "javascript:alert(1)",
            "http://",
          }) {
        redirect(code, location, "");
        face.of(TransportLimits.DEFAULT, url())
            .failed(ApiFailure.RejectedInput.class, "redirect-host", "was not followed");
      }
    }
    assertThat(other.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void areFollowedWithinTheServiceWithCredentialsOnce(Face face) throws Exception {
    for (int code : CODES) {
      redirect(code, "/elsewhere?api_key=forged&sig=forged", face.answer(face.row("a")));
      assertThat(face.of(TransportLimits.DEFAULT, url()).clear().names()).containsExactly("a");
      RecordedRequest second =
          asked.stream()
              .filter(request -> request.getTarget().startsWith("/elsewhere"))
              .findFirst()
              .orElseThrow();
      if (face.provider.equals("gogrid")) {
        assertThat(second.getTarget()).doesNotContain("forged");
        assertThat(second.getTarget().split("api_key=", -1)).hasSize(2);
        assertThat(second.getTarget().split("sig=", -1)).hasSize(2);
      } else {
        assertThat(second.getHeaders().values("Authorization"))
            .singleElement()
            .asString()
            .contains(Face.SECRETS.getFirst());
      }
    }
  }
}
