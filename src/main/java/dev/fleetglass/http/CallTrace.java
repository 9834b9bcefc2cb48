package dev.fleetglass.http;

import dev.fleetglass.api.ApiFailure.Phase;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How far a call has come: written by its worker, read by the thread that waits for it. */
final class CallTrace extends EventListener {
  private volatile Phase phase = Phase.RESOLVE;
  private volatile int attempt;
  private volatile @Nullable Integer status;
  private volatile String url = "";
  private volatile long bytes;

  static EventListener listenerOf(Call call) {
    CallTrace trace = call.request().tag(CallTrace.class);
    return trace == null ? EventListener.NONE : trace;
  }

  Phase phase() {
    return phase;
  }

  int attempt() {
    return attempt;
  }

  @Nullable Integer status() {
    return status;
  }

  /** Redacted. */
  String url() {
    return url;
  }

  /** Of the last attempt, decompressed. */
  long bytes() {
    return bytes;
  }

  void begin(int number) {
    attempt = number;
    status = null;
    bytes = 0;
    phase = Phase.RESOLVE;
  }

  void sending(String redactedUrl) {
    url = redactedUrl;
  }

  void answered(int httpStatus) {
    status = httpStatus;
    phase = Phase.RECEIVE;
  }

  void received(long total) {
    bytes = total;
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    phase = Phase.CONNECT;
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    phase = Phase.SEND;
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    phase = Phase.RECEIVE;
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    phase = Phase.RECEIVE;
  }
}
