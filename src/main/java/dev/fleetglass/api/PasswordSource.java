package dev.fleetglass.api;

import dev.fleetglass.model.PasswordEntry;
import java.util.Set;

/**
 * Lists which passwords the service keeps, and shows one at a time. Blocks; an interrupt cancels.
 */
public non-sealed interface PasswordSource extends Capability {
  /** Without any password: what the service sends of them is dropped while it is read. */
  Fetched<PasswordEntry> passwords(LoadProgress progress) throws ApiException;

  /** Parameter names that the service can narrow the list by; none unless a source says so. */
  default Set<String> filters() {
    return Set.of();
  }

  /**
   * As the other, narrowed by the service.
   *
   * @throws ApiException also, and before any call, with a rejected-input failure when a criterion
   *     is not among the filters
   * @throws IllegalArgumentException when there are criteria and the source has no filters
   */
  default Fetched<PasswordEntry> passwords(Criteria criteria, LoadProgress progress)
      throws ApiException {
    if (!criteria.values().isEmpty()) {
      throw new IllegalArgumentException("no filters, but " + criteria.values().keySet());
    }
    return passwords(progress);
  }

  /**
   * Asks for one password because the operator wants to see it now. The answer is not kept, cached
   * or journalled; the caller closes it.
   *
   * @param id of its {@link PasswordEntry}
   */
  RevealedSecret reveal(long id) throws ApiException;
}
