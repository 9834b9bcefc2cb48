package dev.fleetglass.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a report of what the Java machine wrote when it ended itself ({@code hs_err_pid123.log}).
 * Where there is no such file, a run that did not end well is nothing to tell of: it was killed, or
 * the power failed.
 */
public final class MachineCrash {
  private static final Logger LOG = LoggerFactory.getLogger(MachineCrash.class);
  private static final Pattern NAME = Pattern.compile("hs_err_pid\\d+\\.log");
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{6,}|pid=\\d+|tid=\\d+");
  private static final int LINES = 400;

  /** Behind this come the machine's options, the environment and the system. */
  private static final String END = "---------------  P R O C E S S";

  private final CrashReports reports;
  private final CrashText text;

  public MachineCrash(CrashReports reports, CrashText text) {
    this.reports = reports;
    this.text = text;
  }

  /**
   * Makes reports of all files of the kind that lie in the reports' folder, where the launcher has
   * them written, and of one that a certain run left elsewhere. Blocks on the disk.
   *
   * @param elsewhere folders that the machine turns to when it cannot write there
   * @param pid the run that was not ended well; 0 for none
   */
  public void collect(List<Path> elsewhere, long pid) {
    try {
      for (Path file : inFolder()) {
        report(file);
      }
      if (pid > 0) {
        for (Path folder : elsewhere) {
          Path file = folder.resolve("hs_err_pid" + pid + ".log");
          // Process numbers come again: another program may have left it.
          if (Files.isRegularFile(file) && ours(file)) {
            report(file);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("What the Java machine left was not read", e);
    }
  }

  private List<Path> inFolder() throws IOException {
    if (!Files.isDirectory(reports.folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(reports.folder())) {
      return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
    }
  }

  private void report(Path file) throws IOException {
    Instant at = Files.getLastModifiedTime(file).toInstant();
    List<String> lines = lines(file);
    String code = code(lines);
    Path report = reports.write(code, at, text.ofMachine(code, String.join("\n", lines), at));
    reports.keepBeside(report, file);
  }

  /** The signal and the place in the native code, without addresses. */
  static String code(List<String> lines) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean signal = line.startsWith("#  SIG") || line.startsWith("#  EXCEPTION");
      boolean other = line.startsWith("#  Internal Error") || line.startsWith("#  fatal error");
      if (signal || other) {
        parts.add(ADDRESS.matcher(line).replaceAll("").strip());
      } else if (line.startsWith("# Problematic frame") && i + 1 < lines.size()) {
        parts.add(ADDRESS.matcher(lines.get(i + 1)).replaceAll("").strip());
      }
    }
    Optional<String> memory =
        lines.stream().filter(line -> line.contains("insufficient memory")).findFirst();
    memory.ifPresent(_ -> parts.add("insufficient memory"));
    return CrashCode.ofParts(parts);
  }

  private static List<String> lines(Path file) throws IOException {
    try (BufferedReader reader = open(file)) {
      return reader
          .lines()
          .takeWhile(line -> !line.startsWith(END))
          .limit(LINES)
          .filter(line -> !line.startsWith("Command Line:") && !line.startsWith("Host:"))
          .toList();
    }
  }

  private static boolean ours(Path file) throws IOException {
    try (BufferedReader reader = open(file)) {
      return reader
          .lines()
          .limit(20_000)
          .anyMatch(line -> line.contains("dev.fleetglass.boot.Main"));
    }
  }

  /** Whatever bytes are in it. */
  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }
}
