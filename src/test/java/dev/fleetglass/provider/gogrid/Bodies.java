package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** Recorded and documented bodies, and short ways to decode a body. */
final class Bodies {
  private Bodies() {}

  static byte[] resource(String name) {
    try (InputStream in = Bodies.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no test resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] seed(WireFormat format) {
    return resource("seed." + format.name().toLowerCase(Locale.ROOT));
  }

  static Page<Server> page(WireFormat format, byte[] body)
      throws IOException, UndecodableException, RefusedException {
    return new PageDecoder<>(format, ServerType.INSTANCE, 10, "grid.server.list")
        .decode(new ByteArrayInputStream(body));
  }

  static List<Server> servers(WireFormat format, String body)
      throws IOException, UndecodableException, RefusedException {
    return page(format, body.getBytes(UTF_8)).objects();
  }

  /** A JSON answer with these objects in its list. */
  static String json(String... objects) {
    return "{\"status\":\"success\",\"list\":[" + String.join(",", objects) + "]}";
  }

  /** An XML answer with these attributes of one server. */
  static String xml(String attributes) {
    return "<gogrid><response status=\"success\"><list><object name=\"server\">"
        + attributes
        + "</object></list></response></gogrid>";
  }

  /** A CSV answer with these lines from the header on. */
  static String csv(String... lines) {
    return "# SUCCESS, /grid/server/list\n" + String.join("\n", lines) + "\n";
  }
}
