package dev.fleetglass.bench;

import dev.fleetglass.provider.gogrid.ServerAnswers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures how fast a list of servers is decoded and mapped beside the bare tokenizer of the same
 * library over the same bytes, and how much memory that takes beside what the rows hold.
 *
 * <p>Ours and the tokenizer take turns, each time in a new process, so that a machine that gets
 * slower or faster meanwhile does so for both; a figure is the median of all iterations.
 */
public final class DecodeBench {
  /** The least part of the tokenizer's throughput that is promised. */
  static final double LEAST_SPEED = 0.6;

  /** The most that may be allocated for each byte that is held. */
  static final double MOST_ALLOCATED = 1.5;

  private final Figures figures;
  private final Options options;

  /**
   * What the command line says.
   *
   * @param rows servers
   * @param page rows of an answer
   * @param rounds turns of ours and of the tokenizer
   * @param warmups iterations of each process before those that count
   * @param iterations that count, of each process
   */
  record Options(
      int rows,
      int page,
      int rounds,
      int warmups,
      int iterations,
      List<String> formats,
      @Nullable Path out) {
    static Options of(String... arguments) {
      int rows = 100_000;
      int page = 0;
      int rounds = 3;
      int warmups = 3;
      int iterations = 5;
      List<String> formats = List.of("json", "xml", "csv");
      Path out = null;
      for (int i = 0; i + 1 < arguments.length; i += 2) {
        String value = arguments[i + 1];
        switch (arguments[i]) {
          case "--rows" -> rows = Integer.parseInt(value);
          case "--page" -> page = Integer.parseInt(value);
          case "--rounds" -> rounds = Integer.parseInt(value);
          case "--warmups" -> warmups = Integer.parseInt(value);
          case "--iterations" -> iterations = Integer.parseInt(value);
          case "--formats" -> formats = List.of(value.split(",", -1));
          case "--out" -> out = Path.of(value);
          default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
        }
      }
      return new Options(
          rows, page == 0 ? rows : page, rounds, warmups, iterations, formats, out);
    }
  }

  private DecodeBench(Figures figures, Options options) {
    this.figures = figures;
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Options options = Options.of(arguments);
    Path folder = Files.createTempDirectory("fleetglass-decode");
    try {
      new DecodeBench(new Figures(out), options).run(folder);
    } finally {
      delete(folder);
    }
  }

  private void run(Path folder) throws IOException, InterruptedException, RunnerException {
    for (String format : options.formats()) {
      say("writing " + options.rows() + " servers as " + format);
      ServerAnswers.write(folder, format, options.rows(), options.page());
      measure(folder, format);
    }
    if (options.out() != null) {
      new DecodeSummary(figures, options).write(options.out());
    }
  }

  private void measure(Path folder, String format)
      throws IOException, InterruptedException, RunnerException {
    long[] held = HeldRows.measure(folder, format, options.page());
    Runs tokens = new Runs();
    Runs decode = new Runs();
    Runs keep = new Runs();
    for (int round = 0; round < options.rounds(); round++) {
      say(format + ", round " + (round + 1) + " of " + options.rounds());
      tokens.add(jmh(folder, format, "tokens"));
      decode.add(jmh(folder, format, "decode"));
      keep.add(jmh(folder, format, "keep"));
    }
    long bytes = ServerAnswers.read(folder, format, options.page()).bytes();
    String name = "decode." + format;
    speed(name, decode, tokens, bytes);
    allocation(name + ".alloc", decode, held[0]);
    speed(name + ".keep", keep, tokens, bytes);
    allocation(name + ".keep.alloc", keep, held[1]);
  }

  private void speed(String name, Runs ours, Runs tokens, long bytes) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("bytes_per_row", Math.round(1.0 * bytes / options.rows()));
    notes.put("mb_per_s", Math.round(bytes / 1e6 / Runs.median(ours.seconds)));
    notes.put("rounds", ours.ratios(tokens));
    figures.add(
        name,
        options.rows() / Runs.median(ours.seconds),
        "rows/s",
        options.rows() / Runs.median(tokens.seconds),
        notes);
  }

  private void allocation(String name, Runs ours, long held) {
    figures.add(
        name,
        Runs.median(ours.allocated) / options.rows(),
        "bytes/row",
        1.0 * held / options.rows(),
        Map.of());
  }

  private RunResult jmh(Path folder, String format, String benchmark) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("\\.DecodeRuns\\." + benchmark + "$")
                .param("format", format)
                .param("folder", folder.toString())
                .param("page", Integer.toString(options.page()))
                .forks(1)
                .warmupIterations(options.warmups())
                .measurementIterations(options.iterations())
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .runSingle();
  }

  /** Iterations of one benchmark in several processes. */
  private static final class Runs {
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> allocated = new ArrayList<>();
    private final List<Double> medians = new ArrayList<>();

    void add(RunResult result) {
      List<Double> some = values(result, result.getPrimaryResult().getLabel());
      seconds.addAll(some);
      medians.add(median(some));
      allocated.addAll(values(result, "gc.alloc.rate.norm"));
    }

    /** Of each round, how much of the others' speed was reached. */
    List<Double> ratios(Runs others) {
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < medians.size(); i++) {
        ratios.add(Math.round(1000 * others.medians.get(i) / medians.get(i)) / 1000.0);
      }
      return ratios;
    }

    private static List<Double> values(RunResult result, String label) {
      List<Double> values = new ArrayList<>();
      result
          .getBenchmarkResults()
          .forEach(fork ->
              fork.getIterationResults()
                  .forEach(iteration ->
                      values.add(
                          label.equals(iteration.getPrimaryResult().getLabel())
                              ? iteration.getPrimaryResult().getScore()
                              : iteration.getSecondaryResults().get(label).getScore())));
      return values;
    }

    static double median(List<Double> values) {
      List<Double> sorted = values.stream().sorted().toList();
      int half = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(half)
          : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void say(String words) {
    System.err.println(words);
  }
}
