package dev.fleetglass.http;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Turns request descriptions into OkHttp's. */
final class Requests {
  private static final Set<String> NEED_BODY = Set.of("POST", "PUT", "PATCH");

  private Requests() {}

  /** The request's address without what the signer adds. */
  static HttpUrl url(HttpUrl base, ApiRequest request) {
    HttpUrl.Builder url = base.newBuilder();
    String path = request.path().startsWith("/") ? request.path().substring(1) : request.path();
    // A base with a trailing slash ends in an empty segment, which the first one added replaces.
    url.addPathSegments(path);
    request
        .query()
        .forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
    return url.build();
  }

  /** The request's address before it is signed, as people may see it. */
  static String describe(Wiring wiring, ApiRequest request) {
    return Addresses.redacted(url(wiring.base(), request), Set.of(), wiring.redactor());
  }

  /** Adds the signer's parameters, once even when a redirect has echoed them. */
  static HttpUrl signed(HttpUrl url, Signature signature) {
    HttpUrl.Builder signed = url.newBuilder();
    Set<String> replaced = new HashSet<>();
    for (Parameter parameter : signature.parameters()) {
      if (replaced.add(parameter.name())) {
        signed.removeAllQueryParameters(parameter.name());
      }
      signed.addQueryParameter(parameter.name(), parameter.value());
    }
    return signed.build();
  }

  static Request build(HttpUrl url, ApiRequest request, Signature signature, CallTrace trace) {
    String method = request.method().toUpperCase(Locale.ROOT);
    Request.Builder builder =
        new Request.Builder()
            .url(url)
            .tag(CallTrace.class, trace)
            .method(method, NEED_BODY.contains(method) ? RequestBody.create(new byte[0]) : null)
            .header("Accept", "*/*")
            // Asked for by name, so that decompressing is ours and its bytes are counted.
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "fleetglass");
    request.headers().forEach(header -> builder.header(header.name(), header.value()));
    signature.headers().forEach(header -> builder.header(header.name(), header.value()));
    return builder.build();
  }
}
