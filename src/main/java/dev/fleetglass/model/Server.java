package dev.fleetglass.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server of a cloud. Fields are null when the service did not send them.
 *
 * @param id null until the service has provisioned the server (recorded live behaviour, {@code
 *     api/gogrid.md} section 2)
 * @param name not guaranteed to be unique
 * @param address first public address
 * @param privateAddress from API version 1.9 on
 * @param ram memory size as the service's option
 * @param type role, for example Web Server
 * @param sandbox whether it is the service's own kind of throw-away server
 * @param cores processor cores, fractions allowed
 * @param diskMegabytes disk size in megabytes
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record Server(
    @Nullable Long id,
    String name,
    @Nullable String description,
    Coded<ServerState> state,
    @Nullable Address address,
    @Nullable Address privateAddress,
    @Nullable Image image,
    @Nullable Option ram,
    @Nullable Option type,
    @Nullable Option os,
    @Nullable Option datacenter,
    @Nullable Boolean sandbox,
    @Nullable Double cores,
    @Nullable Long diskMegabytes,
    Map<String, String> details) {

  public Server {
    details = Details.copyOf(details);
  }

  /** Identity within a connection: the id, or the name and address while there is no id yet. */
  public String key() {
    return id != null ? "#" + id : keyWithoutId();
  }

  /** What {@link #key} was, or would be, while the service had given no id yet. */
  public String keyWithoutId() {
    return name + "@" + (address == null ? "" : address.ip());
  }
}
