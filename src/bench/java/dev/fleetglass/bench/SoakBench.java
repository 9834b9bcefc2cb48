package dev.fleetglass.bench;

import dev.fleetglass.soak.Held;
import dev.fleetglass.soak.Soak;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the console's services for days by a clock that is moved, and prints how much more it holds
 * at the end than after it had warmed up. Exit status 1 when that is too much.
 */
public final class SoakBench {
  private static final double MOST_HEAP_GROWTH = 5;
  private static final Duration WINDOW = Duration.ofHours(6);

  private SoakBench() {}

  /** What the command line says. */
  record Options(int hours, int metrics, @Nullable Path out) {
    static Options of(String... arguments) {
      int hours = 72;
      int metrics = 10;
      Path out = null;
      for (int i = 0; i + 1 < arguments.length; i += 2) {
        String value = arguments[i + 1];
        switch (arguments[i]) {
          case "--hours" -> hours = Integer.parseInt(value);
          case "--metrics" -> metrics = Integer.parseInt(value);
          case "--out" -> out = Path.of(value);
          default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
        }
      }
      return new Options(hours, metrics, out);
    }
  }

  /** Runs the soak. */
  public static void main(String... arguments) throws Exception {
    Options options = Options.of(arguments);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Figures figures = new Figures(out);
    Path home = Files.createTempDirectory("fleetglass-soak");
    Held held;
    try {
      held =
          new Soak(home, Duration.ofHours(options.hours()), options.metrics())
              .run(services -> Soak.readers(services, WINDOW));
    } finally {
      delete(home);
    }
    Map<String, ?> notes =
        Map.of("hours", options.hours(), "metrics", options.metrics(), "heap", held.heap());
    figures.add("soak.heap-growth", held.heapGrowth(), "%", MOST_HEAP_GROWTH, notes);
    figures.add("soak.threads", held.threads(), "more", 0, notes);
    figures.add("soak.handles", held.handles(), "more", 0, notes);
    figures.add("soak.listeners", held.listeners(), "more", 0, notes);
    figures.add("soak.timers", held.timers(), "more", 0, notes);
    if (options.out() != null) {
      Files.write(options.out(), figures.lines().stream().map(Object::toString).toList());
    }
    boolean flat =
        held.heapGrowth() < MOST_HEAP_GROWTH
            && List.of(held.threads(), held.handles(), held.listeners(), held.timers()).stream()
                .allMatch(more -> more <= 0);
    System.exit(flat ? 0 : 1);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
