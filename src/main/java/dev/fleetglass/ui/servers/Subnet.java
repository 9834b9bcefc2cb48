package dev.fleetglass.ui.servers;

import java.util.Optional;

/**
 * A block of IPv4 addresses.
 *
 * @param network its first address
 * @param length of the prefix in bits, 0 to 32
 */
record Subnet(int network, int length) {
  /** Reads {@code 10.0.0.16/255.255.255.240} ({@code api/gogrid.md} section 2), or a length. */
  static Optional<Subnet> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    Optional<Integer> address = address(text.substring(0, slash).strip());
    Optional<Integer> length = length(text.substring(slash + 1).strip());
    return address.flatMap(
        from -> length.map(bits -> new Subnet(bits == 0 ? 0 : from & -1 << (32 - bits), bits)));
  }

  boolean contains(String ip) {
    return address(ip)
        .map(at -> length == 0 || (at ^ network) >>> (32 - length) == 0)
        .orElse(false);
  }

  /** As {@code 10.0.0.16/28}. */
  String cidr() {
    return "%d.%d.%d.%d/%d"
        .formatted(
            network >>> 24, network >>> 16 & 255, network >>> 8 & 255, network & 255, length);
  }

  private static Optional<Integer> length(String text) {
    if (text.matches("\\d{1,2}")) {
      return Optional.of(Integer.parseInt(text)).filter(bits -> bits <= 32);
    }
    return address(text)
        .filter(mask -> mask == 0 || Integer.bitCount(mask) == Integer.numberOfLeadingZeros(~mask))
        .map(Integer::bitCount);
  }

  private static Optional<Integer> address(String text) {
    if (!text.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
      return Optional.empty();
    }
    int value = 0;
    for (String part : text.split("\\.", -1)) {
      int number = Integer.parseInt(part);
      if (number > 255) {
        return Optional.empty();
      }
      value = value << 8 | number;
    }
    return Optional.of(value);
  }
}
