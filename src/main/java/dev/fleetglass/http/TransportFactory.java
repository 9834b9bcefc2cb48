package dev.fleetglass.http;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.CallListener;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import java.net.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Opens transports. Immutable. */
public final class TransportFactory {
  private static final int KEEP_ALIVE_SECONDS = 30;

  /** Shared threads; knows no certificates, so that it is made at once. */
  private static final OkHttpClient PLAIN =
      new OkHttpClient.Builder().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).build();

  private final InstantSource clock;
  private final CallListener listener;
  private final TransportLimits limits;
  private final MemoryBudget memory;
  private final Pacing pacing;

  /**
   * Makes a factory with default limits.
   *
   * @param listener told of every finished call of every transport
   */
  public TransportFactory(InstantSource clock, CallListener listener) {
    this(clock, listener, TransportLimits.DEFAULT, MemoryBudget.OF_HEAP, Pacing.SYSTEM);
  }

  private TransportFactory(
      InstantSource clock,
      CallListener listener,
      TransportLimits limits,
      MemoryBudget memory,
      Pacing pacing) {
    this.clock = clock;
    this.listener = listener;
    this.limits = limits;
    this.memory = memory;
    this.pacing = pacing;
  }

  public TransportFactory withLimits(TransportLimits other) {
    return new TransportFactory(clock, listener, other, memory, pacing);
  }

  public TransportFactory withPacing(Pacing other) {
    return new TransportFactory(clock, listener, limits, memory, other);
  }

  /** The same over another budget than that of the whole heap. */
  public TransportFactory withMemory(MemoryBudget other) {
    return new TransportFactory(clock, listener, limits, other, pacing);
  }

  /**
   * Checks the settings and opens a transport, without any network call.
   *
   * @param credentials their values are removed from everything the transport tells
   * @throws ApiException with a rejected-input failure: address malformed or with user info, plain
   *     http to another host, proxy malformed, CA file unreadable
   */
  public Transport open(
      ConnectionSettings settings, Credentials credentials, Signer signer, ErrorMapper errors)
      throws ApiException {
    OpeningChecks checks = new OpeningChecks(settings, clock);
    HttpUrl base = checks.baseUrl();
    OkHttpClient.Builder client =
        (base.isHttps() ? Secure.BASE : PLAIN)
            .newBuilder()
            .connectTimeout(limits.connect())
            .readTimeout(limits.read())
            .writeTimeout(limits.read())
            .callTimeout(limits.call())
            .followRedirects(false)
            .followSslRedirects(false)
            .eventListenerFactory(CallTrace::listenerOf)
            .connectionPool(
                new ConnectionPool(limits.concurrency(), KEEP_ALIVE_SECONDS, TimeUnit.SECONDS));
    Proxy proxy = checks.proxy();
    if (proxy != null) {
      client.proxy(proxy);
    }
    TrustedCertificates certificates = checks.certificates();
    if (certificates != null) {
      client.sslSocketFactory(certificates.sockets(), certificates.trust());
    }
    return new Transport(
        new Wiring(
            settings,
            base,
            client.build(),
            Redactor.of(credentials),
            signer,
            errors,
            limits,
            memory,
            pacing,
            clock),
        listener);
  }

  /**
   * Reads the system's certificates, which takes long: once, when there is a first use for them.
   */
  private static final class Secure {
    static final OkHttpClient BASE =
        PLAIN
            .newBuilder()
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
            .build();
  }
}
