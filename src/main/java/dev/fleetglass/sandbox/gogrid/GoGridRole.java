package dev.fleetglass.sandbox.gogrid;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What the user of the key may read (api/gogrid.md section 1, roles). Whatever the role, nothing
 * can be changed in the sandbox: such calls answer as for a user who may only read.
 */
public enum GoGridRole {
  /** Reads everything. */
  SUPER("super", Set.of()),
  /** Reads everything but the bill. */
  SYSTEM("system", Set.of("/myaccount/billing/get")),
  /** Reads everything but jobs and passwords. */
  BILLING(
      "billing",
      Set.of("/grid/job/list", "/grid/job/get", "/support/password/list", "/support/password/get")),
  /** Reads servers, addresses, images, balancers and lookups. */
  READ_ONLY(
      "read-only",
      Set.of(
          "/grid/job/list",
          "/grid/job/get",
          "/support/password/list",
          "/support/password/get",
          "/myaccount/billing/get"));

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> closed;

  GoGridRole(String id, Set<String> closed) {
    this.id = id;
    this.closed = closed;
  }

  /** A word that never changes, fit for command lines. */
  public String id() {
    return id;
  }

  /** The role with this id; empty when there is none. */
  public static Optional<GoGridRole> byId(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }

  boolean mayRead(String method) {
    return !closed.contains(method);
  }
}
