package dev.fleetglass.bench;

import com.sun.glass.ui.counting.CountingPlatformFactory;
import com.sun.management.OperatingSystemMXBean;
import dev.fleetglass.series.SampleLog;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.CursorGroup;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.layout.GridPane;

/** A wall of sixteen charts of ten series: what it takes each second, and when nothing happens. */
final class WallBench {
  private static final int CHARTS = 16;
  private static final int SERIES = 10;
  private static final int SAMPLES = 900;
  private static final int LEAST_WARMING = 8;
  private static final int MOST_WARMING = 60;

  /** A wall that hangs for weeks is compiled: as little of a second as this is the rest. */
  private static final long COMPILED_MILLIS = 10;

  private static final int QUIET_SECONDS = 3;

  private final List<OurChart> charts = new ArrayList<>();
  private final List<List<SampleLog>> logs = new ArrayList<>();
  private final Random random = new Random(5);
  private final Window window;

  /**
   * What it took.
   *
   * @param percent of one core, of the whole program
   * @param fxPercent of it on the JavaFX thread
   * @param renderPercent of it on the render thread
   * @param frames handed over a second
   * @param warmed seconds before, until the compilers had little left to do
   */
  record Load(
      double percent, double fxPercent, double renderPercent, double frames, int warmed) {}

  WallBench(Window window) {
    this.window = window;
    long now = System.currentTimeMillis();
    for (int c = 0; c < CHARTS; c++) {
      List<SampleLog> chart = new ArrayList<>();
      for (int s = 0; s < SERIES; s++) {
        SampleLog log = new SampleLog(SAMPLES);
        for (int i = SAMPLES; i > 0; i--) {
          log.add(now - i * 1000L, value(s));
        }
        chart.add(log);
      }
      logs.add(chart);
    }
    Fx.run(this::show);
  }

  /** Lets time pass with a sample a second for every series. */
  Load live(int seconds) {
    int warmed = warm(seconds);
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Usage usedBefore = Fx.call(Usage::now);
    long framesBefore = CountingPlatformFactory.frames();
    long cpuBefore = system.getProcessCpuTime();
    long begin = System.nanoTime();
    for (int i = 0; i < seconds; i++) {
      second();
    }
    double took = (System.nanoTime() - begin) / 1e9;
    double cpu = (system.getProcessCpuTime() - cpuBefore) / 1e9;
    Usage used = Fx.call(Usage::now).minus(usedBefore).per(took);
    double frames = (CountingPlatformFactory.frames() - framesBefore) / took;
    return new Load(
        cpu / took * 100, used.fxMillis() / 10, used.renderMillis() / 10, frames, warmed);
  }

  /** Short runs, which only show that all works, are not warm. */
  private int warm(int seconds) {
    int least = Math.min(LEAST_WARMING, seconds);
    int most = Math.min(MOST_WARMING, 3 * seconds);
    var compilers = ManagementFactory.getCompilationMXBean();
    int quiet = 0;
    int warmed = 0;
    while (warmed < least || (quiet < QUIET_SECONDS && warmed < most)) {
      long before = compilers.getTotalCompilationTime();
      second();
      quiet = compilers.getTotalCompilationTime() - before < COMPILED_MILLIS ? quiet + 1 : 0;
      warmed++;
    }
    return warmed;
  }

  /** Frames and repaints while all charts show a past that nothing is added to. */
  long idle(int seconds) {
    long now = System.currentTimeMillis();
    Fx.run(() -> charts.forEach(chart -> chart.span(now - 600_000, now - 60_000)));
    LockSupport.parkNanos(1_000_000_000L);
    long before = painted();
    LockSupport.parkNanos(seconds * 1_000_000_000L);
    return painted() - before;
  }

  void close() {
    Fx.run(() -> charts.forEach(chart -> chart.chart().setLive(false)));
  }

  private void show() {
    GridPane grid = new GridPane();
    CursorGroup group = new CursorGroup();
    for (int i = 0; i < CHARTS; i++) {
      OurChart chart = new OurChart(InstantSource.system());
      chart.chart().setPrefSize(320, 200);
      chart.chart().setCursorGroup(group);
      charts.add(chart);
      grid.add(chart.chart(), i % 4, i / 4);
      fill(i);
    }
    window.show(grid);
  }

  private void second() {
    long begin = System.nanoTime();
    long now = System.currentTimeMillis();
    for (List<SampleLog> chart : logs) {
      for (int s = 0; s < SERIES; s++) {
        chart.get(s).add(now, value(s));
      }
    }
    Fx.run(() -> {
      for (int i = 0; i < CHARTS; i++) {
        fill(i);
      }
    });
    LockSupport.parkNanos(1_000_000_000L - (System.nanoTime() - begin));
  }

  private void fill(int chart) {
    List<Samples> samples = logs.get(chart).stream().map(SampleLog::view).toList();
    charts.get(chart).show(samples);
  }

  private long painted() {
    return Fx.call(
        () ->
            CountingPlatformFactory.frames()
                + charts.stream().mapToLong(chart -> chart.chart().repaints()).sum());
  }

  private double value(int series) {
    return 3 + 2 * series + random.nextGaussian() * 0.5;
  }
}
