package dev.fleetglass.store.history.codec;

/** What a block can hold. */
final class BlockLimits {
  /** More samples than any block has, so that damaged bytes do not ask for all memory. */
  static final int MOST = 1 << 20;

  private BlockLimits() {}
}
