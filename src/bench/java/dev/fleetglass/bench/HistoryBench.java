package dev.fleetglass.bench;

import dev.fleetglass.store.history.HistoryException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the history: what a month takes on the disk, how long readings of it take, how fast it
 * is written, and what copies of a long list cost.
 */
public final class HistoryBench {
  private static final double PROMISED_MEGABYTES = 500;
  private static final double PROMISED_MILLIS = 100;
  private static final double LIST_MILLIS = 1000;

  private final Figures figures;
  private final Options options;

  /**
   * What the command line says.
   *
   * @param series kept at once
   * @param days of history, a sample each ten seconds
   * @param rows of the long list
   * @param queriesOnly whether to end after the readings
   * @param folder for the files; a temporary one when null
   */
  record Options(
      int series,
      int days,
      int rows,
      boolean queriesOnly,
      @Nullable Path out,
      @Nullable Path folder) {
    static Options of(String... arguments) {
      int series = 1000;
      int days = 30;
      int rows = 100_000;
      boolean queriesOnly = false;
      Path out = null;
      Path folder = null;
      for (int i = 0; i + 1 < arguments.length; i += 2) {
        String value = arguments[i + 1];
        switch (arguments[i]) {
          case "--series" -> series = Integer.parseInt(value);
          case "--days" -> days = Integer.parseInt(value);
          case "--rows" -> rows = Integer.parseInt(value);
          case "--queries-only" -> queriesOnly = Boolean.parseBoolean(value);
          case "--out" -> out = Path.of(value);
          case "--folder" -> folder = Path.of(value);
          default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
        }
      }
      return new Options(series, days, rows, queriesOnly, out, folder);
    }

    /** Measured bytes as if all thousand series had been there for all thirty days. */
    double month() {
      return 1000.0 / series * 30 / days;
    }
  }

  private HistoryBench(Figures figures, Options options) {
    this.figures = figures;
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Options options = Options.of(arguments);
    Path folder =
        options.folder() == null
            ? Files.createTempDirectory("fleetglass-history")
            : Files.createDirectories(options.folder());
    try {
      new HistoryBench(new Figures(out), options).run(folder);
    } finally {
      if (options.folder() == null) {
        delete(folder);
      }
    }
  }

  private void run(Path folder) throws IOException, InterruptedException, HistoryException {
    say("writing " + options.days() + " days of " + options.series() + " series");
    Month month = new Month(options.series(), false);
    Month.Written real = month.write(folder.resolve("month.db"), options.days());
    figures.add(
        "history.month",
        real.bytes() / 1e6 * options.month(),
        "MB",
        PROMISED_MEGABYTES,
        notes(real));
    figures.add("history.write", real.rate(), "samples/s", options.series() / 10.0, Map.of());
    say("reading");
    QueryBench queries = new QueryBench(folder.resolve("month.db"), month, options.days());
    QueryBench.Outcome outcome = queries.run(false);
    figures.add("history.query", outcome.worst(), "ms", PROMISED_MILLIS, outcome.notes());
    say("reading while polls are written");
    QueryBench.Outcome busy = queries.run(true);
    figures.add("history.query.busy", busy.worst(), "ms", PROMISED_MILLIS, busy.notes());
    if (options.queriesOnly()) {
      return;
    }
    say("writing numbers without a pattern");
    Month noise = new Month(options.series(), true);
    int days = Math.min(options.days(), 2);
    Month.Written random = noise.write(folder.resolve("random.db"), days);
    figures.add(
        "history.month.random",
        random.bytes() / 1e6 * options.month() * options.days() / days,
        "MB",
        PROMISED_MEGABYTES,
        notes(random));
    say("keeping a list of " + options.rows());
    ListBench.Outcome lists = new ListBench(options.rows()).run(folder.resolve("lists.db"));
    figures.add("history.list", lists.millis(), "ms", LIST_MILLIS, lists.notes());
    if (options.out() != null) {
      new HistorySummary(figures, options).write(options.out());
    }
  }

  private static Map<String, Object> notes(Month.Written written) {
    return Map.of(
        "bytes_per_sample",
        Math.round(1000.0 * written.bytes() / written.samples()) / 1000.0,
        "samples",
        written.samples(),
        "bytes",
        written.bytes(),
        "tiers",
        written.tables());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void say(String text) {
    new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
        .println(text);
  }
}
