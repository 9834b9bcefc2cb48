package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.WirePage;
import dev.fleetglass.fuzz.Checks;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Server;
import java.io.IOException;

/**
 * Reads a body as a page of servers in each of the three formats, and as a refusal. Rows can be
 * shown and are found again in the text they came in; anything else is one of the two exceptions
 * that the decoder declares.
 */
public final class FuzzedPages {
  private FuzzedPages() {}

  /** Fails with an unchecked exception when anything is wrong with what comes out. */
  public static void read(byte[] body) throws IOException {
    for (WireFormat format : WireFormat.values()) {
      read(format, body);
    }
    Checks.failures(new GoGridErrors(), body);
  }

  private static void read(WireFormat format, byte[] body) throws IOException {
    try {
      Page<Server> page =
          new PageDecoder<>(format, ServerType.INSTANCE, 10, "grid.server.list")
              .decode(Checks.answer(body));
      WirePage text = page.text();
      for (int place = 0; place < page.objects().size(); place++) {
        Server server = page.objects().get(place);
        Checks.shown(server.name());
        server.details().forEach((name, value) -> Checks.shown(value));
        // Finding one goes through all before it.
        if (place == 0 || place == page.objects().size() - 1) {
          Checks.found(text == null ? "" : text.text(place), place);
        }
      }
    } catch (UndecodableException e) {
      Checks.clear(e);
    } catch (RefusedException e) {
      // The service's own words, whatever they are.
    }
  }
}
