package dev.fleetglass.provider.gogrid;

import dev.fleetglass.model.Address;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Addresses of the account ({@code api/gogrid.md} sections 2 and 3). */
final class AddressType implements ObjectType<Address> {
  static final AddressType INSTANCE = new AddressType();

  private static final Address NONE = new Address(null, "", null, null, null, null);

  private AddressType() {}

  @Override
  public Layout layout() {
    return Parts.AddressPart.LAYOUT;
  }

  @Override
  public Address read(Row row) {
    Address read = Objects.requireNonNullElse(Parts.address(row, 0), NONE);
    return new Address(
        read.id(),
        read.ip(),
        read.subnet(),
        read.internet(),
        read.state(),
        read.datacenter(),
        row.details());
  }

  @Override
  public @Nullable Long id(Address address) {
    return address.id();
  }

  @Override
  public String key(Address address) {
    return address.key();
  }
}
