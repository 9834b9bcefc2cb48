package dev.fleetglass.sandbox.world;

import java.util.List;

/**
 * Every address of the account, by index: whole blocks, public ones first. An address of a place
 * belongs to the server there, or to a balancer, or is free; the first two and the last of a block
 * are nobody's and yet assigned, as the service listed them. The public address of a database
 * server's place is free or a balancer's, since such servers have a private one only.
 *
 * <p>Which network an address is of ({@code ip.type}) goes by its block, five of eight being in the
 * first one of their kind: the service never told.
 */
public final class AddressBook {
  private final ServerFleet fleet;
  private final BalancerFleet balancers;
  private final int perKind;

  AddressBook(ServerFleet fleet, BalancerFleet balancers) {
    this.fleet = fleet;
    this.balancers = balancers;
    this.perKind = AddressPlan.BLOCK * Math.ceilDiv(fleet.size(), AddressPlan.USABLE);
  }

  public int size() {
    return 2 * perKind;
  }

  public Address at(int index) {
    int block = block(index);
    int offset = index % AddressPlan.BLOCK;
    Option state = state(index);
    return isPublic(index)
        ? AddressPlan.publicAddress(block, offset, state, datacenter(index))
        : AddressPlan.privateAddress(block, offset, state, datacenter(index));
  }

  /** {@link Catalogue#ASSIGNED} or {@link Catalogue#UNASSIGNED}. */
  public Option state(int index) {
    int offset = index % AddressPlan.BLOCK;
    if (offset < AddressPlan.FIRST_USABLE || offset == AddressPlan.BLOCK - 1) {
      return Catalogue.ASSIGNED;
    }
    int slot = block(index) * AddressPlan.USABLE + offset - AddressPlan.FIRST_USABLE;
    boolean taken =
        slot < fleet.size()
            && (!isPublic(index) || fleet.hasPublicAddress(slot) || balancers.isVirtual(slot));
    return taken ? Catalogue.ASSIGNED : Catalogue.UNASSIGNED;
  }

  public Option datacenter(int index) {
    return fleet.datacenter(block(index) * AddressPlan.USABLE);
  }

  /** One of {@link Catalogue#IP_TYPES}. */
  public Option type(int index) {
    int eighth = block(index) % 8;
    List<Option> types = Catalogue.IP_TYPES;
    if (isPublic(index)) {
      return types.get(Math.max(0, eighth - 4));
    }
    return types.get(eighth < 5 ? 4 : 5);
  }

  private boolean isPublic(int index) {
    return index < perKind;
  }

  private int block(int index) {
    return index % perKind / AddressPlan.BLOCK;
  }
}
