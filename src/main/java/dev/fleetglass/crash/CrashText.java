package dev.fleetglass.crash;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Words a report. It has classes and lines, never an exception's message, since a library may have
 * put anything into that; all of it is redacted besides.
 */
public final class CrashText {
  private static final int FRAMES = 40;
  private static final int MOST_CHARACTERS = 100_000;

  private final String program;
  private final Path log;
  private final Redactor redactor;

  /**
   * Words reports of this run.
   *
   * @param program version, runtime and system, one fact per line; made early, when memory is there
   * @param log the log file that the end is taken of
   */
  public CrashText(String program, Path log, Redactor redactor) {
    this.program = program;
    this.log = log;
    this.redactor = redactor;
  }

  /**
   * The report of an error nobody caught.
   *
   * @param thread name of the thread it ended
   */
  public String of(String code, String thread, Throwable error, Instant at) {
    StringBuilder text = head(code, at);
    text.append("Thread: ").append(thread).append("\n\n");
    String between = "";
    for (Throwable each : Causes.of(error)) {
      text.append(between).append(each.getClass().getName()).append('\n');
      frames(text, each.getStackTrace());
      between = "Caused by: ";
    }
    return end(text);
  }

  /**
   * The report of a run that the Java machine itself ended.
   *
   * @param words what the machine has written
   */
  public String ofMachine(String code, String words, Instant at) {
    return end(head(code, at).append('\n').append(words).append('\n'));
  }

  private StringBuilder head(String code, Instant at) {
    return new StringBuilder("Fleetglass crash report ")
        .append(code)
        .append("\nTime: ")
        .append(at.truncatedTo(ChronoUnit.SECONDS))
        .append('\n')
        .append(program);
  }

  private String end(StringBuilder text) {
    List<String> lines = LogTail.of(log);
    if (!lines.isEmpty()) {
      text.append("\nLast lines of the log:\n");
      lines.forEach(line -> text.append(line).append('\n'));
    }
    String all = redactor.redact(text.toString());
    return all.length() > MOST_CHARACTERS ? all.substring(0, MOST_CHARACTERS) + "…\n" : all;
  }

  private static void frames(StringBuilder text, StackTraceElement[] frames) {
    for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
      text.append("  at ").append(frames[i]).append('\n');
    }
    if (frames.length > FRAMES) {
      text.append("  … ").append(frames.length - FRAMES).append(" more\n");
    }
  }
}
