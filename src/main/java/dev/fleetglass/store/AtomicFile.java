package dev.fleetglass.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Replaces a file's content so that readers, and the next start after a crash, see either the old
 * content or the new one.
 */
final class AtomicFile {
  private static final String SUFFIX = ".tmp";
  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final int MOVE_ATTEMPTS = 5;

  private final Path file;
  private final InstantSource clock;

  AtomicFile(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Writes beside the file, forces it to the disk and renames.
   *
   * @throws IOException with what to do about it; the old content is then still there
   */
  void write(byte[] content) throws IOException {
    try {
      // A link is followed, so that people who keep their settings elsewhere keep the link.
      Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
      Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
      Files.createDirectories(folder);
      sweep(folder, prefix(target));
      Path temporary = Files.createTempFile(folder, prefix(target), SUFFIX);
      try {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
          ByteBuffer buffer = ByteBuffer.wrap(content);
          while (buffer.hasRemaining()) {
            channel.write(buffer);
          }
          channel.force(true);
        }
        move(temporary, target);
        forceFolder(folder);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  private String prefix(Path target) {
    return "." + target.getFileName() + "-";
  }

  /** Removes what a program that was killed while writing has left. */
  private void sweep(Path folder, String prefix) throws IOException {
    Instant limit = clock.instant().minus(ABANDONED);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, prefix + "*" + SUFFIX)) {
      for (Path path : left) {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  /** Windows refuses to replace a file while somebody reads it, which lasts a moment only. */
  private static void move(Path from, Path to) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AccessDeniedException e) {
        if (attempt == MOVE_ATTEMPTS) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(Duration.ofMillis(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Makes the rename itself last through a power cut, where the system lets a folder be opened. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not open folders; its rename is journaled.
    }
  }

  /** What went wrong when a file, or a file beside it, could not be written, and what to do. */
  static IOException refused(Path file, IOException e) {
    String cause =
        e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.toString();
    if (e instanceof AccessDeniedException) {
      cause = "no permission";
    }
    return new IOException(
        "Could not write "
            + file
            + ": "
            + cause
            + ". The file is as it was. Check free space and write permission of "
            + file.toAbsolutePath().getParent()
            + " and try again.",
        e);
  }
}
