package dev.fleetglass.store.history;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.MetricKey;
import dev.fleetglass.store.history.codec.DamagedBlockException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file on connections of its own, which the writer does not hinder, together with what
 * waits to be written. Any thread; an interrupt gives up.
 */
final class Reader {
  private static final long FARTHEST = 1L << 43;

  private final ReadConnections connections;
  private final Directory directory;
  private final Waiting waiting;
  private final Map<Rows.Key, Rows<?>> held;
  private final Consumer<Exception> damage;

  /** Reads from a file, which may be missing. */
  @FunctionalInterface
  private interface Reading<R> {
    R read(@Nullable Connection connection) throws SQLException, IOException;
  }

  /**
   * A reader of a file.
   *
   * @param damage is told of what cannot be read
   */
  Reader(
      ReadConnections connections,
      Directory directory,
      Waiting waiting,
      Map<Rows.Key, Rows<?>> held,
      Consumer<Exception> damage) {
    this.damage = damage;
    this.connections = connections;
    this.directory = directory;
    this.waiting = waiting;
    this.held = held;
  }

  List<StoredSeries> series(MetricKey metric, Instant from, Instant to, int points)
      throws HistoryException {
    // Asked for before the file is looked at, so that what is just written is seen at least once.
    List<Poll> polls = waiting.polls(metric);
    PendingRows.Found pending = directory.pending(metric, millis(from), millis(to));
    return read(connection ->
        new SeriesReading(metric, millis(from), millis(to), Math.max(1, points), damage)
            .read(connection, pending, polls));
  }

  List<FleetEvent> events(Instant from, Instant to, int most) throws HistoryException {
    List<FleetEvent> fresh = waiting.events();
    return read(connection -> {
      List<FleetEvent> all = new ArrayList<>();
      if (connection != null) {
        all.addAll(new EventTable(connection).newest(from, to, most).reversed());
      }
      for (FleetEvent event : fresh) {
        if (!event.at().isBefore(from) && !event.at().isAfter(to) && !all.contains(event)) {
          all.add(event);
        }
      }
      all.sort(Comparator.comparing(FleetEvent::at));
      return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    });
  }

  <T> List<KeptList<T>> list(ListKind<T> kind, Instant at) throws HistoryException {
    List<Rows<?>> fresh = new ArrayList<>(held.values());
    fresh.addAll(waiting.lists(kind.name()));
    return read(connection -> {
      Map<String, KeptList<T>> found = new LinkedHashMap<>();
      if (connection != null) {
        CopyTable table = new CopyTable(connection);
        for (CopyTable.Entry list : table.lists(kind.name())) {
          CopyTable.Found<T> copy = table.at(kind, list.id(), at);
          if (copy != null) {
            found.put(
                list.connectionId(),
                new KeptList<>(
                    list.connectionId(), copy.fetched(), List.copyOf(copy.rows().values())));
          }
        }
      }
      for (Rows<?> rows : fresh) {
        KeptList<T> before = found.get(rows.connectionId());
        if (rows.kind().name().equals(kind.name())
            && !rows.fetched().isAfter(at)
            && (before == null || rows.fetched().isAfter(before.fetched()))) {
          found.put(
              rows.connectionId(),
              new KeptList<>(
                  rows.connectionId(),
                  rows.fetched(),
                  rows.rows().stream().map(kind.type()::cast).toList()));
        }
      }
      return List.copyOf(found.values());
    });
  }

  private <R> R read(Reading<R> reading) throws HistoryException {
    try (ReadConnections.Lent lent = connections.take()) {
      if (lent == null) {
        return reading.read(null);
      }
      // A new file is there before its tables are.
      boolean made = Schema.number(lent.connection(), "PRAGMA user_version") > 0;
      R result = reading.read(made ? lent.connection() : null);
      lent.well();
      return result;
    } catch (NewerVersionException e) {
      return withoutFile(reading, e);
    } catch (SQLException | IOException | DamagedBlockException e) {
      if (Trouble.isDamage(e)) {
        damage.accept(e);
      }
      throw new HistoryException(Trouble.reason(e), e);
    } catch (RuntimeException | LinkageError e) {
      // Whoever asks can do without the file, but not without an answer.
      throw new HistoryException(e.toString(), e);
    }
  }

  private static <R> R withoutFile(Reading<R> reading, SQLException cause) throws HistoryException {
    try {
      return reading.read(null);
    } catch (SQLException | IOException e) {
      e.addSuppressed(cause);
      throw new HistoryException(Trouble.reason(e), e);
    }
  }

  /** Far past and far future have no milliseconds. */
  private static long millis(Instant moment) {
    long second = Math.clamp(moment.getEpochSecond(), -FARTHEST, FARTHEST);
    return second * 1000 + moment.getNano() / 1_000_000;
  }
}
