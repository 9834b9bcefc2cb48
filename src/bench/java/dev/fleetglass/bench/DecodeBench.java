package dev.fleetglass.bench;

import dev.fleetglass.model.Server;
import dev.fleetglass.provider.gogrid.DecodeBenchmark;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures reading a list of servers in each format beside the bare parsers, with JMH in processes
 * of its own. Prints figures on standard output and what it is doing on standard error.
 */
public final class DecodeBench {
  private static final List<String> FORMATS = List.of("JSON", "XML", "CSV");
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Figures figures =
      new Figures(
          new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  private final Options options;

  /**
   * What the command line says.
   *
   * @param rows servers of the list
   * @param iterations measured ones of each benchmark, of two seconds
   * @param forks processes for each benchmark, one after the other in turns
   */
  record Options(int rows, int iterations, int forks, @Nullable Path out) {
    static Options of(String... arguments) {
      int rows = 100_000;
      int iterations = 5;
      int forks = 3;
      Path out = null;
      for (int i = 0; i + 1 < arguments.length; i += 2) {
        String value = arguments[i + 1];
        switch (arguments[i]) {
          case "--rows" -> rows = Integer.parseInt(value);
          case "--iterations" -> iterations = Integer.parseInt(value);
          case "--forks" -> forks = Integer.parseInt(value);
          case "--out" -> out = Path.of(value);
          default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
        }
      }
      return new Options(rows, iterations, forks, out);
    }
  }

  private DecodeBench(Options options) {
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    new DecodeBench(Options.of(arguments)).run();
    System.exit(0);
  }

  private void run() throws Exception {
    for (String format : FORMATS) {
      byte[] body = DecodeBenchmark.body(format, options.rows());
      say(format + ": " + body.length / options.rows() + " bytes a row");
      double held = held(format, body);
      measure(format, body.length, held);
    }
    write();
  }

  /** Bytes of the heap that a finished row keeps, its share of what rows have in common included. */
  private double held(String format, byte[] body) throws Exception {
    List<Server> warm = DecodeBenchmark.servers(format, body);
    say("  " + warm.size() + " rows, for example " + warm.getFirst().name());
    warm = List.of();
    long before = Heap.used();
    List<Server> rows = DecodeBenchmark.servers(format, body);
    long after = Heap.used();
    return (after - before) / (double) (rows.size() + warm.size());
  }

  /**
   * Ours and the bare parser take turns, each time in a new process: what else the machine does
   * comes and goes by the minute, and would meet one of them alone otherwise.
   */
  private void measure(String format, long bytes, double held) throws RunnerException {
    Scores ours = new Scores();
    Scores bare = new Scores();
    for (int i = 0; i < options.forks(); i++) {
      ours.add(run(format, "decode"));
      bare.add(run(format, "tokenize"));
    }
    double mine = options.rows() * 1000.0 / ours.median();
    double theirs = options.rows() * 1000.0 / bare.median();
    String name = "decode." + format.toLowerCase(Locale.ROOT);
    figures.add(
        name,
        mine,
        "rows/s",
        theirs,
        Map.of(
            "mb_per_s",
            Math.round(mine * bytes / options.rows() / 1e4) / 100.0,
            "rows",
            options.rows(),
            "spread_percent",
            ours.spread(),
            "baseline_spread_percent",
            bare.spread()));
    figures.add(
        name + ".allocated",
        ours.allocated() / options.rows(),
        "bytes/row",
        held,
        Map.of(
            "baseline_is",
            "what a finished row holds",
            "tokenizer_bytes",
            bare.allocated() / options.rows()));
  }

  private RunResult run(String format, String method) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(DecodeBenchmark.class.getName() + "." + method + "$")
                .param("format", format)
                .param("rows", Integer.toString(options.rows()))
                .addProfiler(GCProfiler.class)
                .forks(1)
                // Until the heap has been through its first collections, not only the compilers.
                .warmupIterations(8)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(options.iterations())
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .build())
        .runSingle();
  }

  /** Of all processes that measured one thing. */
  private static final class Scores {
    private final List<Double> millis = new ArrayList<>();
    private double allocated;
    private int processes;

    void add(RunResult result) {
      for (BenchmarkResult process : result.getBenchmarkResults()) {
        for (IterationResult iteration : process.getIterationResults()) {
          millis.add(iteration.getPrimaryResult().getScore());
        }
      }
      Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
      allocated += bytes == null ? Double.NaN : bytes.getScore();
      processes++;
    }

    double median() {
      List<Double> sorted = millis.stream().sorted().toList();
      return sorted.get(sorted.size() / 2);
    }

    /** From the fastest iteration to the slowest, of the median. */
    double spread() {
      double range = Collections.max(millis) - Collections.min(millis);
      return Math.round(range / median() * 1000) / 10.0;
    }

    double allocated() {
      return allocated / processes;
    }
  }

  private void write() {
    Path out = options.out();
    if (out == null) {
      return;
    }
    try {
      Files.write(out, figures.lines().stream().map(Object::toString).toList());
      String name = out.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
      Files.writeString(out.resolveSibling(name + ".md"), new DecodeSummary(figures).page(options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(String text) {
    new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
        .println(text);
  }
}
