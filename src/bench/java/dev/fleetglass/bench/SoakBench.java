package dev.fleetglass.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.fleetglass.soak.Census;
import dev.fleetglass.soak.Held;
import dev.fleetglass.soak.Soak;
import dev.fleetglass.soak.Usage;
import dev.fleetglass.ui.monitoring.dashboard.Wall;
import dev.fleetglass.ui.monitoring.dashboard.WallStage;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Runs the console with a wall of thirty panels for days by a clock that is moved, and prints how
 * much more it holds at the end than after it had warmed up. Exit status 1 when that is too much.
 */
public final class SoakBench {
  private static final int PANELS = 30;
  private static final int MOST_CLASSES = 40;
  private static final double MOST_HEAP_GROWTH = 5;
  private static final double MOST_NODE_GROWTH = 2;
  private static final Duration RANGE = Duration.ofHours(6);
  private static final PrintStream OUT = stream(FileDescriptor.out);
  private static final PrintStream ERR = stream(FileDescriptor.err);

  private SoakBench() {}

  /**
   * What the command line says.
   *
   * @param stride steps of five seconds after which is drawn
   * @param life seconds that a pod lives
   * @param census whether to tell, at the end, of which classes there are more objects
   */
  record Options(
      int hours, int metrics, int stride, int life, boolean census, @Nullable Path out) {
    static Options of(String... arguments) {
      int hours = 72;
      int metrics = 10;
      int stride = 16;
      int life = (int) Soak.POD_LIFE.toSeconds();
      boolean census = false;
      Path out = null;
      for (int i = 0; i + 1 < arguments.length; i += 2) {
        String value = arguments[i + 1];
        switch (arguments[i]) {
          case "--hours" -> hours = Integer.parseInt(value);
          case "--metrics" -> metrics = Integer.parseInt(value);
          case "--stride" -> stride = Integer.parseInt(value);
          case "--life" -> life = Integer.parseInt(value);
          case "--census" -> census = Boolean.parseBoolean(value);
          case "--out" -> out = Path.of(value);
          default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
        }
      }
      return new Options(hours, metrics, stride, life, census, out);
    }
  }

  /** Runs the soak; status 2 when it fell over, since the toolkit's threads would live on. */
  public static void main(String... arguments) {
    int status = 2;
    try {
      status = run(Options.of(arguments)) ? 0 : 1;
    } catch (Exception e) {
      e.printStackTrace(ERR);
    } finally {
      System.exit(status);
    }
  }

  private static boolean run(Options options) throws Exception {
    startToolkit();
    Figures figures = new Figures(OUT);
    Path home = Files.createTempDirectory("fleetglass-soak");
    WallStage stage =
        new WallStage(
            Files.createDirectory(home.resolve("exports")), PANELS, options.metrics(), RANGE);
    Soak soak =
        new Soak(
            home.resolve("console"),
            Duration.ofHours(options.hours()),
            options.metrics(),
            Soak.REFRESH,
            options.stride(),
            Duration.ofSeconds(options.life()));
    List<Census> counted = new ArrayList<>();
    soak.setOnLook(look -> {
      say(soak, look);
      if (options.census() && soak.isTurn()) {
        counted.add(Census.take());
      }
    });
    long began = System.nanoTime();
    Held held;
    try {
      held = soak.run(stage);
    } finally {
      delete(home);
    }
    if (counted.size() > 1) {
      // The first turn still warms up.
      ERR.println(counted.getLast().growthSince(counted.get(1), MOST_CLASSES));
    }
    Wall wall = Objects.requireNonNull(stage.wall());
    Map<String, ?> notes =
        Map.of(
            "hours",
            options.hours(),
            "life",
            options.life(),
            "metrics",
            3 * options.metrics(),
            "steps",
            soak.steps(),
            "repaints",
            wall.repaints(),
            "heap_mb",
            Math.round(soak.looks().getLast().heap() / 1e5) / 10.0,
            "minutes",
            Math.round((System.nanoTime() - began) / 6e9) / 10.0);
    figures.add("soak.heap-growth", held.heapGrowth(), "%", MOST_HEAP_GROWTH, notes);
    figures.add("soak.threads", held.threads(), "more", 0, notes);
    figures.add("soak.handles", held.handles(), "more", 0, notes);
    figures.add("soak.listeners", held.listeners(), "more", 0, notes);
    figures.add("soak.timers", held.timers(), "more", 0, notes);
    figures.add("soak.drawings", held.drawings(), "more", 0, notes);
    figures.add("soak.series", held.seriesGrowth(), "%", MOST_HEAP_GROWTH, notes);
    figures.add("soak.nodes", held.nodeGrowth(), "%", MOST_NODE_GROWTH, notes);
    if (options.out() != null) {
      new SoakSummary(figures, options, soak.looks(), soak.steps() / soak.looks().size())
          .write(options.out());
    }
    return held.heapGrowth() < MOST_HEAP_GROWTH
            && held.seriesGrowth() < MOST_HEAP_GROWTH
            && held.nodeGrowth() < MOST_NODE_GROWTH
            && Stream.of(
                    held.threads(),
                    held.handles(),
                    held.listeners(),
                    held.timers(),
                    held.drawings())
                .allMatch(more -> more <= 0);
  }

  private static void startToolkit() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    Fx.run(() -> {
      Fonts.load();
      Application.setUserAgentStylesheet(Theme.sheet(false));
    });
  }

  private static void say(Soak soak, Usage look) {
    List<Usage> looks = soak.looks();
    ERR.printf(
        Locale.ROOT,
        "%3d  %4.0f s (%.0f processor), %.2f MB, %.0f threads, %.0f files, %.0f listeners, %.0f timers, %.0f drawings,"
            + " %.0f nodes%n",
        looks.size(),
        ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
        processorSeconds(),
        look.heap() / 1e6,
        look.threads(),
        look.handles(),
        look.listeners(),
        look.timers(),
        look.drawings(),
        look.nodes());
  }

  private static double processorSeconds() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  private static PrintStream stream(FileDescriptor where) {
    return new PrintStream(new FileOutputStream(where), true, StandardCharsets.UTF_8);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
