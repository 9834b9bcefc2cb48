package dev.fleetglass.ui.dialog;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What may be told about an error nobody caught: classes and lines, never an exception's message,
 * since a library may have put anything into that.
 */
public final class CrashText {
  private static final String OWN = "dev.fleetglass.";
  private static final int FRAMES = 24;

  private CrashText() {}

  /** The same short code for the same error at the same place, run after run. */
  public static String code(Throwable error) {
    Throwable root = root(error);
    int hash = root.getClass().getName().hashCode();
    int seen = 0;
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith(OWN) && seen++ < 3) {
        hash = 31 * hash + (frame.getClassName() + '#' + frame.getMethodName()).hashCode();
      }
    }
    return String.format(Locale.ROOT, "FG-%06X", hash & 0xFFFFFF);
  }

  /** For a bug report: code, time and stack without messages. */
  public static String report(Throwable error, Instant at) {
    StringBuilder report = new StringBuilder(code(error)).append(' ').append(at).append('\n');
    for (@Nullable Throwable each = error; each != null; each = each.getCause()) {
      report.append(each.getClass().getName()).append('\n');
      StackTraceElement[] frames = each.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
        report.append("  ").append(frames[i]).append('\n');
      }
    }
    return report.toString();
  }

  private static Throwable root(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
