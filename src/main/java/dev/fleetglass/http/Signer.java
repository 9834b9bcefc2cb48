package dev.fleetglass.http;

/**
 * Adds credentials to a request. Called for every attempt, on a worker thread, so that a timestamp
 * in a signature is fresh; must not block.
 */
@FunctionalInterface
public interface Signer {
  /** Adds nothing. */
  Signer NONE = (request, signature) -> {};

  void sign(ApiRequest request, Signature signature);
}
