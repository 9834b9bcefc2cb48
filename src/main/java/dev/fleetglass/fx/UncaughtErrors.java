package dev.fleetglass.fx;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens with an exception nobody caught: it is logged under a short code every time and
 * shown once per code and run. The window lives on.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

  private final FxGate gate;
  private final BiConsumer<String, Throwable> show;
  private final Set<String> shown = ConcurrentHashMap.newKeySet();

  /**
   * Makes a handler; {@link Thread#setDefaultUncaughtExceptionHandler} puts it to work.
   *
   * @param show told the code and the error, on the JavaFX thread
   */
  public UncaughtErrors(FxGate gate, BiConsumer<String, Throwable> show) {
    this.gate = gate;
    this.show = show;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    String code = code(error);
    LOG.error("Unexpected error {} on {}", code, thread.getName(), error);
    if (shown.add(code)) {
      gate.run(() -> show.accept(code, error));
    }
  }

  /** Stable over runs of one version: made from the error's type and where it was thrown. */
  public static String code(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    int hash = root.getClass().getName().hashCode();
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.fleetglass.")) {
        hash = 31 * hash + frame.getClassName().hashCode();
        hash = 31 * hash + frame.getMethodName().hashCode();
        break;
      }
    }
    return String.format(Locale.ROOT, "FG-%04X", (hash ^ (hash >>> 16)) & 0xFFFF);
  }
}
