package dev.fleetglass.boot;

import dev.fleetglass.cli.SnapshotOptions;
import dev.fleetglass.cli.SnapshotRunner;
import dev.fleetglass.store.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;

/** Starts JavaFX without a display, has a screen drawn and ends JavaFX again. */
final class Snapshots implements SnapshotRunner {
  @Override
  public List<String> screens() {
    return Snapshot.screens();
  }

  @Override
  public void draw(SnapshotOptions options) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    try {
      drawHeadless(options);
    } catch (LinkageError e) {
      throw new IOException(
          "a library is missing ("
              + e.getMessage()
              + "). On Debian: apt-get install --no-install-recommends libpangoft2-1.0-0",
          e);
    }
  }

  private static void drawHeadless(SnapshotOptions options) throws IOException {
    CountDownLatch started = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(started::countDown);
    Path home = Files.createTempDirectory("fleetglass-snapshot");
    try {
      started.await();
      Png.write(new Snapshot(options, Folders.below(home)).draw(), options.file());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted before the picture was drawn", e);
    } finally {
      Platform.exit();
      delete(home);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
