package dev.fleetglass.ui.connections;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of addresses typed into the form; never asks the network. */
final class Addresses {
  private static final int HIGHEST_PORT = 65535;

  private Addresses() {}

  /** The address; empty when it cannot be read at all. */
  static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with the text as a base address, or null. */
  static @Nullable Problem problem(String text) {
    if (text.isBlank()) {
      return Problem.of("url.missing");
    }
    URI uri = parse(text).orElse(null);
    if (uri == null) {
      return Problem.of("url.bad");
    }
    String scheme = uri.getScheme();
    if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
      return Problem.of("url.scheme");
    }
    if (uri.getHost() == null) {
      return Problem.of(uri.getRawUserInfo() == null ? "url.host" : "url.userInfo");
    }
    if (uri.getRawUserInfo() != null) {
      return Problem.of("url.userInfo");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return Problem.of("url.query");
    }
    return uri.getPort() > HIGHEST_PORT ? Problem.of("url.port") : null;
  }

  /** Whether calls to it leave this machine unencrypted. */
  static boolean plainHttp(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme()) && !loopback(uri.getHost());
  }

  /** Whether the text is {@code host:port}. */
  static boolean isHostAndPort(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      return false;
    }
    try {
      URI uri = new URI("http://" + text.strip());
      return uri.getHost() != null
          && uri.getPort() > 0
          && uri.getPort() <= HIGHEST_PORT
          && uri.getRawUserInfo() == null
          && uri.getRawPath().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean loopback(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(\\.\\d{1,3}){3}");
  }
}
