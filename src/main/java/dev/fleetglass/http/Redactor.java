package dev.fleetglass.http;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Credentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces secrets: the values this connection knows, in every encoding a service may echo them,
 * and whatever stands behind a name that means a secret.
 */
final class Redactor {
  static final String MARK = "***";

  /** Shorter secrets would blacken ordinary words, and are none. */
  private static final int SHORTEST = 3;

  /** A text cut in the middle of a secret may end in its beginning. */
  private static final int SHORTEST_PART = 4;

  private static final Set<String> NAMES =
      Set.of(
          "api_key",
          "apikey",
          "sig",
          "signature",
          "token",
          "access_token",
          "password",
          "passwd",
          "pwd",
          "secret",
          "apisecret",
          "authorization",
          "jsessionid");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?<![a-z])(?:api_?key|sig|signature|(?:access_)?token|passw(?:or)?d|pwd"
              + "|(?:api_?)?secret|authorization|jsessionid)"
              + "(?:=|\\\\?\"\\s*:\\s*\\\\?\"))([^\\s\"'\\\\&<>;,*]+)");
  private static final Pattern BEARER =
      Pattern.compile("(?i)\\b(bearer|basic)\\s+[a-z0-9._~+/=-]{8,}");
  private static final Pattern USER_INFO = Pattern.compile("(://)[^/@\\s\"'<>]++@");

  private final List<String> secrets;

  private Redactor(Collection<String> values) {
    this.secrets =
        values.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  static Redactor of(Credentials credentials) {
    Set<String> values = new LinkedHashSet<>();
    for (String field : credentials.fields()) {
      credentials.reveal(field).ifPresent(value -> addEncodings(values, value));
    }
    return new Redactor(values);
  }

  Redactor with(Collection<String> more) {
    Set<String> values = new LinkedHashSet<>(secrets);
    more.forEach(value -> addEncodings(values, value));
    return new Redactor(values);
  }

  static boolean isSecretName(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  String text(String text) {
    String out = text;
    for (String secret : secrets) {
      out = out.replace(secret, MARK);
    }
    out = NAMED.matcher(out).replaceAll("$1" + MARK);
    out = BEARER.matcher(out).replaceAll("$1 " + MARK);
    return USER_INFO.matcher(out).replaceAll("$1" + MARK + "@");
  }

  /** As {@link #text}, for a text that may end in the middle of a secret. */
  String beginning(String text) {
    return text(withoutPart(text));
  }

  ApiFailure failure(ApiFailure failure) {
    ApiFailure.Context context = context(failure.context());
    return switch (failure) {
      case ApiFailure.Authentication f -> new ApiFailure.Authentication(context);
      case ApiFailure.Forbidden f -> new ApiFailure.Forbidden(context);
      case ApiFailure.NotFound f -> new ApiFailure.NotFound(context);
      case ApiFailure.RejectedInput f -> new ApiFailure.RejectedInput(context);
      case ApiFailure.RateLimited f -> new ApiFailure.RateLimited(context, f.retryAfter());
      case ApiFailure.ServerFault f -> new ApiFailure.ServerFault(context);
      case ApiFailure.Network f -> new ApiFailure.Network(context, f.phase());
      case ApiFailure.Timeout f -> new ApiFailure.Timeout(context, f.phase());
      case ApiFailure.Tls f -> new ApiFailure.Tls(context);
      case ApiFailure.Undecodable f ->
          new ApiFailure.Undecodable(context, orNull(f.field()), text(f.excerpt()));
      case ApiFailure.Unsupported f -> new ApiFailure.Unsupported(context);
      case ApiFailure.Cancelled f -> new ApiFailure.Cancelled(context);
    };
  }

  private ApiFailure.Context context(ApiFailure.Context c) {
    return new ApiFailure.Context(
        c.connection(),
        c.operation(),
        orNull(c.code()),
        orNull(c.message()),
        c.status(),
        orNull(c.url()),
        c.attempt(),
        c.elapsed(),
        c.at(),
        c.hint(),
        c.hintValues().stream().map(this::text).toList(),
        c.explanation());
  }

  private @Nullable String orNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  private String withoutPart(String text) {
    for (String secret : secrets) {
      for (int length = secret.length(); length >= SHORTEST_PART; length--) {
        if (text.endsWith(secret.substring(0, length))) {
          return text.substring(0, text.length() - length) + MARK;
        }
      }
    }
    return text;
  }

  /** A header's scheme word, as in {@code Bearer x}, is not part of the secret. */
  private static void addEncodings(Set<String> values, String value) {
    String secret = value.strip();
    int blank = secret.indexOf(' ');
    if (blank > 0 && secret.regionMatches(true, 0, "bearer ", 0, 7)) {
      addEncodings(values, secret.substring(blank));
    }
    if (secret.length() < SHORTEST) {
      return;
    }
    values.add(secret);
    String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String percent = form.replace("+", "%20");
    values.add(form);
    values.add(percent);
    values.add(percent.replace("%7E", "~").replace("*", "%2A"));
    values.add(percent.toLowerCase(Locale.ROOT));
    values.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
    values.add(secret.replace("/", "\\/"));
    values.add(
        secret
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
    values.add(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
  }
}
