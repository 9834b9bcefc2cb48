package dev.fleetglass.store.history;

import dev.fleetglass.model.MetricKey;
import dev.fleetglass.store.history.codec.DamagedBlockException;
import dev.fleetglass.store.history.codec.In;
import dev.fleetglass.store.history.codec.RawBlock;
import dev.fleetglass.store.history.codec.ReducedBlock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of a metric's series. */
final class SeriesReading {
  /** So much longer may a tier's stretches be than wanted: a finer tier costs many times more. */
  private static final double NEARLY = 1.5;

  private final MetricKey metric;
  private final int points;
  private final Consumer<Exception> damage;
  private final Map<Map<String, String>, Parts> found = new LinkedHashMap<>();
  private final Map<Tier, Blocks> blocks = new EnumMap<>(Tier.class);
  private final Map<Tier, Long> rolled = new EnumMap<>(Tier.class);
  private long from;
  private long to;
  private Tier tier = Tier.RAW;

  /**
   * A reading between two times, both included.
   *
   * @param damage is told of blocks that cannot be read and are passed over
   */
  SeriesReading(MetricKey metric, long from, long to, int points, Consumer<Exception> damage) {
    this.damage = damage;
    this.metric = metric;
    this.from = from;
    this.to = to;
    this.points = points;
  }

  /**
   * Reads from the file and from what waits to be written to it.
   *
   * @param pending which rows have samples that wait for their block; null when that is not known
   */
  List<StoredSeries> read(
      @Nullable Connection connection, PendingRows.@Nullable Found pending, List<Poll> polls)
      throws SQLException, IOException {
    try {
      narrow(connection, pending, polls);
      return read(connection, pending, polls, metric);
    } finally {
      // The connection outlives the reading, and would hold its statements for ever.
      for (Blocks table : blocks.values()) {
        table.close();
      }
    }
  }

  private List<StoredSeries> read(
      @Nullable Connection connection,
      PendingRows.@Nullable Found pending,
      List<Poll> polls,
      MetricKey of)
      throws SQLException, IOException {
    if (connection != null && from <= to) {
      OptionalInt id = new SeriesTable(connection).find(of);
      if (id.isPresent()) {
        chooseTier(connection);
        read(connection, id.getAsInt(), pending);
      }
    }
    for (Poll poll : polls) {
      for (int i = 0; i < poll.size(); i++) {
        if (poll.times()[i] >= from && poll.times()[i] <= to) {
          found
              .computeIfAbsent(poll.series()[i].labels, _ -> new Parts())
              .add(poll.times()[i], poll.values()[i]);
        }
      }
    }
    return results();
  }

  /** To the time of which anything is there at all, so that the points are spent on that. */
  private void narrow(
      @Nullable Connection connection, PendingRows.@Nullable Found pending, List<Poll> polls)
      throws SQLException {
    long oldest = Long.MAX_VALUE;
    long newest = Long.MIN_VALUE;
    if (connection != null) {
      PendingTable.Edges edges =
          pending == null
              ? new PendingTable(connection).edges()
              : new PendingTable.Edges(pending.oldest(), pending.newest());
      oldest = edges.oldest();
      newest = edges.newest();
      for (Tier one : Tier.ALL) {
        Blocks table = new Blocks(connection, one);
        blocks.put(one, table);
        long first = table.firstWindow();
        if (first != Long.MAX_VALUE) {
          oldest = Math.min(oldest, first * one.window);
          if (newest == Long.MIN_VALUE || one == Tier.RAW) {
            newest = Math.max(newest, (table.lastWindow() + 1) * one.window - 1);
          }
        }
      }
    }
    for (Poll poll : polls) {
      for (long time : poll.times()) {
        oldest = Math.min(oldest, time);
        newest = Math.max(newest, time);
      }
    }
    from = Math.max(from, oldest);
    to = Math.min(to, newest);
  }

