package dev.fleetglass.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An IP address of an account, free or of a server.
 *
 * @param id the service's number for it
 * @param ip dotted text as sent
 * @param subnet network and mask as sent, for example {@code 208.113.75.240/255.255.255.240}
 * @param internet whether the address is public
 * @param state for example Assigned; its words are those of {@link AddressState}
 * @param datacenter from API version 1.5 on
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record Address(
    @Nullable Long id,
    String ip,
    @Nullable String subnet,
    @Nullable Boolean internet,
    @Nullable Option state,
    @Nullable Option datacenter,
    Map<String, String> details) {

  public Address {
    details = Details.copyOf(details);
  }

  /** An address without further attributes, as within a server. */
  public Address(
      @Nullable Long id,
      String ip,
      @Nullable String subnet,
      @Nullable Boolean internet,
      @Nullable Option state,
      @Nullable Option datacenter) {
    this(id, ip, subnet, internet, state, datacenter, Map.of());
  }

  /** Identity within a connection: the id, or the text while there is no id. */
  public String key() {
    return id != null ? "#" + id : ip;
  }

  public Coded<AddressState> status() {
    return Coded.of(AddressState.class, state == null ? "" : state.name(), AddressState.UNKNOWN);
  }
}
