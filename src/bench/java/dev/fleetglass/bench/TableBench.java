package dev.fleetglass.bench;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Measures the console's table against the stock one. Prints figures on standard output and what it
 * is doing on standard error. Exit status 1 when selection, focus or scroll were not kept.
 */
public final class TableBench {
  private static final int STOCK_ROWS = 100_000;
  private static final int WARM_ROWS = 50_000;
  private static final int STREAM = 200_000;

  private final Figures figures;
  private final Options options;
  private final Formats formats = new Formats(Texts.load(Locale.ENGLISH), ZoneOffset.UTC);
  private final Fleet fleet = new Fleet(formats);
  private boolean kept = true;

  /** What the command line says. */
  record Options(int rows, int seconds, @Nullable Path out) {
    static Options of(String... arguments) {
      int rows = 1_000_000;
      int seconds = 20;
      Path out = null;
      for (int i = 0; i + 1 < arguments.length; i += 2) {
        String value = arguments[i + 1];
        switch (arguments[i]) {
          case "--rows" -> rows = Integer.parseInt(value);
          case "--seconds" -> seconds = Integer.parseInt(value);
          case "--out" -> out = Path.of(value);
          default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
        }
      }
      return new Options(rows, seconds, out);
    }

    int stockRows() {
      return Math.clamp(rows / 10, 1, STOCK_ROWS);
    }
  }

  /** What one table took. */
  private record Measured(
      Map<String, SortBench.Sorted> sorts,
      FilterBench.Typed typed,
      double bytesPerRow,
      UpdateBench.Outcome refresh,
      UpdateBench.Outcome stream) {
    UpdateBench.Outcome slower() {
      return refresh.stalls().p999() > stream.stalls().p999() ? refresh : stream;
    }

    UpdateBench.Outcome jerkier() {
      return refresh.frames() < stream.frames() ? refresh : stream;
    }

    SortBench.Sorted worstSort() {
      return sorts.values().stream()
          .max(Comparator.comparingDouble(SortBench.Sorted::ratio))
          .orElseThrow();
    }

    SortBench.Sorted worstRepeat() {
      return sorts.values().stream()
          .max(Comparator.comparingDouble(SortBench.Sorted::ratioAgain))
          .orElseThrow();
    }
  }

  private TableBench(Figures figures, Options options) {
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
    TableBench bench = new TableBench(new Figures(out), options);
    bench.run();
    Platform.exit();
    System.exit(bench.kept ? 0 : 1);
  }

  private void run() {
    if (options.rows() > WARM_ROWS) {
      say("warming up");
      ours(WARM_ROWS, 1);
    }
    Measured ours = ours(options.rows(), options.seconds());
    Measured stock = stock(options.stockRows(), Math.max(1, options.seconds() / 2));
    report(ours, stock);
    if (options.out() != null) {
      new Summary(figures, options).write(options.out());
    }
  }

  private Measured ours(int count, int seconds) {
    say(count + " rows in our table");
    List<Machine> rows = fleet.machines(count);
    long before = Heap.used();
    Window window = Fx.call(Window::new);
    OurTable table = Fx.call(() -> new OurTable(fleet, formats));
    Measured measured = measure(window, table, rows, before, seconds);
    Fx.run(() -> {
      table.close();
      window.close();
    });
    say(
        "selection, focus, scroll lost: refresh "
            + measured.refresh().lost()
            + ", stream "
            + measured.stream().lost());
    kept &= measured.refresh().lost().isEmpty() && measured.stream().lost().isEmpty();
    return measured;
  }

  private Measured stock(int count, int seconds) {
    say(count + " rows in the stock table");
    List<Machine> rows = fleet.machines(count);
    long before = Heap.used();
    Window window = Fx.call(Window::new);
    StockTable table = Fx.call(() -> new StockTable(fleet));
    Measured measured = measure(window, table, rows, before, seconds);
    Fx.run(window::close);
    return measured;
  }

  private Measured measure(
      Window window, Subject table, List<Machine> rows, long heapBefore, int seconds) {
    Fx.run(() -> window.show(table.node()));
    window.shown(() -> table.fill(rows), table::settled);
    say("  sorting");
    Map<String, SortBench.Sorted> sorts = new SortBench(window, table, rows, fleet.columns()).run();
    say("  filtering");
    FilterBench.Typed typed = new FilterBench(window, table).run();
    window.shown(() -> table.filter("web"), table::settled);
    double bytes = (double) (Heap.used() - heapBefore) / rows.size();
    UpdateBench updates = new UpdateBench(fleet, window, table, rows);
    say("  refreshing");
    UpdateBench.Outcome refresh =
        updates.run(new Feed.Pace("refresh", rows.size() / 100, 1000), seconds);
    say("  streaming");
    int rate = (int) Math.min(STREAM, 2L * rows.size());
    UpdateBench.Outcome stream = updates.run(new Feed.Pace("stream", rate, 50), seconds);
    return new Measured(sorts, typed, bytes, refresh, stream);
  }

