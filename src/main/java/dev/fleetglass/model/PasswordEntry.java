package dev.fleetglass.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a service keeps a password, and for what. The password itself is never part of it, nor of
 * its details.
 *
 * @param application what it opens, for example {@code os} or {@code cloudstorage}
 * @param serverId number of the server it belongs to; null when it belongs to none
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record PasswordEntry(
    @Nullable Long id,
    @Nullable String application,
    @Nullable String username,
    @Nullable Long serverId,
    @Nullable String serverName,
    @Nullable Option datacenter,
    Map<String, String> details) {

  public PasswordEntry {
    details = Details.copyOf(details);
  }

  /** Identity within a connection. */
  public String key() {
    return id != null ? "#" + id : application + "@" + serverName + "/" + username;
  }
}
