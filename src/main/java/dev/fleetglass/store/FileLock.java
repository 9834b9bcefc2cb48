package dev.fleetglass.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps two running programs, and two threads of one, from changing a file between each other's
 * read and write. The lock is on a file beside it, since the file itself is replaced.
 */
public final class FileLock implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** The system's lock is per program, so threads need one of their own. */
  private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final ReentrantLock threads;
  private final FileChannel channel;

  /** Somebody else has the lock and did not give it up in time. */
  public static final class TakenException extends IOException {
    private static final long serialVersionUID = 1;

    TakenException(String message) {
      super(message);
    }
  }

  private FileLock(ReentrantLock threads, FileChannel channel) {
    this.threads = threads;
    this.channel = channel;
  }

  /** Waits a few seconds for the lock, then gives up: a hanging program must not stop this one. */
  public static FileLock take(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    ReentrantLock threads = THREADS.computeIfAbsent(absolute, _ -> new ReentrantLock());
    try {
      if (!threads.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TakenException(file + " is being written by somebody else");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + file, e);
    }
    try {
      return new FileLock(threads, open(absolute));
    } catch (IOException | RuntimeException e) {
      threads.unlock();
      throw e;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    FileChannel channel = channel(file);
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (channel.tryLock() == null) {
        if (System.nanoTime() > end) {
          throw new TakenException(file + " is being written by another program");
        }
        Thread.sleep(Duration.ofMillis(20));
      }
      return channel;
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + file, e);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The first thing to fail on a full disk or in a folder that may not be written. */
  private static FileChannel channel(Path file) throws IOException {
    try {
      Files.createDirectories(file.getParent());
      return FileChannel.open(
          file.resolveSibling("." + file.getFileName() + ".lock"),
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw AtomicFile.refused(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      threads.unlock();
    }
  }
}
