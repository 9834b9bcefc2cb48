package dev.fleetglass.bench;

import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Measures the console's chart, and chart-fx and JavaFX's LineChart on the same data. Prints figures
 * on standard output and what it is doing on standard error.
 */
public final class ChartBench {
  private static final int SERIES = 10;
  private static final int FIRST_PAINT_POINTS = 16_665;
  private static final int PAINTS_A_SECOND = 2;
  private static final int MOST_PAINTS = 24;
  private static final String FAIR = "chart-fx 11.3.1";

  private static final List<String> PARTS = List.of("frame", "line", "first", "wall");

  private final Figures figures;
  private final Options options;

  /**
   * What the command line says.
   *
   * @param points of each of the ten series
   * @param stockPoints of each of LineChart's: it makes a shape of every point on the FX thread
   * @param frames of our chart
   * @param otherFrames of the slower ones
   * @param only the parts to run: frame, line, first, wall
   * @param baselines whether the charts of others are measured too
   */
  record Options(
      int points,
      int stockPoints,
      int frames,
      int otherFrames,
      int seconds,
      List<String> only,
      boolean baselines,
      @Nullable Path out) {
    String command() {
      String parts = only.equals(PARTS) ? "" : " --only " + String.join(",", only);
      return "src/bench/run.sh chart --points "
          + points
          + " --seconds "
          + seconds
          + parts
          + (baselines ? "" : " --baselines false");
    }

    static Options of(String... arguments) {
      int points = 1_000_000;
      int seconds = 20;
      List<String> only = PARTS;
      boolean baselines = true;
      Path out = null;
      for (int i = 0; i + 1 < arguments.length; i += 2) {
        String value = arguments[i + 1];
        switch (arguments[i]) {
          case "--points" -> points = Integer.parseInt(value);
          case "--seconds" -> seconds = Integer.parseInt(value);
          case "--only" -> only = List.of(value.split(","));
          case "--baselines" -> baselines = Boolean.parseBoolean(value);
          case "--out" -> out = Path.of(value);
          default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
        }
      }
      int frames = seconds * 30;
      return new Options(
          points,
          Math.clamp(points / 100, 1, 10_000),
          frames,
          frames / 20 + 1,
          seconds,
          only,
          baselines,
          out);
    }
  }

