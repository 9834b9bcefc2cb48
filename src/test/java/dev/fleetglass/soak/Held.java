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

  static Held of(List<Usage> looks, int warm) {
    int length = (looks.size() - warm) / 2;
    List<Usage> early = looks.subList(warm, warm + length);
    List<Usage> late = looks.subList(looks.size() - length, looks.size());
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
