package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.RevealedSecret;
import java.util.function.Consumer;

/** Asks for one password because the operator wants to see it. Safe for use from any thread. */
public interface PasswordReveal {
  /** What became of it. */
  sealed interface Outcome {
    /**
     * The password.
     *
     * @param secret whoever is told closes it
     */
    record Shown(RevealedSecret secret) implements Outcome {}

    /** The service did not give it. */
    record Refused(ApiFailure failure) implements Outcome {}
  }

  /**
   * Asks now.
   *
   * @param connection its name, for failures that arise here
   * @param id of the password's entry
   * @param told once, on a service thread, unless it is cancelled before that
   * @return closing it cancels the call; an answer that comes all the same is wiped
   */
  Subscription reveal(String connectionId, String connection, long id, Consumer<Outcome> told);
}