  /**
   * The finest that is not finer than about what is wanted, unless it has nothing so old any more.
   */
  private void chooseTier(Connection connection) throws SQLException {
    Marks marks = new Marks(connection);
    long stretch = (to - from) / points;
    for (Tier one : Tier.ALL) {
      rolled.put(one, marks.rolled(one));
      if (one != Tier.RAW && (one.stretch <= NEARLY * stretch || from < marks.cut(one.finer()))) {
        tier = one;
      }
    }
  }

  private void read(Connection connection, int id, PendingRows.@Nullable Found pending)
      throws SQLException, IOException {
    Map<Integer, Parts> byId = new HashMap<>();
    SeriesTable names = new SeriesTable(connection);
    for (SeriesTable.Entry series : names.of(id, from)) {
      Parts parts = new Parts();
      read(tier, series.id(), from, to, parts);
      found.put(series.labels(), parts);
      byId.put(series.id(), parts);
    }
    PendingTable table = new PendingTable(connection);
    PendingTable.Taker taker =
        (_, block) -> {
          for (int i = 0; i < block.size(); i++) {
            if (block.times()[i] >= from && block.times()[i] <= to) {
              parts(names, byId, (int) block.series()[i]).add(block.times()[i], block.values()[i]);
            }
          }
        };
    if (pending == null) {
      table.read(id, taker);
    } else {
      table.read(id, pending.ids(), taker);
    }
  }

  /** Those of a series of which the newest samples wait for their block. */
  private Parts parts(SeriesTable names, Map<Integer, Parts> byId, int series) throws SQLException {
    Parts known = byId.get(series);
    if (known == null) {
      SeriesTable.Entry entry = names.get(series);
      known = new Parts();
      if (entry != null) {
        found.put(entry.labels(), known);
      }
      byId.put(series, known);
    }
    return known;
  }

  /** What is not in a tier yet comes from the finer ones. */
  private void read(Tier here, int series, long begin, long end, Parts parts)
      throws SQLException, IOException {
    Blocks table = Objects.requireNonNull(blocks.get(here));
    for (long window = here.windowOf(begin); window <= here.windowOf(end); window++) {
      if (Thread.interrupted()) {
        throw new InterruptedIOException("given up");
      }
      byte[] data = table.get(window, series);
      if (data == null) {
        if (here != Tier.RAW && window >= Objects.requireNonNull(rolled.get(here))) {
          long first = Math.max(begin, window * here.window);
          long last = Math.min(end, (window + 1) * here.window - 1);
          read(here.finer(), series, first, last, parts);
        }
      } else {
        add(here, data, parts);
      }
    }
  }

  private void add(Tier here, byte[] data, Parts parts) {
    try {
      if (here == Tier.RAW) {
        parts.add(RawBlock.read(new In(data)));
      } else {
        parts.add(ReducedBlock.read(new In(data)), here.stretch);
      }
    } catch (DamagedBlockException e) {
      damage.accept(e);
    }
  }

  private List<StoredSeries> results() {
    boolean few = tier == Tier.RAW;
    Map<Map<String, String>, SampleArrays> raw = new LinkedHashMap<>();
    for (Map.Entry<Map<String, String>, Parts> one : found.entrySet()) {
      few = few && !one.getValue().isReduced();
      if (few) {
        SampleArrays samples = one.getValue().raw(from, to);
        raw.put(one.getKey(), samples);
        few = Stretches.isFew(samples.size, points);
      }
    }
    List<StoredSeries> results = new ArrayList<>();
    if (few) {
      raw.forEach((labels, samples) -> {
        if (samples.size > 0) {
          results.add(new StoredSeries(labels, samples.toSamples(), 0));
        }
      });
      return results;
    }
    long stretch = Stretches.of(from, to, points, tier.stretch);
    found.forEach((labels, parts) -> {
      Buckets buckets = parts.buckets(stretch, from, to);
      if (buckets.size() > 0) {
        results.add(new StoredSeries(labels, buckets.toSamples(), stretch));
      }
    });
    return results;
  }
}
