package dev.fleetglass.store.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Connections for reading. Some are left open, since opening one takes longer than most readings.
 * Any thread.
 */
final class ReadConnections {
  private static final int MOST_IDLE = 4;
  private static final int NEVER_KEPT = -1;

  private final Path file;
  private final Deque<Lent> idle = new ArrayDeque<>();
  private int generation;
  private boolean closed;

  ReadConnections(Path file) {
    this.file = file;
  }

  /** A connection on loan, which sees the file as it is now. */
  final class Lent implements AutoCloseable {
    private final Connection connection;
    private final @Nullable Object fileKey;
    private final int made;
    private boolean well;

    private Lent(Connection connection, @Nullable Object fileKey, int made) {
      this.connection = connection;
      this.fileKey = fileKey;
      this.made = made;
    }

    Connection connection() {
      return connection;
    }

    /** Tells that nothing went wrong with it, so that it may be used again. */
    void well() {
      well = true;
    }

    /** Gives it back. */
    @Override
    public void close() throws SQLException {
      if (well) {
        well = false;
        Schema.run(connection, "ROLLBACK");
        if (keep(this)) {
          return;
        }
      }
      connection.close();
    }
  }

  /** Null when there is no file, or nothing in it. */
  @Nullable Lent take() throws SQLException, IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return null;
    }
    if (attributes.size() == 0) {
      return null;
    }
    int now;
    Lent lent;
    synchronized (this) {
      now = generation;
      lent = idle.pollFirst();
    }
    // Another program may have put the file aside and begun another one.
    if (lent != null && !Objects.equals(lent.fileKey, attributes.fileKey())) {
      forget();
      lent.close();
      lent = null;
    }
    if (lent == null) {
      boolean still = Schema.isStill(file);
      Connection connection = still ? Schema.readStill(file) : Schema.read(file);
      // It would not see what is written once the place is writable again.
      lent = new Lent(connection, attributes.fileKey(), still ? NEVER_KEPT : now);
    }
    begin(lent);
    return lent;
  }

  /** Closes those that nobody reads with, and the others once they are given back. */
  void forget() {
    List<Lent> old;
    synchronized (this) {
      generation++;
      old = new ArrayList<>(idle);
      idle.clear();
    }
    for (Lent one : old) {
      try {
        one.close();
      } catch (SQLException e) {
        // It only read: nothing is lost with it, and it is not used again.
      }
    }
  }

  /** Forgets them and keeps none from now on; later readings open their own. */
  void close() {
    synchronized (this) {
      closed = true;
    }
    forget();
  }

  private static void begin(Lent lent) throws SQLException {
    boolean begun = false;
    try {
      Schema.beginReading(lent.connection);
      begun = true;
    } finally {
      if (!begun) {
        lent.connection.close();
      }
    }
  }

  private synchronized boolean keep(Lent lent) {
    if (closed || lent.made != generation || idle.size() >= MOST_IDLE) {
      return false;
    }
    // The one used last knows most.
    idle.addFirst(lent);
    return true;
  }
}
