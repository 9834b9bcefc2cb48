package dev.fleetglass.faults;

import dev.fleetglass.http.QuickSockets;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A service so careless that it repeats the whole request, secrets included, in every answer. */
final class Echo implements AutoCloseable {
  /** HTTP status and body, with a mark for what is repeated. */
  static final List<Answer> ANSWERS =
      List.of(
          new Answer(400, "{\"status\":\"error\",\"code\":\"%s\",\"message\":\"bad %s\"}"),
          new Answer(200, "{\"status\":\"error\",\"code\":\"CCCM1044000\",\"message\":\"%s\"}"),
          new Answer(200, "{\"status\":\"ok\",\"result\":[{\"%s\":\"%s\""),
          new Answer(
              400,
              "{\"status\":\"failure\",\"list\":[{\"object\":\"error\",\"errorcode\":\"%s\","
                  + "\"message\":\"%s\"}]}"),
          new Answer(401, "denied: %s"),
          new Answer(403, "<h1>403 for %s</h1>"),
          new Answer(429, "slow down %s"),
          new Answer(500, "<html><title>%s</title><body>%s</body></html>"));

  private final MockWebServer server = QuickSockets.server();
  private Answer answer = ANSWERS.getFirst();

  record Answer(int status, String body) {}

  Echo() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String said = request.getTarget() + " " + request.getHeaders().get("Authorization");
            Answer now = answer();
            return new MockResponse.Builder()
                .code(now.status())
                .addHeader("X-Mashery-Error-Code", said)
                .body(now.body().replace("%s", said))
                .build();
          }
        });
    server.start();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getPort() + path);
  }

  synchronized void answer(Answer next) {
    answer = next;
  }

  private synchronized Answer answer() {
    return answer;
  }

  @Override
  public void close() {
    server.close();
  }
}
