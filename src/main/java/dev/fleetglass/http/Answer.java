package dev.fleetglass.http;

import java.io.InputStream;
import java.util.function.UnaryOperator;

/**
 * A success (2xx) on its way in.
 *
 * @param body decompressed and capped; closed by the transport. A read fails with an I/O exception
 *     when the network breaks, the time is up or the cap is reached; a decoder lets it pass
 * @param redaction takes the secrets of connection and call out of a text of the body that is shown
 *     to people
 */
public record Answer(AnswerHead head, InputStream body, UnaryOperator<String> redaction) {
  /** The same answer read through another stream. */
  public Answer through(InputStream other) {
    return new Answer(head, other, redaction);
  }
}
