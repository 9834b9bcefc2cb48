package dev.fleetglass.http;

import dev.fleetglass.api.ApiFailure;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in plain words why TLS was not accepted. */
final class TlsCauses {
  private TlsCauses() {}

  static ApiFailure failure(SSLException e, FailureContext context) {
    String detail = IoFailures.sentence(e);
    if (e instanceof SSLPeerUnverifiedException) {
      return tls(context, "tls-host", "The certificate is for another host. " + detail);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException
          || cause instanceof CertificateNotYetValidException) {
        return tls(context, "tls-date", "The certificate is not valid today. " + detail);
      }
      if (cause instanceof CertPathBuilderException) {
        return tls(
            context, "tls-unknown", "The certificate is signed by an unknown authority. " + detail);
      }
    }
    if (detail.contains("Unsupported or unrecognized SSL message")) {
      return tls(context, "tls-plain", "The server does not speak TLS on this port.");
    }
    return tls(context, "tls", detail);
  }

  private static ApiFailure tls(FailureContext context, String hint, String message) {
    return new ApiFailure.Tls(context.hint(hint).message(message).build());
  }
}
