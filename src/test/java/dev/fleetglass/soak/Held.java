package dev.fleetglass.soak;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was held in the last part of a soak, beside what was held in an equally long part after it
 * had warmed up.
 *
 * @param heapGrowth mean heap after collection, in percent more
 * @param nodeGrowth mean number of nodes in the window, in percent more: words come and go
 * @param seriesGrowth likewise of the series that panels show, which come and go
 * @param threads how many more at most; likewise those after it
 */
public record Held(
    double heapGrowth,
    double nodeGrowth,
    double seriesGrowth,
    double threads,
    double handles,
    double listeners,
    double timers,
    double drawings) {

  /** Compares the last looks with as many before them. */
  static Held of(List<Usage> looks, int length) {
    int end = looks.size();
    List<Usage> early = looks.subList(end - 2 * length, end - length);
    List<Usage> late = looks.subList(end - length, end);
    return new Held(
        growth(early, late, Usage::heap),
        growth(early, late, Usage::nodes),
        growth(early, late, Usage::series),
        more(early, late, Usage::threads),
        more(early, late, Usage::handles),
        more(early, late, Usage::listeners),
        more(early, late, Usage::timers),
        more(early, late, Usage::drawings));
  }

  private static double growth(List<Usage> early, List<Usage> late, ToDoubleFunction<Usage> of) {
    return 100 * (Usage.mean(late, of) / Usage.mean(early, of) - 1);
  }

  private static double more(List<Usage> early, List<Usage> late, ToDoubleFunction<Usage> of) {
    return Usage.most(late, of) - Usage.most(early, of);
  }
}
