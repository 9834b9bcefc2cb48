package dev.fleetglass.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.fleetglass.sandbox.wire.Reply;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Puts a reply on the wire with its exact length, as the recorded service does, and with the faults
 * of transport. A long body is rendered twice, first to be counted, so that it is never in memory
 * as a whole.
 */
final class Delivery {
  private Delivery() {}

  static void send(HttpExchange exchange, Reply reply, FaultRule rule) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    Draft draft = new Draft();
    reply.body().writeTo(draft);
    long whole = draft.length();
    long promised = rule.gatewayCut() ? whole / 2 : whole;
    long sent = rule.truncate().isPresent() ? cut(promised, rule.truncate().getAsInt()) : promised;
    if (exchange.getRequestMethod().equals("HEAD") || promised == 0) {
      if (promised > 0) {
        exchange.getResponseHeaders().set("Content-Length", Long.toString(promised));
      }
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(reply.status(), promised);
    OutputStream wire = exchange.getResponseBody();
    if (sent == 0) {
      wire.flush();
      return;
    }
    OutputStream out =
        rule.drip().isPresent() ? new DripStream(wire, rule.drip().getAsInt()) : wire;
    try (CutStream cut = new CutStream(out, sent)) {
      if (draft.isWhole()) {
        draft.writeTo(cut);
      } else {
        reply.body().writeTo(cut);
      }
    } catch (CutStream.EndReached e) {
      out.flush();
    }
  }

  /** At least one byte must be missing, or nothing would be cut. */
  private static long cut(long length, int atMost) {
    return Math.max(0, Math.min(length - 1, atMost));
  }
}
