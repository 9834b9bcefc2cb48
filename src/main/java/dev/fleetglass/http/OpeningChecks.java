package dev.fleetglass.http;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Refuses settings that cannot work or would give credentials away, before any call. */
final class OpeningChecks {
  private static final Pattern HOST_PORT =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:/@\\[\\]]+):(\\d{1,5})");

  private final ConnectionSettings settings;
  private final InstantSource clock;

  OpeningChecks(ConnectionSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  HttpUrl baseUrl() throws ApiException {
    HttpUrl url = HttpUrl.parse(settings.baseUrl().toString());
    // OkHttp reads https:///api as the host "api".
    if (url == null || settings.baseUrl().getRawAuthority() == null) {
      throw refused("bad-url", "The address must be a whole http or https URL with a host.");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw refused("user-info", "The address contains a user name or password.");
    }
    if (url.query() != null || url.fragment() != null) {
      throw refused("bad-url", "The base address must not have a query or fragment.");
    }
    if (!url.isHttps() && !settings.allowPlainHttp() && !Addresses.isLoopback(url.host())) {
      throw refused("plain-http", "Plain http to " + url.host() + " would send credentials open.");
    }
    return url;
  }

  @Nullable Proxy proxy() throws ApiException {
    String text = settings.proxy();
    if (text == null || text.isBlank()) {
      return null;
    }
    Matcher parts = HOST_PORT.matcher(text.trim());
    int port = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
    if (port < 1 || port > 65_535) {
      throw refused("bad-proxy", "The proxy must be written as host:port.");
    }
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(parts.group(1), port));
  }

  @Nullable TrustedCertificates certificates() throws ApiException {
    String file = settings.caFile();
    if (file == null || file.isBlank()) {
      return null;
    }
    try {
      return TrustedCertificates.with(Path.of(file.trim()));
    } catch (InvalidPathException | IOException e) {
      throw refused("bad-ca-file", "The CA file cannot be read: " + file);
    } catch (GeneralSecurityException e) {
      throw refused("bad-ca-file", "The CA file holds no PEM certificates: " + file);
    }
  }

  private ApiException refused(String hint, String message) {
    return FailureContext.before(settings, "open", clock)
        .hint(hint)
        .message(message)
        .exception(ApiFailure.RejectedInput::new);
  }
}
