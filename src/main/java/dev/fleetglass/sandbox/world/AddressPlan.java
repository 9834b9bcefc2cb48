package dev.fleetglass.sandbox.world;

/**
 * Addresses that belong to nobody: public ones from the three documentation networks, and from the
 * benchmarking network 198.18.0.0/15 once those are used up; private ones from 10.0.0.0/8. Blocks
 * of sixteen, as the recorded ones, of which thirteen go to servers.
 */
final class AddressPlan {
  private static final String MASK = "/255.255.255.240";
  private static final int USABLE = 13;
  private static final int[] DOCUMENTATION = {
    ip(198, 51, 100, 0), ip(203, 0, 113, 0), ip(192, 0, 2, 0),
  };
  private static final int BLOCKS_EACH = 16;
  private static final int BENCHMARK = ip(198, 18, 0, 0);
  private static final int BENCHMARK_BLOCKS = 1 << 13;
  private static final int PRIVATE = ip(10, 64, 0, 0);

  Address publicAddress(int slot, Option datacenter) {
    int block = slot / USABLE;
    int documented = DOCUMENTATION.length * BLOCKS_EACH;
    int network =
        block < documented
            ? DOCUMENTATION[block / BLOCKS_EACH] + 16 * (block % BLOCKS_EACH)
            : BENCHMARK + 16 * ((block - documented) % BENCHMARK_BLOCKS);
    return address(50_000L + slot, network, slot, true, datacenter);
  }

  Address privateAddress(int slot, Option datacenter) {
    return address(3_000_000L + slot, PRIVATE + 16 * (slot / USABLE), slot, false, datacenter);
  }

  private static Address address(
      long id, int network, int slot, boolean isPublic, Option datacenter) {
    return new Address(
        id,
        text(network + 2 + slot % USABLE),
        text(network) + MASK,
        isPublic,
        Catalogue.ASSIGNED,
        datacenter);
  }

  private static int ip(int a, int b, int c, int d) {
    return a << 24 | b << 16 | c << 8 | d;
  }

  private static String text(int ip) {
    return (ip >>> 24) + "." + (ip >>> 16 & 255) + "." + (ip >>> 8 & 255) + "." + (ip & 255);
  }
}
