package dev.fleetglass.sandbox.world;

/**
 * Addresses that belong to nobody: public ones from the three documentation networks, then from the
 * benchmarking network 198.18.0.0/15, then from the reserved 240.0.0.0/4; private ones from
 * 10.0.0.0/8. They come in blocks of sixteen, as the recorded ones: the network, a gateway,
 * thirteen for places of the fleet and the broadcast address. A block lies in one data centre.
 */
final class AddressPlan {
  static final int BLOCK = 16;
  static final int USABLE = 13;

  /** Offset of a block's first address that a server may have. */
  static final int FIRST_USABLE = 2;

  private static final String MASK = "/255.255.255.240";
  private static final int[] DOCUMENTATION = {
    ip(198, 51, 100, 0), ip(203, 0, 113, 0), ip(192, 0, 2, 0),
  };
  private static final int BLOCKS_EACH = 16;
  private static final int BENCHMARK = ip(198, 18, 0, 0);
  private static final int BENCHMARK_BLOCKS = 1 << 13;
  private static final int RESERVED = ip(240, 0, 0, 0);
  private static final int PRIVATE = ip(10, 64, 0, 0);
  private static final long PUBLIC_IDS = 50_000;
  private static final long PRIVATE_IDS = 3_000_000;

  private AddressPlan() {}

  static Address publicAddress(int slot, Option datacenter) {
    return publicAddress(slot / USABLE, offset(slot), Catalogue.ASSIGNED, datacenter);
  }

  static Address privateAddress(int slot, Option datacenter) {
    return privateAddress(slot / USABLE, offset(slot), Catalogue.ASSIGNED, datacenter);
  }

  /**
   * An address by its block, from 0, and its place in the block, from 0 to 15.
   *
   * @param state whether somebody has it
   */
  static Address publicAddress(int block, int offset, Option state, Option datacenter) {
    int network = publicNetwork(block);
    return new Address(
        PUBLIC_IDS + (long) BLOCK * block + offset,
        text(network + offset),
        text(network) + MASK,
        true,
        state,
        datacenter);
  }

  /** As {@link #publicAddress(int, int, Option, Option)}, of the private ones. */
  static Address privateAddress(int block, int offset, Option state, Option datacenter) {
    int network = PRIVATE + BLOCK * block;
    return new Address(
        PRIVATE_IDS + (long) BLOCK * block + offset,
        text(network + offset),
        text(network) + MASK,
        false,
        state,
        datacenter);
  }

  private static int publicNetwork(int block) {
    int documented = DOCUMENTATION.length * BLOCKS_EACH;
    if (block < documented) {
      return DOCUMENTATION[block / BLOCKS_EACH] + BLOCK * (block % BLOCKS_EACH);
    }
    int further = block - documented;
    return further < BENCHMARK_BLOCKS
        ? BENCHMARK + BLOCK * further
        : RESERVED + BLOCK * (further - BENCHMARK_BLOCKS);
  }

  private static int offset(int slot) {
    return FIRST_USABLE + slot % USABLE;
  }

  private static int ip(int a, int b, int c, int d) {
    return a << 24 | b << 16 | c << 8 | d;
  }

  private static String text(int ip) {
    return (ip >>> 24) + "." + (ip >>> 16 & 255) + "." + (ip >>> 8 & 255) + "." + (ip & 255);
  }
}
