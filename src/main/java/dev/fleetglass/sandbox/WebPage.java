package dev.fleetglass.sandbox;

import dev.fleetglass.sandbox.wire.Body;
import dev.fleetglass.sandbox.wire.Reply;

/** What a proxy or a captive portal puts in the place of an answer. */
final class WebPage {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Sign in to the network</title></head>
      <body>
      <h1>Sign in to the network</h1>
      <p>Your session at this gateway has ended. Open a browser and sign in again.</p>
      </body>
      </html>
      """;

  private WebPage() {}

  static Reply insteadOf(Reply reply) {
    return Reply.of(reply.status(), "text/html; charset=utf-8", Body.of(PAGE));
  }
}
