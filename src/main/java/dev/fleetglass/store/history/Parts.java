package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.RawBlock;
import dev.fleetglass.store.history.codec.ReducedBlock;
import java.util.ArrayList;
import java.util.List;

/** What was found of one series, oldest first; some of it perhaps twice. */
final class Parts {
  private final List<Part> parts = new ArrayList<>();

  /** Samples that came one by one, behind the blocks. */
  private final SampleArrays loose = new SampleArrays();

  private boolean reduced;
  private int rawSize;

  private sealed interface Part {}

  private record Raw(RawBlock block) implements Part {}

  private record Reduced(ReducedBlock block, long stretch) implements Part {}

  void add(RawBlock block) {
    parts.add(new Raw(block));
    rawSize += block.size();
  }

  void add(ReducedBlock block, long stretch) {
    parts.add(new Reduced(block, stretch));
    reduced = true;
  }

  void add(long time, double value) {
    loose.add(time, value);
  }

  /** Whether some of it is there summed up only. */
  boolean isReduced() {
    return reduced;
  }

  /** The raw samples of a time span. */
  SampleArrays raw(long from, long to) {
    SampleArrays all = new SampleArrays(Math.max(16, rawSize + loose.size));
    for (Part part : parts) {
      if (part instanceof Raw raw) {
        all.add(raw.block, from, to);
      }
    }
    all.add(loose.toBlock(), from, to);
    return all;
  }

  /** What there is of a time span, summed up over stretches. */
  Buckets buckets(long stretch, long from, long to) {
    Buckets buckets = new Buckets(stretch);
    for (Part part : parts) {
      switch (part) {
        case Raw raw -> buckets.add(raw.block, from, to);
        case Reduced one -> buckets.add(one.block, one.stretch, from, to);
      }
    }
    buckets.add(loose.toBlock(), from, to);
    return buckets;
  }
}
