package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.Tone;
import dev.fleetglass.store.FileLock;
import dev.fleetglass.store.history.HistoryStatus.Kind;
import dev.fleetglass.store.history.HistoryStatus.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of samples when the file cannot be used. */
class HistoryTroubleTest {
  private static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");
  private static final HistoryOptions SMALL =
      new HistoryOptions(
          Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10), 20_000);

  private final HandClock clock = new HandClock(BEGIN);
  private final Random random = new Random(3);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void names() {
    file = folder.resolve("history.db");
  }

  @Test
  void fullDiskIsToldAndWrittenToAgainOnceThereIsRoom() throws Exception {
    AtomicLong pages = new AtomicLong(60);
    try (HistoryFile history = HistoryFile.open(file, clock, SMALL, pages::get)) {
      AtomicLong told = new AtomicLong();
      history.onStatus(told::incrementAndGet);
      int polls = 0;
      while (history.status().problem() == null) {
        add(history, polls++);
        history.flush();
      }
      Problem problem = problem(history);
      assertThat(problem.kind()).isEqualTo(Kind.DISK_FULL);
      assertThat(problem.dropped()).isZero();
      assertThat(told).hasPositiveValue();
      // What waits is there to be read, what is written too, and nothing twice.
      assertThat(values(history)).isEqualTo(polls * 100);
      long before = told.get();
      for (int i = 0; i < 300; i++) {
        add(history, polls++);
      }
      history.flush();
      assertThat(problem(history).kind()).isEqualTo(Kind.DISK_FULL);
      assertThat(problem(history).dropped()).isBetween(10_000L, 11_000L);
      assertThat(problem(history).since()).isEqualTo(problem.since());
      assertThat(told.get()).isGreaterThan(before);
      long dropped = problem(history).dropped();
      pages.set(10_000);
      history.flush();
      assertThat(history.status().problem()).isNull();
      assertThat(values(history)).isEqualTo(polls * 100 - (int) dropped);
    }
    try (HistoryFile history = open()) {
      assertThat(values(history)).isGreaterThan(20_000);
    }
  }

  @Test
  void garbageIsPutAsideAndANewFileBegun() throws Exception {
    byte[] garbage =
        "this is no database, whatever its name says".repeat(2000).getBytes(StandardCharsets.UTF_8);
    Files.write(file, garbage);
    staysDamaged(garbage);
  }

  @Test
  void cutFileIsPutAside() throws Exception {
    fill(200);
    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
      cut.setLength(cut.length() / 2);
    }
    staysDamaged(Files.readAllBytes(file));
  }

  @Test
  void fileWithoutItsFirstPagesIsPutAside() throws Exception {
    fill(200);
    overwrite(100, 3 * Schema.PAGE);
    staysDamaged(Files.readAllBytes(file));
  }

  /** SQLite itself finds the damage, when it comes by. */
  @Test
  void fileWithDamagedTablesIsPutAsideOnceThatIsMet() throws Exception {
    fill(4000);
    long size = Files.size(file);
    overwrite(4 * Schema.PAGE, size - 4 * Schema.PAGE);
    byte[] damaged = Files.readAllBytes(file);
    try (HistoryFile history = open()) {
      history.flush();
      if (history.status().problem() == null) {
        try {
          values(history);
        } catch (HistoryException e) {
          assertThat(e).hasMessageContaining("malformed");
        }
        history.flush();
      }
      Problem problem = problem(history);
      assertThat(problem.kind()).isEqualTo(Kind.DAMAGED);
      // The first page says that the file was opened.
      int first = Schema.PAGE;
      byte[] kept = Files.readAllBytes(Objects.requireNonNull(problem.kept()));
      assertThat(Arrays.mismatch(kept, first, kept.length, damaged, first, damaged.length))
          .isEqualTo(-1);
    }
  }

  @Test
  void blockThatCannotBeReadIsAGapAndTold() throws Exception {
    fill(4000);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Schema.run(
          connection,
          "UPDATE raw SET data = substr(data, 1, 40) || x'55' || substr(data, 42)"
              + " WHERE id = (SELECT min(id) FROM raw)");
    }
    try (HistoryFile history = open()) {
      history.flush();
      int left = values(history);
      assertThat(left).isBetween(399_000, 399_999);
      history.flush();
      assertThat(problem(history).kind()).isEqualTo(Kind.DAMAGED);
      assertThat(problem(history).kept()).isNull();
      add(history, 4001);
      history.flush();
      assertThat(values(history)).isEqualTo(left + 100);
    }
  }

  @Test
  void folderInItsPlaceIsUnusableAndSamplesWaitInMemory() throws Exception {
    Files.createDirectory(file);
    try (HistoryFile history = open()) {
      add(history, 1);
      history.flush();
      assertThat(problem(history).kind()).isEqualTo(Kind.UNUSABLE);
      assertThat(file).isEmptyDirectory();
      Files.delete(file);
      add(history, 2);
      history.flush();
      assertThat(history.status().problem()).isNull();
      assertThat(values(history)).isEqualTo(200);
    }
  }

  @Test
  void fileOfANewerVersionIsLeftAlone() throws Exception {
    fill(10);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Schema.run(connection, "PRAGMA user_version=99", "PRAGMA wal_checkpoint(TRUNCATE)");
    }
    byte[] before = Files.readAllBytes(file);
    try (HistoryFile history = open()) {
      add(history, 20);
      history.flush();
      assertThat(problem(history).kind()).isEqualTo(Kind.UNUSABLE);
      assertThat(problem(history).reason()).contains("99");
      assertThat(values(history)).isEqualTo(100);
    }
    assertThat(Arrays.mismatch(Files.readAllBytes(file), before)).isEqualTo(-1);
  }

  @Test
  void secondProgramReadsAndTakesOverWhenTheFirstEnds() throws Exception {
    fill(10);
    CompletableFuture<Void> taken = new CompletableFuture<>();
    CompletableFuture<Void> enough = new CompletableFuture<>();
    Thread first =
        Thread.ofPlatform()
            .start(() -> {
              try (FileLock _ = FileLock.take(file)) {
                taken.complete(null);
                enough.get(1, TimeUnit.MINUTES);
              } catch (Exception e) {
                taken.completeExceptionally(e);
              }
            });
    taken.get(1, TimeUnit.MINUTES);
    try (HistoryFile history = open()) {
      add(history, 11);
      history.flush();
      assertThat(problem(history).kind()).isEqualTo(Kind.IN_USE);
      assertThat(values(history)).isEqualTo(1100);
      enough.complete(null);
      first.join();
      history.flush();
      assertThat(history.status().problem()).isNull();
      assertThat(values(history)).isEqualTo(1100);
    }
  }

  @Test
  void eventsThatNoLongerFitAreCountedAndStayTold() throws Exception {
    AtomicLong pages = new AtomicLong(60);
    int all = Waiting.MOST_EVENTS + 250;
    try (HistoryFile history = HistoryFile.open(file, clock, SMALL, pages::get)) {
      int polls = 0;
      while (history.status().problem() == null) {
        add(history, polls++);
        history.flush();
      }
      history.add(events(0, all - 200));
      history.flush();
      assertThat(problem(history).dropped()).isEqualTo(50);
      history.add(events(all - 200, all));
      history.flush();
      assertThat(problem(history).dropped()).isEqualTo(250);
      pages.set(10_000);
      history.flush();

      assertThat(history.status().problem()).isNull();
      assertThat(history.status().lost()).isEqualTo(new HistoryStatus.Lost(0, 250, BEGIN));
      assertThat(history.events(Instant.MIN, Instant.MAX, 20_000)).hasSize(Waiting.MOST_EVENTS);
    }
  }

  /** Whoever asks can do without the file, but must be told. */
  @Test
  void whatAReadingStumblesOverIsAHistoryException() throws Exception {
    try (HistoryFile history = open()) {
      history.add(events(0, 1));
      history.flush();
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        Schema.run(connection, "UPDATE event SET kind = 'FROM_TOMORROW'");
      }
      assertThatThrownBy(() -> history.events(Instant.MIN, Instant.MAX, 10))
          .isInstanceOf(HistoryException.class)
          .hasMessageContaining("FROM_TOMORROW");
    }
  }

  /** As when memory or a native library is missing, or the program has a defect. */
  @Test
  void anErrorEndsNeitherTheThreadNorWhatIsCollected() throws Exception {
    AtomicLong failing = new AtomicLong(1);
    try (HistoryFile history =
        HistoryFile.open(
            file,
            clock,
            SMALL,
            () -> {
              if (failing.get() == 1) {
                throw new StackOverflowError("too deep");
              }
              if (failing.get() == 2) {
                throw new IllegalStateException("a defect");
              }
              return 10_000;
            })) {
      add(history, 1);
      history.flush();
      assertThat(problem(history).kind()).isEqualTo(Kind.UNUSABLE);
      assertThat(problem(history).reason()).contains("StackOverflowError", "too deep");
      failing.set(2);
      add(history, 2);
      history.flush();
      assertThat(problem(history).reason()).contains("a defect");
      assertThat(values(history)).isEqualTo(200);
      failing.set(0);
      history.flush();
      assertThat(history.status().problem()).isNull();
      assertThat(values(history)).isEqualTo(200);
    }
    try (HistoryFile history = open()) {
      history.flush();
      assertThat(values(history)).isEqualTo(200);
    }
  }

  @Test
  void aListenerWithADefectDoesNotEndTheThread() throws Exception {
    try (HistoryFile history = open()) {
      history.onStatus(() -> {
        throw new IllegalStateException("a defect");
      });
      for (int poll = 0; poll < 3; poll++) {
        add(history, poll);
        history.flush();
      }
    }
    try (HistoryFile history = open()) {
      history.flush();
      assertThat(values(history)).isEqualTo(300);
    }
  }

  @Test
  void aNewFileAfterADamagedOneIsWrittenTo() throws Exception {
    Files.write(file, "no database".repeat(5000).getBytes(StandardCharsets.UTF_8));
    try (HistoryFile history = open()) {
      history.flush();
      assertThat(problem(history).kind()).isEqualTo(Kind.DAMAGED);
      assertThat(history.status().writes()).isTrue();
    }
    Files.delete(file);
    Files.createDirectory(file);
    try (HistoryFile history = open()) {
      history.flush();
      assertThat(history.status().writes()).isFalse();
    }
  }

  /** Both ask the same services, each at its own pace. */
  @Test
  void secondProgramWritesNoEventTwiceWhenItTakesOver() throws Exception {
    CompletableFuture<Void> taken = new CompletableFuture<>();
    CompletableFuture<Void> enough = new CompletableFuture<>();
    try (HistoryFile first = open()) {
      first.add(events(0, 3));
      first.flush();
    }
    Thread holder =
        Thread.ofPlatform()
            .start(() -> {
              try (FileLock _ = FileLock.take(file)) {
                taken.complete(null);
                enough.get(1, TimeUnit.MINUTES);
              } catch (Exception e) {
                taken.completeExceptionally(e);
              }
            });
    taken.get(1, TimeUnit.MINUTES);
    try (HistoryFile history = open()) {
      history.add(events(0, 5).stream().map(event -> later(event, 7)).toList());
      history.add(events(1, 2).stream().map(event -> later(event, 3600)).toList());
      history.flush();
      assertThat(problem(history).kind()).isEqualTo(Kind.IN_USE);
      enough.complete(null);
      holder.join();
      history.flush();
      assertThat(history.events(Instant.MIN, Instant.MAX, 100))
          .extracting(FleetEvent::subject)
          .containsExactly("#0", "#1", "#2", "#3", "#4", "#1");
      // What it sees while it writes itself is news, however alike.
      history.add(events(3, 4).stream().map(event -> later(event, 9)).toList());
      history.flush();
      assertThat(history.events(Instant.MIN, Instant.MAX, 100)).hasSize(7);
    }
  }

  private static List<FleetEvent> events(int from, int to) {
    List<FleetEvent> events = new ArrayList<>();
    for (int i = from; i < to; i++) {
      events.add(
          new FleetEvent(
              BEGIN.plusMillis(i), FleetEvent.Kind.SERVER, "c", "#" + i, "s", "", "On", Tone.OFF));
    }
    return events;
  }

  private static FleetEvent later(FleetEvent event, long seconds) {
    return new FleetEvent(
        event.at().plusSeconds(seconds),
        event.kind(),
        event.connectionId(),
        event.subject(),
        event.name(),
        event.from(),
        event.to(),
        event.tone());
  }

  private void staysDamaged(byte[] damaged) throws Exception {
    try (HistoryFile history = open()) {
      add(history, 5000);
      history.flush();
      Problem problem = problem(history);
      assertThat(problem.kind()).isEqualTo(Kind.DAMAGED);
      Path kept = Objects.requireNonNull(problem.kept());
      assertThat(kept.getFileName()).hasToString("history.db.damaged-20261101-080000");
      assertThat(Arrays.mismatch(Files.readAllBytes(kept), damaged)).isEqualTo(-1);
      assertThat(values(history)).isEqualTo(100);
    }
    try (HistoryFile history = open()) {
      history.flush();
      assertThat(history.status().problem()).isNull();
      assertThat(values(history)).isEqualTo(100);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(path -> path.toString().contains("damaged"))).hasSize(1);
    }
  }

  private HistoryFile open() {
    return HistoryFile.open(file, clock, SMALL);
  }

  /** Polls of a hundred series, in blocks for the most part. */
  private void fill(int polls) throws InterruptedException {
    try (HistoryFile history = open()) {
      for (int poll = 0; poll < polls; poll++) {
        clock.set(BEGIN.plusSeconds(10L * poll));
        add(history, poll);
        if (poll % 100 == 0) {
          history.flush();
        }
      }
      clock.set(BEGIN.plusSeconds(10L * polls));
      history.flush();
    }
    clock.set(BEGIN);
  }

  private void add(HistoryFile history, int poll) {
    List<MetricSample> samples = new ArrayList<>();
    for (int series = 0; series < 100; series++) {
      samples.add(
          new MetricSample(
              Map.of("node", "n" + series), BEGIN.plusSeconds(10L * poll), random.nextDouble()));
    }
    history.add(HistoryFileTest.CPU, samples);
  }

  private static int values(HistoryFile history) throws HistoryException {
    int count = 0;
    for (StoredSeries series :
        history.series(HistoryFileTest.CPU, Instant.MIN, Instant.MAX, 1_000_000)) {
      assertThat(series.stretchMillis()).isZero();
      count += series.samples().size();
    }
    return count;
  }

  private static Problem problem(HistoryFile history) {
    return Objects.requireNonNull(history.status().problem());
  }

  private void overwrite(long from, long length) throws IOException {
    byte[] noise = new byte[(int) length];
    random.nextBytes(noise);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(from);
      raw.write(noise);
    }
  }
}
