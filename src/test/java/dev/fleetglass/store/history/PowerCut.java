package dev.fleetglass.store.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** What a power cut may leave of a file whose process was killed. */
final class PowerCut {
  /** In the log's index: up to which frame a checkpoint has copied, or has begun to. */
  private static final int BACKFILLED = 96;

  private static final int BACKFILL_ATTEMPTED = 128;
  private static final int LOG_HEADER = 32;
  private static final int FRAME_HEADER = 24;

  private PowerCut() {}

  /**
   * Copies a file and a part of its log; whether anything could be left out.
   *
   * <p>What a checkpoint has copied was forced onto the disk before and is never lost.
   */
  static boolean copy(Path file, Path copy, Random random) throws IOException {
    Files.copy(file, copy);
    Path log = beside(file, "-wal");
    if (!Files.exists(log) || Files.size(log) <= LOG_HEADER) {
      return false;
    }
    ByteBuffer index =
        ByteBuffer.wrap(Files.readAllBytes(beside(file, "-shm"))).order(ByteOrder.nativeOrder());
    long safe = Math.max(index.getInt(BACKFILLED), index.getInt(BACKFILL_ATTEMPTED));
    long from = LOG_HEADER + safe * (FRAME_HEADER + Schema.PAGE);
    long size = Files.size(log);
    if (from >= size) {
      return false;
    }
    Path cut = beside(copy, "-wal");
    Files.copy(log, cut);
    try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
      channel.truncate(from + random.nextLong(size - from));
    }
    return true;
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
