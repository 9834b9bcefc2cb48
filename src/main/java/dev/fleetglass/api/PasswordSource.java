package dev.fleetglass.api;

import dev.fleetglass.model.PasswordEntry;

/**
 * Lists which passwords the service keeps, and shows one at a time. Blocks; an interrupt cancels.
 */
public non-sealed interface PasswordSource extends Capability {
  /** Without any password: what the service sends of them is dropped while it is read. */
  Fetched<PasswordEntry> passwords(LoadProgress progress) throws ApiException;

  /**
   * Asks for one password because the operator wants to see it now. The answer is not kept, cached
   * or journalled; the caller closes it.
   *
   * @param id of its {@link PasswordEntry}
   */
  RevealedSecret reveal(long id) throws ApiException;
}
