package dev.fleetglass.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens with an error nobody caught, on whatever thread: it is logged under its code every
 * time; the first time in a run a report of it is written and it is told. The program lives on if
 * it can.
 */
public final class CrashHandler implements Thread.UncaughtExceptionHandler {
  private static final int RESERVE = 2 << 20;
  private static final int MOST_CODES = 50;

  private final CrashReports reports;
  private final CrashText text;
  private final InstantSource clock;
  private final Map<String, Integer> counts = new TreeMap<>();
  private volatile Consumer<CrashReport> teller;

  /** Given back when memory runs out, so that there is some to tell it with. */
  @SuppressWarnings("UnusedVariable") // its being there is its use
  private volatile byte @Nullable [] reserve = new byte[RESERVE];

  /**
   * Makes a handler; {@link Thread#setDefaultUncaughtExceptionHandler} puts it to work.
   *
   * @param teller told of the first error with a code, on the thread of the error
   */
  public CrashHandler(
      CrashReports reports, CrashText text, InstantSource clock, Consumer<CrashReport> teller) {
    this.reports = reports;
    this.text = text;
    this.clock = clock;
    this.teller = teller;
  }

  /** From now on somebody else is told. */
  public void tell(Consumer<CrashReport> now) {
    teller = now;
  }

  public CrashReports reports() {
    return reports;
  }

  /** How often each code came up in this run, for example {@code FG-12AB34 x2}. */
  public List<String> codes() {
    synchronized (counts) {
      return counts.entrySet().stream()
          .map(entry -> entry.getKey() + " x" + entry.getValue())
          .toList();
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    if (Causes.of(error).getLast() instanceof OutOfMemoryError) {
      reserve = null;
    }
    String code = CrashCode.of(error);
    log().error("Unexpected error {} on {}", code, thread.getName(), error);
    if (first(code)) {
      // On this very thread, though it may be the window's: the program may have no other moment.
      teller.accept(report(code, thread, error));
    }
  }

  private boolean first(String code) {
    synchronized (counts) {
      if (counts.size() >= MOST_CODES && !counts.containsKey(code)) {
        return false;
      }
      return counts.merge(code, 1, Integer::sum) == 1;
    }
  }

  private CrashReport report(String code, Thread thread, Throwable error) {
    Instant at = clock.instant();
    String words = text.of(code, thread.getName(), error, at);
    @Nullable Path file = null;
    try {
      file = reports.write(code, at, words);
    } catch (IOException | RuntimeException e) {
      log().error("The report of {} was not written", code, e);
    }
    return new CrashReport(code, at, file, words);
  }

  /** Not in a field: it would be made, with what it logs to, before the toolkit begins to start. */
  private static Logger log() {
    return LoggerFactory.getLogger(CrashHandler.class);
  }
}