  private void report(Measured ours, Measured stock) {
    reportSorts("", ours, options.rows(), stock.worstSort().ratio());
    reportSorts(".stock", stock, options.stockRows(), stock.worstSort().ratio());
    reportRest("", ours, options.rows(), stock);
    reportRest(".stock", stock, options.stockRows(), stock);
  }

  private void reportSorts(String suffix, Measured one, int rows, double stockRatio) {
    SortBench.Sorted worst = one.worstSort();
    SortBench.Sorted again = one.worstRepeat();
    figures.add(
        "table.sort" + suffix,
        worst.ratio(),
        "ratio",
        worst.baseline(),
        worst.ratio(),
        notes(worst, worst.first(), rows, stockRatio));
    figures.add(
        "table.sort.repeat" + suffix,
        again.ratioAgain(),
        "ratio",
        again.baseline(),
        again.ratioAgain(),
        notes(again, again.again(), rows, stockRatio));
    for (SortBench.Sorted sort : one.sorts().values()) {
      figures.add(
          "table.sort." + sort.column() + suffix,
          sort.ratio(),
          "ratio",
          sort.baseline(),
          sort.ratio(),
          notes(sort, sort.first(), rows, stockRatio));
    }
  }

  private static Map<String, Object> notes(
      SortBench.Sorted sort, double took, int rows, double stockRatio) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("column", sort.column());
    notes.put("ms", round(took));
    notes.put("repeat_ms", round(sort.again()));
    notes.put("parallel_sort_ms", round(sort.baseline()));
    notes.put("keys_alone_ms", round(sort.bare()));
    notes.put("stock_ratio", round(stockRatio));
    notes.put("rows", rows);
    return notes;
  }

  private void reportRest(String suffix, Measured one, int rows, Measured stock) {
    FilterBench.Typed typed = one.typed();
    figures.add(
        "table.filter" + suffix,
        typed.worst(),
        "ms",
        stock.typed().worst(),
        Map.of(
            "text",
            typed.text(),
            "mean",
            round(typed.mean()),
            "keys",
            typed.strokes(),
            "rows",
            rows));
    stalls("table.stall.p999" + suffix, one.slower(), stock.slower(), rows);
    stalls("table.stall.p999.refresh" + suffix, one.refresh(), stock.refresh(), rows);
    stalls("table.stall.p999.stream" + suffix, one.stream(), stock.stream(), rows);
    frames("table.fps" + suffix, one.jerkier(), stock.jerkier(), rows);
    frames("table.fps.refresh" + suffix, one.refresh(), stock.refresh(), rows);
    frames("table.fps.stream" + suffix, one.stream(), stock.stream(), rows);
    figures.add(
        "table.updates" + suffix,
        one.stream().published(),
        "rows/s",
        stock.stream().published(),
        Map.of("rows", rows));
    figures.add(
        "table.bytes-per-row" + suffix,
        one.bytesPerRow(),
        "bytes",
        stock.bytesPerRow(),
        Map.of("rows", rows));
  }

  private void stalls(String name, UpdateBench.Outcome one, UpdateBench.Outcome stock, int rows) {
    StallProbe.Stalls stalls = one.stalls();
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("max", round(stalls.max()));
    notes.put("p99", round(stalls.p99()));
    notes.put("p50", round(stalls.p50()));
    notes.put("samples", stalls.samples());
    notes.put("fx_cpu_ms_per_s", round(one.used().fxMillis()));
    notes.put("fx_mb_per_s", round(one.used().allocated() / 1e6));
    notes.put("render_cpu_ms_per_s", round(one.used().renderMillis()));
    notes.put("kept", one.lost().isEmpty());
    notes.put("rows", rows);
    figures.add(name, stalls.p999(), "ms", stock.stalls().p999(), notes);
  }

  private void frames(String name, UpdateBench.Outcome one, UpdateBench.Outcome stock, int rows) {
    figures.add(name, one.frames(), "frames/s", stock.frames(), Map.of("rows", rows));
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static void say(String text) {
    new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
        .println(text);
  }
}
