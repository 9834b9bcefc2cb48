package dev.fleetglass.http;

import okhttp3.HttpUrl;

/** Where credentials may follow a redirect. */
final class Redirects {
  private Redirects() {}

  static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /**
   * Whether both are one service: the same host, scheme and port, or the step from http to https
   * between their standard ports. Another port of the same host may belong to somebody else.
   */
  static boolean isSameService(HttpUrl from, HttpUrl to) {
    if (!from.host().equalsIgnoreCase(to.host())) {
      return false;
    }
    boolean upgrade = !from.isHttps() && to.isHttps() && from.port() == 80 && to.port() == 443;
    return upgrade || (from.scheme().equals(to.scheme()) && from.port() == to.port());
  }
}
