package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.In;
import dev.fleetglass.store.history.codec.Out;
import dev.fleetglass.store.history.codec.PollBlock;
import dev.fleetglass.store.history.codec.RawBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes blocks of samples that waited, once their window of time is over. Writer thread. */
final class Sealer {
  /** How late a sample may come without making its block be written twice. */
  private static final long GRACE = 5 * 60_000;

  /** More rows than two hours of polls have, so their times cannot be those of this clock. */
  private static final int TOO_MANY = 8_000;

  private final Directory directory;
  private final SeriesTable series;
  private final PendingTable pending;
  private final Blocks raw;
  private final Marks marks;
  private final Roller roller;
  private final Out out = new Out();

  /** What is done once the transaction is committed. */
  private @Nullable Runnable sealed;

  Sealer(Connection connection, Directory directory, Blocks raw, Roller roller) {
    this.directory = directory;
    this.raw = raw;
    this.roller = roller;
    series = new SeriesTable(connection);
    pending = new PendingTable(connection);
    marks = new Marks(connection);
  }

  /**
   * Does one metric, if one is due; that of the lowest number, since blocks whose keys ascend fill
   * their pages and others leave them half empty.
   */
  boolean step(long now) throws SQLException {
    MetricRef first = null;
    for (MetricRef metric : directory.metrics()) {
      if (metric.pendingFrom < limit(metric, now) && (first == null || metric.id < first.id)) {
        first = metric;
      }
    }
    if (first == null) {
      return false;
    }
    seal(first, limit(first, now));
    return true;
  }

  /** Tells readers, who find in blocks from now on what waited. */
  void committed() {
    if (sealed != null) {
      sealed.run();
      sealed = null;
    }
  }

  void rolledBack() {
    sealed = null;
  }

  /** Samples before this time go into blocks. */
  private static long limit(MetricRef metric, long now) {
    long over = now - GRACE;
    if (metric.pendingRows > TOO_MANY) {
      over = Math.max(over, metric.pendingTo - GRACE);
    }
    return Tier.RAW.windowOf(over) * Tier.RAW.window;
  }

  private void seal(MetricRef metric, long limit) throws SQLException {
    PendingRows.Found rows = metric.pending.find(Long.MIN_VALUE, Long.MAX_VALUE);
    Sorted sorted = new Sorted(limit);
    pending.read(metric.id, rows.ids(), sorted::add);
    long cut = marks.cut(Tier.RAW);
    Map<Integer, Long> newest = new TreeMap<>();
    for (Map.Entry<Long, SampleArrays> one : sorted.byKey.entrySet()) {
      long window = Tier.windowOfKey(one.getKey());
      int id = Tier.seriesOfKey(one.getKey());
      SampleArrays samples = one.getValue();
      if (window * Tier.RAW.window >= cut) {
        put(id, window, samples);
      }
      newest.merge(id, samples.times[samples.size - 1], Math::max);
    }
    series.newest(newest);
    long[] over = sorted.over.stream().mapToLong(Long::longValue).toArray();
    pending.delete(over);
    sealed =
        () -> {
          metric.pending.remove(over);
          directory.forgetSilent(limit - Tier.RAW.window);
        };
    metric.nothingPending();
    if (sorted.leftRows > 0) {
      metric.pending(sorted.leftFrom, sorted.leftTo);
      metric.pendingRows = sorted.leftRows;
    }
  }

  /** What waited, by the blocks it goes into. */
  private static final class Sorted {
    final SortedMap<Long, SampleArrays> byKey = new TreeMap<>();
    long leftFrom = Long.MAX_VALUE;
    long leftTo = Long.MIN_VALUE;
    int leftRows;

    /** Rows, in order, of which nothing is left. */
    final List<Long> over = new ArrayList<>();

    private final long limit;

    Sorted(long limit) {
      this.limit = limit;
    }

    void add(long id, PollBlock block) {
      boolean left = false;
      long lastKey = 0;
      SampleArrays last = null;
      for (int i = 0; i < block.size(); i++) {
        long time = block.times()[i];
        if (time >= limit) {
          left = true;
          leftFrom = Math.min(leftFrom, time);
          leftTo = Math.max(leftTo, time);
          continue;
        }
        long key = Tier.key(Tier.RAW.windowOf(time), (int) block.series()[i]);
        if (last == null || key != lastKey) {
          lastKey = key;
          last = byKey.computeIfAbsent(key, _ -> new SampleArrays());
        }
        last.add(time, block.values()[i]);
      }
      if (left) {
        leftRows++;
      } else {
        over.add(id);
      }
    }
  }

  /** Samples that come late join the block that is there. */
  private void put(int one, long window, SampleArrays samples) throws SQLException {
    byte[] before = raw.get(window, one);
    SampleArrays all = samples;
    if (before != null) {
      all = new SampleArrays();
      all.add(RawBlock.read(new In(before)), Long.MIN_VALUE, Long.MAX_VALUE);
      int known = all.size;
      all.add(samples.toBlock(), Long.MIN_VALUE, Long.MAX_VALUE);
      if (all.size == known) {
        return;
      }
    }
    out.clear();
    RawBlock.write(out, all.times, all.values, all.size);
    raw.put(window, one, out.toBytes());
    roller.late(one, window * Tier.RAW.window);
  }
}
