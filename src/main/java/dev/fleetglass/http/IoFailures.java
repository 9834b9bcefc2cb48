package dev.fleetglass.http;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ApiFailure.Phase;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says which failure an I/O exception is. */
final class IoFailures {
  private IoFailures() {}

  /**
   * Maps what broke an attempt.
   *
   * @param phase how far it had come
   * @param timeUp whether the time for the whole attempt was over
   */
  static ApiFailure of(IOException e, Phase phase, boolean timeUp, FailureContext context) {
    if (timeUp) {
      return new ApiFailure.Timeout(
          context.hint("timeout-call").message("The call took too long.").build(), phase);
    }
    return switch (e) {
      case BodyTooLargeException large ->
          new ApiFailure.Undecodable(
              context.hint(large.hint()).message(large.getMessage()).build(), null, "");
      case ZipException zip ->
          new ApiFailure.Undecodable(
              context
                  .hint("undecodable")
                  .message("The compressed body is damaged: " + zip.getMessage())
                  .build(),
              null,
              "");
      case UnknownHostException unknown ->
          network(
              context,
              "unknown-host",
              "Unknown host: " + host(unknown.getMessage()),
              Phase.RESOLVE);
      case InterruptedIOException late ->
          new ApiFailure.Timeout(
              context.hint("timeout").message("No answer in time.").build(), phase);
      case SSLException tls when !isCut(tls) || phase != Phase.RECEIVE ->
          TlsCauses.failure(tls, context);
      case ConnectException refused -> connect(refused, context);
      case NoRouteToHostException noRoute -> connect(noRoute, context);
      case ProtocolException protocol ->
          network(context, "cut-off", sentence(protocol), Phase.RECEIVE);
      case EOFException end -> network(context, "cut-off", sentence(end), Phase.RECEIVE);
      default -> other(e, phase, context);
    };
  }

  private static ApiFailure connect(IOException e, FailureContext context) {
    return network(context, "refused", sentence(e), Phase.CONNECT);
  }

  private static ApiFailure other(IOException e, Phase phase, FailureContext context) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("proxy") || message.contains("CONNECT")) {
      return network(context, "proxy", sentence(e), Phase.CONNECT);
    }
    boolean answering = phase == Phase.SEND || phase == Phase.RECEIVE;
    return network(
        context,
        answering ? "cut-off" : "network",
        sentence(e),
        answering && !(e instanceof SocketException && phase == Phase.SEND)
            ? Phase.RECEIVE
            : phase);
  }

  private static ApiFailure network(
      FailureContext context, String hint, String message, Phase phase) {
    return new ApiFailure.Network(context.hint(hint).message(message).build(), phase);
  }

  /** A connection that ends inside TLS is a broken network, not a refused certificate. */
  private static boolean isCut(SSLException e) {
    return e.getCause() instanceof EOFException || e.getCause() instanceof SocketException;
  }

  private static String host(@Nullable String message) {
    String text = message == null ? "" : message;
    int end = text.indexOf(':');
    return end < 0 ? text : text.substring(0, end);
  }

  /** The innermost cause's words, since the outer ones only say that something failed. */
  static String sentence(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String text = root.getMessage();
    // Okio's message for the end of a stream is a dump of its buffer, and OkHttp's is its own
    // words.
    if (text == null
        || text.isBlank()
        || root instanceof EOFException
        || text.startsWith("unexpected end of stream")) {
      return "The connection was closed before the answer was complete.";
    }
    int line = text.indexOf('\n');
    String first = line > 0 ? text.substring(0, line) : text.strip();
    return Character.toUpperCase(first.charAt(0)) + first.substring(1);
  }
}
