package dev.fleetglass.service;

import java.util.List;

/**
 * All rows of a list over all enabled connections at one moment. Immutable.
 *
 * @param sequence grows with every snapshot; an older one must not replace a newer one
 * @param rows in connection order, then the service's order; after a failure the last good ones
 * @param sources one per enabled connection that has such a list, in connection order
 */
public record InventorySnapshot<T>(
    long sequence, List<Sourced<T>> rows, List<SourceStatus> sources) {
  public InventorySnapshot {
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
  }
}
