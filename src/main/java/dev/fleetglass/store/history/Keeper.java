package dev.fleetglass.store.history;

import dev.fleetglass.store.Aside;
import dev.fleetglass.store.FileLock;
import dev.fleetglass.store.history.HistoryStatus.Problem;
import dev.fleetglass.store.history.codec.DamagedBlockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the file open and writes to it; what goes wrong becomes a problem in the status and is
 * tried again with the next round. Writer thread, but for the status.
 */
final class Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  static final long NO_LIMIT = 4_294_967_294L;

  private final Path file;
  private final InstantSource clock;
  private final LongSupplier mostPages;
  private final Waiting waiting;
  private final Directory directory;
  private final ReadConnections connections;
  private final Map<Rows.Key, Rows<?>> held = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Exception> suspected = new AtomicReference<>();
  private @Nullable FileLock lock;
  private @Nullable Disk disk;

  /** Told again when other problems are over. */
  private @Nullable Problem damage;

  /** Whether another program has written the file while what waits came. */
  private boolean elsewhere;

  private volatile HistoryStatus status;

  Keeper(
      Path file,
      InstantSource clock,
      Waiting waiting,
      Directory directory,
      ReadConnections connections,
      LongSupplier mostPages) {
    this.file = file;
    this.clock = clock;
    this.mostPages = mostPages;
    this.waiting = waiting;
    this.directory = directory;
    this.connections = connections;
    status = new HistoryStatus(file, 0, null, null, null);
  }

  /** Any thread. */
  HistoryStatus status() {
    return status;
  }

  /** Rows that are held between copies. Any thread may read them. */
  Map<Rows.Key, Rows<?>> held() {
    return held;
  }

  /** Writes what waits and does what is due; whether all of it went well. */
  boolean round(HistoryRetention retention) {
    // A damaged file makes room for a new one, which is begun at once.
    return attempt(retention) || (disk == null && beganAnew() && attempt(retention));
  }

  private boolean beganAnew() {
    Problem problem = status.problem();
    return problem != null && problem.kept() != null;
  }

  private boolean attempt(HistoryRetention retention) {
    try {
      open();
      if (suspected.get() instanceof SQLException corrupt) {
        suspected.set(null);
        throw corrupt;
      }
      work(retention);
      well();
      return true;
    } catch (SQLException | IOException | DamagedBlockException e) {
      failed(e);
      return false;
    } catch (RuntimeException | Error e) {
      broken(e);
      return false;
    }
  }

  /** A defect, or no memory left, ends neither the thread nor what is collected in memory. */
  private void broken(Throwable defect) {
    LOG.error("The history could not be written", defect);
    try {
      close();
    } catch (RuntimeException | Error e) {
      // It is let go of as it is; what was written is in the file all the same.
      defect.addSuppressed(e);
    }
    problem(HistoryStatus.Kind.UNUSABLE, null, defect.toString());
  }

  /** Writes what waits and closes; what fails is lost. */
  void end(HistoryRetention retention) {
    if (round(retention)) {
      try {
        Objects.requireNonNull(disk).end(clock.millis());
      } catch (SQLException e) {
        failed(e);
      } catch (RuntimeException | Error e) {
        broken(e);
      }
    }
    letGo();
  }

  /**
   * Tells of something in the file that could not be read. When SQLite says so, the next round puts
   * the file aside; a block is only passed over. Any thread.
   */
  void suspect(Exception damage) {
    suspected.compareAndSet(null, damage);
  }

  private void work(HistoryRetention retention) throws SQLException {
    Disk open = Objects.requireNonNull(disk);
    open.limit(mostPages.getAsLong());
    do {
      while (!waiting.isEmpty()) {
        Batch batch = waiting.next();
        boolean written = false;
        try {
          open.write(batch, clock.millis(), elsewhere);
          written = true;
          waiting.written();
        } finally {
          if (!written) {
            waiting.notWritten();
          }
        }
      }
      elsewhere = false;
    } while (open.step(retention, clock.millis()));
  }

  private void open() throws SQLException, IOException {
    if (disk != null) {
      return;
    }
    if (lock == null) {
      lock = FileLock.take(file);
    }
    try {
      disk = Disk.open(file, directory, held, this::suspect);
    } catch (SQLException | DamagedBlockException e) {
      if (!Trouble.isDamage(e)) {
        throw e;
      }
      putAside(e);
      disk = Disk.open(file, directory, held, this::suspect);
    }
  }

  /** Keeps the damaged file, and what belongs to it, under another name. */
  private void putAside(Exception damage) throws IOException {
    Path aside = Aside.of(file, clock.instant());
    // Readers follow to the new file; some systems move no file that is open.
    connections.forget();
    Files.move(file, aside);
    for (String suffix : List.of("-wal", "-shm")) {
      Path part = file.resolveSibling(file.getFileName() + suffix);
      if (Files.exists(part)) {
        Files.move(part, aside.resolveSibling(aside.getFileName() + suffix));
      }
    }
    connections.forget();
    // What readers suspect is the file that is gone, not the one to come.
    suspected.set(null);
    problem(HistoryStatus.Kind.DAMAGED, aside, Trouble.reason(damage));
  }

  private void failed(Exception e) {
    HistoryStatus.Kind kind = Trouble.of(e, file);
    if (kind == HistoryStatus.Kind.DAMAGED && disk != null) {
      close();
      try {
        putAside(e);
        return;
      } catch (IOException again) {
        problem(HistoryStatus.Kind.UNUSABLE, null, Trouble.reason(again));
        return;
      }
    }
    if (kind != HistoryStatus.Kind.DISK_FULL) {
      close();
    }
    elsewhere |= kind == HistoryStatus.Kind.IN_USE;
    problem(kind, null, Trouble.reason(e));
  }

  private void problem(HistoryStatus.Kind kind, @Nullable Path kept, String reason) {
    Problem before = status.problem();
    Instant since =
        before != null && before.kind() == kind && kept == null ? before.since() : clock.instant();
    Problem problem = new Problem(kind, since, kept, waiting.dropped(false), reason);
    if (kind == HistoryStatus.Kind.DAMAGED) {
      damage = problem;
    }
    tell(problem);
  }

  /**
   * A damaged file stays told until the program ends, since somebody has to look at it, but does
   * not hide that the new one works: {@link HistoryStatus#writes}.
   */
  private void well() {
    waiting.dropped(true);
    Exception found = suspected.getAndSet(null);
    if (found != null && damage == null) {
      problem(HistoryStatus.Kind.DAMAGED, null, Trouble.reason(found));
    } else {
      tell(damage);
    }
  }

  private void tell(@Nullable Problem problem) {
    Disk open = disk;
    long bytes = status.bytes();
    Instant oldest = status.oldest();
    try {
      if (open != null) {
        bytes = open.bytes();
        oldest = open.oldest(directory);
      }
    } catch (SQLException | IOException e) {
      // The next round will meet it again and tell.
      bytes = status.bytes();
    }
    status = new HistoryStatus(file, bytes, oldest, problem, lost());
  }

  private HistoryStatus.@Nullable Lost lost() {
    long samples = waiting.lostSamples();
    long events = waiting.lostEvents();
    HistoryStatus.Lost before = status.lost();
    if (samples == 0 && events == 0) {
      return null;
    }
    return before != null && before.samples() == samples && before.events() == events
        ? before
        : new HistoryStatus.Lost(samples, events, clock.instant());
  }

  private void close() {
    Disk open = disk;
    disk = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        problem(HistoryStatus.Kind.UNUSABLE, null, Trouble.reason(e));
      }
    }
  }

  private void letGo() {
    // Another program may write to the file from now on.
    directory.complete(false);
    close();
    FileLock mine = lock;
    lock = null;
    if (mine != null) {
      try {
        mine.close();
      } catch (IOException e) {
        problem(HistoryStatus.Kind.UNUSABLE, null, Trouble.reason(e));
      }
    }
  }
}
