package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.DamagedBlockException;
import dev.fleetglass.store.history.codec.In;
import dev.fleetglass.store.history.codec.Out;
import dev.fleetglass.store.history.codec.RawBlock;
import dev.fleetglass.store.history.codec.ReducedBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Sums the blocks of a tier up into those of the next once a window of that is over. Writer thread.
 */
final class Roller {
  private static final long GRACE = 30 * 60_000;
  private static final int SERIES_A_STEP = 100;
  private static final List<Way> WAYS =
      List.of(new Way(Tier.RAW, Tier.FINE), new Way(Tier.FINE, Tier.COARSE));

  private final Directory directory;
  private final SeriesTable series;
  private final Marks marks;
  private final Map<Tier, Blocks> blocks;
  private final Consumer<Exception> damage;
  private final Out out = new Out();

  /** Series of the window in work that are still to be done. */
  private final Map<Tier, int[]> left = new EnumMap<>(Tier.class);

  private record Way(Tier from, Tier to) {}

  /**
   * Over the tables of a file.
   *
   * @param damage is told of blocks that cannot be read and are passed over
   */
  Roller(
      Connection connection,
      Directory directory,
      Map<Tier, Blocks> blocks,
      Consumer<Exception> damage) {
    this.directory = directory;
    this.damage = damage;
    this.blocks = blocks;
    series = new SeriesTable(connection);
    marks = new Marks(connection);
  }

  /** Does some series of a window, if one is due. */
  boolean step(long now) throws SQLException {
    for (Way way : WAYS) {
      if (step(way, now)) {
        return true;
      }
    }
    return false;
  }

  /** Forgets the work that was begun, since the file is not what it would be then. */
  void rolledBack() {
    left.clear();
  }

  /** Sums up again what a block was added to late. */
  void late(int one, long time) throws SQLException {
    for (Way way : WAYS) {
      if (way.to.windowOf(time) < marks.rolled(way.to)) {
        replace(way, way.from.windowOf(time), one);
      } else {
        left.remove(way.to);
      }
    }
  }

  private boolean step(Way way, long now) throws SQLException {
    long first = of(way.from).firstWindow();
    if (first == Long.MAX_VALUE) {
      return false;
    }
    // Windows before the first block have nothing to sum up.
    long window = Math.max(marks.rolled(way.to), way.to.windowOf(first * way.from.window));
    long end = (window + 1) * way.to.window;
    if (end + GRACE > now || end > readyUntil(way.from)) {
      return false;
    }
    int[] all =
        left.containsKey(way.to)
            ? Objects.requireNonNull(left.get(way.to))
            : series.since(window * way.to.window);
    int some = Math.min(SERIES_A_STEP, all.length);
    for (int i = 0; i < some; i++) {
      roll(way, window, all[i]);
    }
    if (some < all.length) {
      left.put(way.to, Arrays.copyOfRange(all, some, all.length));
    } else {
      left.remove(way.to);
      marks.rolled(way.to, window + 1);
    }
    return true;
  }

  /** Until when everything is in a tier's blocks. */
  private long readyUntil(Tier tier) throws SQLException {
    if (tier == Tier.FINE) {
      return marks.rolled(tier) * tier.window;
    }
    long until = Long.MAX_VALUE;
    for (MetricRef metric : directory.metrics()) {
      until = Math.min(until, metric.pendingFrom);
    }
    return until;
  }

  private void roll(Way way, long window, int one) throws SQLException {
    Buckets buckets = new Buckets(way.to.stretch);
    long begin = window * way.to.window;
    for (long time = begin; time < begin + way.to.window; time += way.from.window) {
      add(way.from, way.from.windowOf(time), one, Long.MIN_VALUE, Long.MAX_VALUE, buckets);
    }
    put(way.to, window, one, buckets);
  }

  /** What is beside the finer block's window stays: its own blocks may be deleted already. */
  private void replace(Way way, long finer, int one) throws SQLException {
    Buckets buckets = new Buckets(way.to.stretch);
    long begin = finer * way.from.window;
    long window = way.to.windowOf(begin);
    add(way.to, window, one, Long.MIN_VALUE, begin - 1, buckets);
    add(way.from, finer, one, Long.MIN_VALUE, Long.MAX_VALUE, buckets);
    add(way.to, window, one, begin + way.from.window, Long.MAX_VALUE, buckets);
    put(way.to, window, one, buckets);
  }

  private void put(Tier tier, long window, int one, Buckets buckets) throws SQLException {
    if (buckets.size() > 0) {
      out.clear();
      buckets.toBlock().write(out);
      of(tier).put(window, one, out.toBytes());
    }
  }

  private void add(Tier tier, long window, int one, long from, long to, Buckets buckets)
      throws SQLException {
    byte[] data = of(tier).get(window, one);
    if (data == null) {
      return;
    }
    try {
      if (tier == Tier.RAW) {
        buckets.add(RawBlock.read(new In(data)), from, to);
      } else {
        buckets.add(ReducedBlock.read(new In(data)), tier.stretch, from, to);
      }
    } catch (DamagedBlockException e) {
      damage.accept(e);
    }
  }

  private Blocks of(Tier tier) {
    return Objects.requireNonNull(blocks.get(tier));
  }
}