  private ChartBench(Figures figures, Options options) {
    this.figures = figures;
    this.options = options;
  }

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Options options = Options.of(arguments);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    Fx.run(() -> {
      Fonts.load();
      Application.setUserAgentStylesheet(Theme.sheet(false));
    });
    new ChartBench(new Figures(out), options).run();
    Platform.exit();
    System.exit(0);
  }

  private void run() {
    part("frame", this::frame);
    part("line", this::stock);
    part("first", this::firstPaint);
    part("wall", this::wall);
    write();
  }

  private void part(String name, Runnable measure) {
    if (options.only().contains(name)) {
      measure.run();
    }
  }

  private void frame() {
    ChartData data = ChartData.of(SERIES, options.points());
    say(SERIES + " x " + options.points() + " points in our chart");
    frames(() -> new OurChart(() -> Instant.EPOCH), data, options.frames() / 2);
    FrameBench.Frames ours =
        frames(() -> new OurChart(() -> Instant.EPOCH), data, options.frames());
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("fx_cpu_ms", round(ours.used().fxMillis()));
    notes.put("render_cpu_ms", round(ours.used().renderMillis()));
    notes.put("points", SERIES + " x " + options.points());
    notes.put("frames", ours.count());
    if (!options.baselines()) {
      figures.add("chart.frame.p50", ours.median(), "ms", Double.NaN, notes);
      figures.add("chart.frame.p99", ours.at(0.99), "ms", Double.NaN, notes);
      return;
    }
    say("the same in chart-fx");
    FrameBench.Frames fair = frames(FairChart::new, data, options.otherFrames());
    notes.put("baseline_is", FAIR);
    notes.put("baseline_frames", fair.count());
    figures.add("chart.frame.p50", ours.median(), "ms", fair.median(), notes);
    figures.add("chart.frame.p99", ours.at(0.99), "ms", fair.at(0.99), notes);
    double ratio = ours.median() / fair.median();
    figures.add("chart.vs-chartfx", ratio, "ratio", 1, ratio, notes);
  }

  /** LineChart cannot carry as much: both draw what it can. */
  private void stock() {
    if (!options.baselines()) {
      return;
    }
    ChartData data = ChartData.of(SERIES, options.stockPoints());
    say(SERIES + " x " + options.stockPoints() + " points in LineChart and in ours");
    FrameBench.Frames stock = frames(StockChart::new, data, options.otherFrames());
    FrameBench.Frames ours =
        frames(() -> new OurChart(() -> Instant.EPOCH), data, options.frames() / 4 + 1);
    double ratio = ours.median() / stock.median();
    figures.add(
        "chart.vs-linechart",
        ratio,
        "ratio",
        1,
        ratio,
        Map.of(
            "points",
            SERIES + " x " + options.stockPoints(),
            "ours_ms",
            round(ours.median()),
            "linechart_ms",
            round(stock.median()),
            "frames",
            stock.count()));
  }

  private void firstPaint() {
    int points = Math.min(options.points(), FIRST_PAINT_POINTS);
    ChartData data = ChartData.of(SERIES, points);
    say("first paints of " + SERIES * points + " points");
    double ours = first(() -> new OurChart(() -> Instant.EPOCH), data);
    Map<String, Object> notes = new LinkedHashMap<>(Map.of("points", SERIES * points));
    double fair = Double.NaN;
    if (options.baselines()) {
      fair = first(FairChart::new, data);
      notes.put("baseline_is", FAIR);
    }
    figures.add("chart.first-paint", ours, "ms", fair, notes);
  }

  /** Median of the later half of some first paints of charts that have their samples already. */
  private double first(Supplier<ChartSubject> make, ChartData data) {
    double[] millis =
        new double[Math.min(MOST_PAINTS, 2 + options.seconds() * PAINTS_A_SECOND)];
    for (int i = 0; i < millis.length; i++) {
      Window window = Fx.call(Window::new);
      ChartSubject subject = Fx.call(make::get);
      Fx.run(() -> {
        subject.fill(data);
        subject.span(data.from(), data.to());
      });
      millis[i] = FrameBench.frame(() -> window.show(subject.node()));
      Fx.run(window::close);
    }
    double[] warm = Arrays.copyOfRange(millis, millis.length / 2, millis.length);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }

  private void wall() {
    say("sixteen charts at 1 Hz");
    Window window = Fx.call(Window::new);
    WallBench wall = new WallBench(window);
    WallBench.Load load = wall.live(options.seconds());
    figures.add(
        "chart.cpu16",
        load.percent(),
        "% of a core",
        Double.NaN,
        Map.of(
            "fx_thread",
            round(load.fxPercent()),
            "render_thread",
            round(load.renderPercent()),
            "frames_per_s",
            round(load.frames()),
            "warmed_s",
            load.warmed(),
            "series",
            "16 x 10 x 900 samples"));
    long idle = wall.idle(Math.max(2, options.seconds() / 4));
    figures.add(
        "chart.idle-repaints",
        (double) idle,
        "frames and repaints",
        Double.NaN,
        Map.of("seconds", Math.max(2, options.seconds() / 4), "charts", 16));
    wall.close();
    Fx.run(window::close);
  }

  private static FrameBench.Frames frames(
      Supplier<ChartSubject> make, ChartData data, int count) {
    Window window = Fx.call(Window::new);
    ChartSubject subject = Fx.call(make::get);
    Fx.run(() -> {
      subject.fill(data);
      window.show(subject.node());
      subject.span(data.from(), data.to());
    });
    FrameBench.Frames frames = FrameBench.run(subject, data, Math.max(1, count));
    Fx.run(window::close);
    say(
        String.format(
            Locale.ROOT,
            "  median %.1f ms, p99 %.1f ms; processor time %.1f ms FX, %.1f ms render",
            frames.median(),
            frames.at(0.99),
            frames.used().fxMillis(),
            frames.used().renderMillis()));
    return frames;
  }

  private void write() {
    Path out = options.out();
    if (out != null) {
      try {
        Files.write(out, figures.lines().stream().map(Object::toString).toList());
        String name = out.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        String page = new ChartSummary(figures).page(options.command());
        Files.writeString(out.resolveSibling(name + ".md"), page);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static void say(String text) {
    new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
        .println(text);
  }
}
