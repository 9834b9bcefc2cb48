package dev.fleetglass.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a data folder has one window. Who holds the lock, which the system takes back
 * from a process however it ends, is the first; a second one rings at the first one's door and
 * goes. Where that cannot be settled the window opens: better two than none.
 */
final class Instance implements AutoCloseable {
  private static final String LOCK = "window.lock";
  private static final String NOTE = "window.properties";

  /** For a first one that is just starting or ending, or that is too busy to answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Path folder;
  private final @Nullable FileChannel lock;
  private final Optional<InstanceNote> left;
  private @Nullable Doorbell bell;
  private @Nullable Runnable show;

  private Instance(Path folder, @Nullable FileChannel lock, Optional<InstanceNote> left) {
    this.folder = folder;
    this.lock = lock;
    this.left = left;
  }

  /**
   * Takes the place of the first, or has the first show itself. Blocks for a few seconds at most.
   * The first one then has to {@link #listen}: until it does a second one waits.
   *
   * @param folder the data folder
   * @return empty when there is a first one and it shows itself
   */
  static Optional<Instance> take(Path folder) {
    try {
      Files.createDirectories(folder);
      long end = System.nanoTime() + PATIENCE.toNanos();
      do {
        FileChannel lock = lock(folder.resolve(LOCK));
        if (lock != null) {
          return Optional.of(new Instance(folder, lock, note(folder)));
        }
        if (note(folder).filter(Doorbell::ring).isPresent()) {
          return Optional.empty();
        }
        Thread.sleep(PAUSE);
      } while (System.nanoTime() < end);
      log().warn("Another program has this data folder and does not answer");
    } catch (IOException e) {
      log().info("Whether there is another program cannot be told: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.of(new Instance(folder, null, Optional.empty()));
  }

  /** What a first one left here that did not end well. */
  Optional<InstanceNote> left() {
    return left;
  }

  /** Whether this is the first one. */
  boolean first() {
    return lock != null;
  }

  /**
   * From now on this runs when a second one was started, on any thread.
   *
   * @param how brings the window to the front
   */
  synchronized void onSecond(Runnable how) {
    show = how;
  }

  @Override
  public synchronized void close() {
    if (lock == null) {
      return;
    }
    try (lock) {
      if (bell != null) {
        bell.close();
        Files.deleteIfExists(folder.resolve(NOTE));
      }
    } catch (IOException e) {
      log().info("The note of this run was not taken away", e);
    }
  }

  /** Hears of second starts from now on; any thread, blocks on the disk. */
  synchronized void listen() {
    if (lock == null || !lock.isOpen()) {
      return;
    }
    try {
      Doorbell opened = Doorbell.open(this::rung);
      bell = opened;
      new InstanceNote(
              opened.port(),
              opened.token(),
              ProcessHandle.current().pid(),
              System.getProperty("user.dir", ""))
          .write(folder.resolve(NOTE));
    } catch (IOException e) {
      log().info("A second start will not be noticed", e);
    }
  }

  private synchronized void rung() {
    log().info("A second start asks for the window");
    // Before there is a window there is nothing to do: it is in front when it comes.
    if (show != null) {
      show.run();
    }
  }

  private static Optional<InstanceNote> note(Path folder) throws IOException {
    return InstanceNote.read(folder.resolve(NOTE));
  }

  private static @Nullable FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return null;
  }

  /** Not in a field: it would be made, with what it logs to, before the toolkit begins to start. */
  private static Logger log() {
    return LoggerFactory.getLogger(Instance.class);
  }
}
