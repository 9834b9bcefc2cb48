package dev.fleetglass.boot;

import dev.fleetglass.crash.CrashHandler;
import dev.fleetglass.crash.CrashReports;
import dev.fleetglass.crash.CrashText;
import dev.fleetglass.crash.MachineCrash;
import dev.fleetglass.crash.Redactor;
import dev.fleetglass.service.ProgramFacts;
import dev.fleetglass.store.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the program with a window, from before the toolkit is there until after it has gone.
 */
final class Run {
  private final Folders folders;
  private final Instance instance;
  private final CrashHandler crashes;
  private final CrashText text;
  private volatile boolean failed;

  /**
   * Prepares to tell of what goes wrong.
   *
   * @param err where that is told before there is a window
   */
  Run(Folders folders, Instance instance, InstantSource clock, PrintStream err) {
    this.folders = folders;
    this.instance = instance;
    CrashReports reports = new CrashReports(folders.data().resolve("crashes"));
    text =
        new CrashText(
            ProgramFacts.running().lines(),
            folders.logs().resolve("fleetglass.log"),
            Redactor.ofSystem());
    crashes =
        new CrashHandler(
            reports,
            text,
            clock,
            report ->
                err.println(
                    "Fleetglass: unexpected error "
                        + report.code()
                        + (report.file() == null
                            ? "; its report could not be written"
                            : ", report in " + report.file())));
  }

  Folders folders() {
    return folders;
  }

  Instance instance() {
    return instance;
  }

  CrashHandler crashes() {
    return crashes;
  }

  /** Makes the folder of reports and looks at what the last run left. Blocks on the disk. */
  void lookBack() {
    Path folder = crashes.reports().folder();
    try {
      // The Java machine writes into it and does not make it.
      Files.createDirectories(folder);
    } catch (IOException e) {
      log().info("There is no place for crash reports: {}", e.toString());
    }
    long pid = instance.left().map(InstanceNote::pid).orElse(0L);
    List<Path> elsewhere =
        instance.left().stream()
            .flatMap(note ->
                Stream.of(
                    Path.of(note.folder()), Path.of(System.getProperty("java.io.tmpdir", ""))))
            .toList();
    if (instance.first()) {
      new MachineCrash(crashes.reports(), text).collect(elsewhere, pid);
    }
  }

  /** The window did not come. */
  void fail() {
    failed = true;
  }

  boolean failed() {
    return failed;
  }

  /** Not in a field: it would be made, with what it logs to, before the toolkit begins to start. */
  private static Logger log() {
    return LoggerFactory.getLogger(Run.class);
  }
}
