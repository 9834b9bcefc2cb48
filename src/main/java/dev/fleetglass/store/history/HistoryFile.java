package dev.fleetglass.store.history;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.model.MetricSample;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The history in an SQLite file. One thread opens and writes it; what cannot be written waits in
 * memory, as far as there is room. A kill loses at most what came since the last round, a power cut
 * perhaps some rounds, neither the file.
 */
public final class HistoryFile implements History {
  private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final InstantSource clock;
  private final HistoryOptions options;
  private final Directory directory = new Directory();
  private final Waiting waiting;
  private final ReadConnections connections;
  private final Keeper keeper;
  private final Reader reader;
  private final Rounds rounds = new Rounds();
  private final Thread writer;
  private volatile HistoryRetention retention = HistoryRetention.DEFAULT;
  private volatile Runnable changed = () -> {};

  private HistoryFile(
      Path file, InstantSource clock, HistoryOptions options, LongSupplier mostPages) {
    this.clock = clock;
    this.options = options;
    waiting = new Waiting(options.waiting());
    connections = new ReadConnections(file);
    keeper = new Keeper(file, clock, waiting, directory, connections, mostPages);
    reader = new Reader(connections, directory, waiting, keeper.held(), this::damaged);
    writer = Thread.ofPlatform().name("history").daemon(true).unstarted(this::run);
  }

  /** Begins with a file, which is opened in the background and made when there is none. */
  public static HistoryFile open(Path file, InstantSource clock, HistoryOptions options) {
    return open(file, clock, options, () -> Keeper.NO_LIMIT);
  }

  /**
   * Begins with a file that cannot grow for ever.
   *
   * @param mostPages asked for before each round
   */
  static HistoryFile open(
      Path file, InstantSource clock, HistoryOptions options, LongSupplier mostPages) {
    HistoryFile history = new HistoryFile(file, clock, options, mostPages);
    history.writer.start();
    history.rounds.work();
    return history;
  }

  @Override
  public void add(MetricKey metric, List<MetricSample> samples) {
    if (!samples.isEmpty()) {
      waiting.add(Poll.of(directory.metric(metric), samples), clock.millis());
      rounds.work();
    }
  }

  @Override
  public void add(List<FleetEvent> events) {
    if (!events.isEmpty()) {
      waiting.add(List.copyOf(events));
      rounds.work();
    }
  }

  @Override
  public <T> void keep(ListKind<T> kind, String connectionId, Instant fetched, List<T> rows) {
    waiting.add(new Rows<>(kind, connectionId, fetched, List.copyOf(rows)));
    rounds.work();
  }

  @Override
  public List<StoredSeries> series(MetricKey metric, Instant from, Instant to, int points)
      throws HistoryException {
    return reader.series(metric, from, to, points);
  }

  @Override
  public List<FleetEvent> events(Instant from, Instant to, int most) throws HistoryException {
    return reader.events(from, to, most);
  }

  @Override
  public <T> List<KeptList<T>> list(ListKind<T> kind, Instant at) throws HistoryException {
    return reader.list(kind, at);
  }

  @Override
  public HistoryStatus status() {
    return keeper.status();
  }

  @Override
  public void onStatus(Runnable told) {
    changed = told;
  }

  @Override
  public void retain(HistoryRetention wanted) {
    retention = wanted;
    rounds.work();
  }

  /**
   * Waits until what was added before has been written, or could not be, and what is due by the
   * clock has been done.
   */
  public void flush() throws InterruptedException {
    rounds.hurry();
  }

  /** Series in memory, for tests that look for leaks. */
  int knownSeries() {
    return directory.series();
  }

  @Override
  public void close() {
    rounds.close();
    try {
      writer.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void damaged(Exception damage) {
    keeper.suspect(damage);
    rounds.work();
  }

  private void run() {
    try {
      Duration gather = options.head();
      Duration least = Duration.ZERO;
      while (rounds.next(gather, least)) {
        gather = options.gather();
        HistoryStatus before = keeper.status();
        boolean well = keeper.round(retention);
        least = well ? Duration.ZERO : options.retry();
        tell(before);
        rounds.ended();
      }
      // The last connection that is closed tidies up, which must be the one that may write.
      connections.close();
      keeper.end(retention);
    } catch (InterruptedException e) {
      // Only a program that ends at once interrupts its threads.
      Thread.currentThread().interrupt();
    } finally {
      // Nobody works any more, so nobody must wait for it.
      rounds.close();
    }
  }

  private void tell(HistoryStatus before) {
    if (!Objects.equals(problem(before), problem(keeper.status()))
        || !Objects.equals(before.lost(), keeper.status().lost())
        || !Objects.equals(before.oldest(), keeper.status().oldest())
        || before.bytes() != keeper.status().bytes()) {
      try {
        changed.run();
      } catch (RuntimeException | Error e) {
        // Whoever listens has a defect, which must not end what is kept.
        LOG.error("The history's status could not be told", e);
      }
    }
  }

  private static HistoryStatus.@Nullable Problem problem(HistoryStatus status) {
    return status.problem();
  }
}
