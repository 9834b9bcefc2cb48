package dev.fleetglass.bench;

import dev.fleetglass.model.MetricKey;
import dev.fleetglass.store.history.HistoryException;
import dev.fleetglass.store.history.HistoryFile;
import dev.fleetglass.store.history.HistoryOptions;
import dev.fleetglass.store.history.StoredSeries;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Reads ranges of all lengths of metrics with ten series each, as many points as a wide chart. */
final class QueryBench {
  private static final int[] POINTS = {1000, 2000};
  private static final int TIMES = 40;

  /** Where in ascending order the 99th percentile is. */
  private static final int LATE = (int) Math.ceil(TIMES * 0.99) - 1;

  private static final List<Duration> RANGES =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(3),
          // About the longest of which raw samples are read for two thousand points.
          Duration.ofDays(4).plusHours(14),
          Duration.ofDays(5),
          Duration.ofDays(6).plusHours(20),
          Duration.ofDays(14),
          Duration.ofDays(30));

  private final Path file;
  private final Month month;
  private final int days;
  private final SplittableRandom random = new SplittableRandom(7);

  /**
   * The worst range's 99th percentile, and each range's median and 99th percentile, and the same of
   * the reading thread's processor time, which a busy machine hardly changes.
   */
  record Outcome(double worst, Map<String, Object> notes) {}

  QueryBench(Path file, Month month, int days) {
    this.file = file;
    this.month = month;
    this.days = days;
  }

  /**
   * Reads.
   *
   * @param busy whether polls are written meanwhile, one after the other without a pause
   */
  Outcome run(boolean busy) throws HistoryException, InterruptedException {
    Instant end = Month.BEGIN.plus(Month.length(days));
    Map<String, Object> notes = new LinkedHashMap<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double worst = 0;
    double worstCpu = 0;
    Month.Time clock = new Month.Time(end);
    AtomicLong written = new AtomicLong();
    long began = System.nanoTime();
    try (HistoryFile history = HistoryFile.open(file, clock, HistoryOptions.DEFAULT)) {
      history.flush();
      Thread writer =
          Thread.ofPlatform()
              .unstarted(() -> month.writeOn(history, clock, written::incrementAndGet));
      if (busy) {
        writer.start();
      }
      notes.put("first_ms", round(once(history, end, Duration.ofDays(30), 2000)));
      for (Duration range : RANGES) {
        if (range.compareTo(Month.length(days)) > 0) {
          continue;
        }
        for (int points : POINTS) {
          for (int warm = 0; warm < TIMES / 4; warm++) {
            once(history, end, range, points);
          }
          double[] took = new double[TIMES];
          double[] cpu = new double[TIMES];
          for (int i = 0; i < TIMES; i++) {
            long begin = threads.getCurrentThreadCpuTime();
            took[i] = once(history, end, range, points);
            cpu[i] = (threads.getCurrentThreadCpuTime() - begin) / 1e6;
          }
          Arrays.sort(took);
          double late = took[LATE];
          Arrays.sort(cpu);
          worstCpu = Math.max(worstCpu, cpu[LATE]);
          worst = Math.max(worst, late);
          notes.put(
              range.toString().substring(1) + "/" + points,
              List.of(
                  round(took[TIMES / 2]), round(late), round(cpu[TIMES / 2]), round(cpu[LATE])));
        }
      }
      writer.interrupt();
      writer.join();
    }
    if (busy) {
      notes.put("polls_per_s", round(written.get() * 1e9 / (System.nanoTime() - began)));
    }
    notes.put("cpu_ms", round(worstCpu));
    return new Outcome(worst, notes);
  }

  private double once(HistoryFile history, Instant end, Duration range, int points)
      throws HistoryException {
    MetricKey metric = month.metrics().get(random.nextInt(month.metrics().size()));
    long room = Duration.between(Month.BEGIN, end).minus(range).toSeconds();
    Instant to = end.minusSeconds(room <= 0 ? 0 : random.nextLong(room + 1));
    long begin = System.nanoTime();
    List<StoredSeries> found = history.series(metric, to.minus(range), to, points);
    double took = (System.nanoTime() - begin) / 1e6;
    if (found.isEmpty()) {
      throw new IllegalStateException("nothing of " + metric);
    }
    for (StoredSeries series : found) {
      if (series.samples().size() > 3 * points) {
        throw new IllegalStateException(series.samples() + " where " + points + " were wanted");
      }
    }
    return took;
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
