package dev.fleetglass.ui.common;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Which texts of a service may be opened in a browser. */
public final class WebAddress {
  private WebAddress() {}

  /**
   * The address when it is a web page's: http or https, a host, and no user information, which
   * would end up in a browser's history.
   */
  public static Optional<URI> of(String text) {
    try {
      URI address = new URI(text.strip());
      String scheme = address.getScheme();
      boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
      return web && address.getHost() != null && address.getRawUserInfo() == null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
