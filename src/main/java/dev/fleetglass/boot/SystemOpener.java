package dev.fleetglass.boot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Opens folders and web pages with what the system has for them. */
final class SystemOpener {
  /** Long enough for the system's opener to find out that it knows no file manager. */
  private static final long PATIENCE_SECONDS = 5;

  private SystemOpener() {}

  /**
   * Opens a folder, which is made when it is not there yet. Blocks for a moment.
   *
   * @throws IOException when the system has nothing that opens folders, or refuses
   */
  static void open(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    start(folder.toString());
  }

  /**
   * Opens a web page. Blocks for a moment.
   *
   * @throws IOException when the system has no browser, or refuses
   */
  static void open(URI page) throws IOException, InterruptedException {
    start(page.toASCIIString());
  }

  private static void start(String what) throws IOException, InterruptedException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean windows = system.contains("windows");
    String opener = windows ? "explorer.exe" : system.contains("mac") ? "open" : "xdg-open";
    Process process =
        new ProcessBuilder(opener, what)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // An opener may stay as long as its window does; Explorer ends with 1 whatever happened.
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (ended && !windows && process.exitValue() != 0) {
      throw new IOException(opener + " ended with status " + process.exitValue());
    }
  }
}
