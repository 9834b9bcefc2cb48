package dev.fleetglass.store.history;

import dev.fleetglass.store.FileLock;
import dev.fleetglass.store.history.codec.DamagedBlockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** What an exception says about the file. */
final class Trouble {
  /** A disk with less room than this is full whatever the system's words are. */
  private static final long NO_ROOM = 256 * 1024;

  private Trouble() {}

  static HistoryStatus.Kind of(Throwable e, Path file) {
    if (e instanceof FileLock.TakenException) {
      return HistoryStatus.Kind.IN_USE;
    }
    if (e instanceof DamagedBlockException) {
      return HistoryStatus.Kind.DAMAGED;
    }
    if (e instanceof NewerVersionException) {
      return HistoryStatus.Kind.UNUSABLE;
    }
    SQLiteErrorCode code = code(e);
    if (code != null) {
      switch (primary(code)) {
        case SQLITE_FULL -> {
          return HistoryStatus.Kind.DISK_FULL;
        }
        case SQLITE_CORRUPT, SQLITE_NOTADB -> {
          return HistoryStatus.Kind.DAMAGED;
        }
        case SQLITE_BUSY, SQLITE_LOCKED -> {
          return HistoryStatus.Kind.IN_USE;
        }
        default -> {}
      }
    }
    return isFull(file) ? HistoryStatus.Kind.DISK_FULL : HistoryStatus.Kind.UNUSABLE;
  }

  static boolean isDamage(Throwable e) {
    SQLiteErrorCode code = code(e);
    return e instanceof DamagedBlockException
        || (code != null
            && (primary(code) == SQLiteErrorCode.SQLITE_CORRUPT
                || primary(code) == SQLiteErrorCode.SQLITE_NOTADB));
  }

  static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }

  /** SQLite tells more exactly in the upper bits. */
  private static SQLiteErrorCode primary(SQLiteErrorCode code) {
    return SQLiteErrorCode.getErrorCode(code.code & 0xFF);
  }

  private static @Nullable SQLiteErrorCode code(Throwable e) {
    return e instanceof SQLException sql
        ? SQLiteErrorCode.getErrorCode(sql.getErrorCode() & 0xFF)
        : null;
  }

  private static boolean isFull(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      return folder != null
          && Files.isDirectory(folder)
          && Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
    } catch (IOException e) {
      return false;
    }
  }
}
