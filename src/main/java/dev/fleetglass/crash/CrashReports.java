package dev.fleetglass.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder with the reports, the last {@value #MOST} of them. Which of them have been shown is
 * kept beside them. Blocks on the disk; safe for any thread.
 */
public final class CrashReports {
  static final int MOST = 12;

  private static final String SEEN = "seen";
  private static final String SUFFIX = ".txt";

  /** What the Java machine wrote before a report was made of it. */
  private static final String MACHINE_SUFFIX = ".jvm.log";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
  private static final Pattern NAME =
      Pattern.compile("crash-(\\d{8}-\\d{6})-(" + CrashCode.SHAPE + ")(?:-\\d+)?\\.txt");

  private final Path folder;

  /**
   * Knows the reports in a folder.
   *
   * @param folder need not exist
   */
  public CrashReports(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /**
   * Keeps a report, and lets the oldest go.
   *
   * @throws IOException when the disk is full or the folder may not be written; then nothing of it
   *     is left
   */
  public synchronized Path write(String code, Instant at, String text) throws IOException {
    Files.createDirectories(folder);
    // First, since the disk may be full.
    prune(MOST - 1);
    Path file = free(code, at);
    Path part = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    return file;
  }

  /** The reports that are there, newest first, without their text. */
  public synchronized List<CrashReport> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<CrashReport> reports = new ArrayList<>();
      for (Path file : files.toList()) {
        add(reports, file);
      }
      reports.sort(
          Comparator.comparing(CrashReport::at)
              .thenComparing(report -> Objects.requireNonNull(report.file()))
              .reversed());
      return List.copyOf(reports);
    }
  }

  /** The reports that nobody has been shown yet, newest first, without their text. */
  public synchronized List<CrashReport> unseen() throws IOException {
    Set<String> seen = seen();
    return all().stream().filter(report -> !seen.contains(name(report))).toList();
  }

  /** Remembers that these have been shown. */
  public synchronized void markSeen(Collection<CrashReport> shown) throws IOException {
    Set<String> names = seen();
    boolean more = false;
    for (CrashReport report : shown) {
      more |= report.file() != null && names.add(name(report));
    }
    if (more) {
      names.retainAll(all().stream().map(CrashReports::name).toList());
      Files.write(folder.resolve(SEEN), names.stream().sorted().toList());
    }
  }

  /** What a report says. */
  public String read(CrashReport report) throws IOException {
    return Files.readString(Objects.requireNonNull(report.file()));
  }

  /** Keeps what the Java machine wrote with the report that was made of it. */
  void keepBeside(Path report, Path written) throws IOException {
    String name = report.getFileName().toString();
    Files.move(
        written,
        folder.resolve(name.substring(0, name.length() - SUFFIX.length()) + MACHINE_SUFFIX),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void add(List<CrashReport> reports, Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (name.matches()) {
      try {
        Instant at = LocalDateTime.parse(name.group(1), TIME).toInstant(ZoneOffset.UTC);
        reports.add(new CrashReport(name.group(2), at, file, ""));
      } catch (DateTimeException e) {
        // Not a name that this program gives.
      }
    }
  }

  private Path free(String code, Instant at) {
    String name = "crash-" + TIME.withZone(ZoneOffset.UTC).format(at) + "-" + code;
    Path file = folder.resolve(name + SUFFIX);
    for (int n = 2; Files.exists(file); n++) {
      file = folder.resolve(name + "-" + n + SUFFIX);
    }
    return file;
  }

  private void prune(int left) throws IOException {
    List<CrashReport> reports = all();
    for (CrashReport old : reports.subList(Math.min(left, reports.size()), reports.size())) {
      String name = name(old);
      Files.deleteIfExists(folder.resolve(name));
      Files.deleteIfExists(
          folder.resolve(name.substring(0, name.length() - SUFFIX.length()) + MACHINE_SUFFIX));
    }
  }

  private Set<String> seen() throws IOException {
    Path file = folder.resolve(SEEN);
    return Files.isRegularFile(file) ? new HashSet<>(Files.readAllLines(file)) : new HashSet<>();
  }

  private static String name(CrashReport report) {
    return Objects.requireNonNull(report.file()).getFileName().toString();
  }
}
