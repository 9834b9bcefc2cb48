package dev.fleetglass.http;

import java.io.InputStream;

/**
 * A success (2xx) on its way in.
 *
 * @param body decompressed and capped; closed by the transport. A read fails with an I/O exception
 *     when the network breaks, the time is up or the cap is reached; a decoder lets it pass
 */
public record Answer(AnswerHead head, InputStream body) {}
