package dev.fleetglass.soak;

import java.util.List;

/**
 * What was held in the last part of a soak, beside what was held in an equally long part after it
 * had warmed up.
 *
 * @param heapGrowth mean heap after collection, in percent more
 * @param heap bytes at the end
 * @param threads how many more at most; likewise those after it
 */
public record Held(
    double heapGrowth,
    double heap,
    double threads,
    double handles,
    double listeners,
    double timers) {

  /** Compares the last looks with as many before them. */
  static Held of(List<Usage> looks, int length) {
    int end = looks.size();
    List<Usage> early = looks.subList(end - 2 * length, end - length);
    List<Usage> late = looks.subList(end - length, end);
    double heap = Usage.mean(late, Usage::heap);
    return new Held(
        100 * (heap / Usage.mean(early, Usage::heap) - 1),
        heap,
        Usage.most(late, Usage::threads) - Usage.most(early, Usage::threads),
        Usage.most(late, Usage::handles) - Usage.most(early, Usage::handles),
        Usage.most(late, Usage::listeners) - Usage.most(early, Usage::listeners),
        Usage.most(late, Usage::timers) - Usage.most(early, Usage::timers));
  }
}
