package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.In;
import dev.fleetglass.store.history.codec.Out;
import dev.fleetglass.store.history.codec.RawBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

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

  Sealer(Connection connection, Directory directory, Blocks raw, Roller roller) {
    this.directory = directory;
    this.raw = raw;
    this.roller = roller;
    series = new SeriesTable(connection);
    pending = new PendingTable(connection);
    marks = new Marks(connection);
  }

  /** Does one metric, if one is due. */
  boolean step(long now) throws SQLException {
    for (MetricRef metric : directory.metrics()) {
      if (metric.pendingFrom != Long.MAX_VALUE) {
        long limit = limit(metric, now);
        if (metric.pendingFrom < limit) {
          seal(metric, limit);
          return true;
        }
      }
    }
    return false;
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
    Map<Integer, Map<Long, SampleArrays>> windows = new TreeMap<>();
    Map<Integer, Long> newest = new TreeMap<>();
    metric.nothingPending();
    pending.read(metric.id, Long.MIN_VALUE, Long.MAX_VALUE, block -> {
      long from = Long.MAX_VALUE;
      long to = Long.MIN_VALUE;
      for (int i = 0; i < block.size(); i++) {
        int one = (int) block.series()[i];
        long time = block.times()[i];
        to = Math.max(to, time);
        if (time < limit) {
          windows
              .computeIfAbsent(one, _ -> new TreeMap<>())
              .computeIfAbsent(Tier.RAW.windowOf(time), _ -> new SampleArrays())
              .add(time, block.values()[i]);
          newest.merge(one, time, Math::max);
        } else {
          from = Math.min(from, time);
        }
      }
      if (to >= limit) {
        metric.pending(from, to);
      }
    });
    long cut = marks.cut(Tier.RAW);
    for (Map.Entry<Integer, Map<Long, SampleArrays>> one : windows.entrySet()) {
      for (Map.Entry<Long, SampleArrays> window : one.getValue().entrySet()) {
        if (window.getKey() * Tier.RAW.window >= cut) {
          put(one.getKey(), window.getKey(), window.getValue());
        }
      }
    }
    series.newest(newest);
    pending.deleteBefore(metric.id, limit);
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
