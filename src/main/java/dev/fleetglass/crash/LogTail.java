package dev.fleetglass.crash;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The end of the log. Only the lines that the program itself has worded: what follows them is the
 * text of exceptions, into which a library may have put anything.
 */
final class LogTail {
  private static final int BYTES = 64 * 1024;
  private static final int LINES = 60;
  private static final int WIDTH = 500;
  private static final Pattern OWN =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+ [A-Z]+ +\\[.*?] \\S+ - .*");

  private LogTail() {}

  /** The last lines, oldest first; empty when there is no log to read. */
  static List<String> of(Path file) {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, log.length() - BYTES);
      byte[] end = new byte[(int) (log.length() - start)];
      log.seek(start);
      log.readFully(end);
      List<String> lines =
          new String(end, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> OWN.matcher(line).matches())
              .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line)
              .toList();
      return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
