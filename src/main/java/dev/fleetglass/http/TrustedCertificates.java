package dev.fleetglass.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The system's certificates together with those of a PEM file. */
record TrustedCertificates(SSLSocketFactory sockets, X509TrustManager trust) {
  private static final long MAX_FILE = 4L << 20;

  /**
   * Reads a PEM file.
   *
   * @throws IOException when the file cannot be read or is larger than 4 MiB
   * @throws CertificateException when it holds no certificate, or something else
   */
  static TrustedCertificates with(Path pem) throws IOException, GeneralSecurityException {
    if (Files.size(pem) > MAX_FILE) {
      throw new CertificateException("larger than 4 MiB");
    }
    Collection<? extends Certificate> added =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(pem)));
    if (added.isEmpty()) {
      throw new CertificateException("no certificate in the file");
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (X509Certificate known : manager(null).getAcceptedIssuers()) {
      store.setCertificateEntry("system-" + number++, known);
    }
    for (Certificate certificate : added) {
      store.setCertificateEntry("added-" + number++, certificate);
    }
    X509TrustManager trust = manager(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {trust}, null);
    return new TrustedCertificates(context.getSocketFactory(), trust);
  }

  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new CertificateException("this Java has no X.509 trust manager");
  }
}
