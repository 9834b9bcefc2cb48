package dev.fleetglass.api;

import java.util.List;

/** Opens sessions by provider id; the composition root supplies it. */
public interface SessionOpener {
  /** Every provider that is installed, in display order. */
  List<ProviderInfo> providers();

  /**
   * Opens a session without any network call.
   *
   * @throws ApiException with a rejected-input failure when a setting cannot work (unknown
   *     provider, missing credential, plain http to another host, unreadable CA file)
   */
  ProviderSession open(ConnectionSettings settings, Credentials credentials) throws ApiException;
}
