package dev.fleetglass.api;

/** Told by a source while it loads, on the loading thread. */
@FunctionalInterface
public interface LoadProgress {
  LoadProgress NONE = (loaded, expected) -> {};

  /**
   * Tells how far a load has come.
   *
   * @param loaded rows so far
   * @param expected rows in all as the service claims, or -1 when it does not say
   */
  void loaded(long loaded, long expected);
}
