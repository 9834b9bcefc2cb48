package dev.fleetglass.ui.shell;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.ScreenId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Finds rows of all lists by name, address and number. Blocks for as long as it looks. */
final class RowLookup {
  private static final int STEP = 1024;

  private final List<Inventory<?>> lists;

  RowLookup(List<Inventory<?>> lists) {
    this.lists = List.copyOf(lists);
  }

  /**
   * A row.
   *
   * @param id as tables have it
   * @param detail address or version, then connection
   * @param at where in the title the typed text begins; -1 when it is in another field
   */
  record Row(ScreenId screen, String id, String title, String detail, int at, int score) {}

  /**
   * The best rows, best first.
   *
   * @param typed not blank
   * @param most how many at most
   * @throws CancellationException when the thread is interrupted
   */
  List<Row> find(String typed, int most) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    Comparator<Row> order =
        Comparator.comparingInt(Row::score)
            .thenComparing(Comparator.comparingInt((Row row) -> row.title().length()).reversed())
            .thenComparing(Comparator.comparing(Row::title).reversed());
    PriorityQueue<Row> best = new PriorityQueue<>(most + 1, order);
    int seen = 0;
    for (Inventory<?> list : lists) {
      for (Sourced<?> value : list.snapshot().rows()) {
        if (++seen % STEP == 0 && Thread.currentThread().isInterrupted()) {
          throw new CancellationException();
        }
        Row row = row(value, wanted);
        if (row != null) {
          best.add(row);
          if (best.size() > most) {
            best.poll();
          }
        }
      }
    }
    List<Row> rows = new ArrayList<>(best);
    rows.sort(order.reversed());
    return rows;
  }

  private static @Nullable Row row(Sourced<?> value, String wanted) {
    return switch (value.value()) {
      case Server server -> {
        String address = ip(server.address());
        String number = server.id() == null ? "" : server.id().toString();
        yield row(
            ScreenId.SERVERS,
            value,
            server.key(),
            server.name(),
            address,
            wanted,
            address,
            ip(server.privateAddress()),
            number);
      }
      case Cluster cluster -> {
        String version = cluster.version() == null ? "" : cluster.version();
        String address = cluster.apiUrl() == null ? "" : cluster.apiUrl();
        yield row(
            ScreenId.CLUSTERS,
            value,
            cluster.id(),
            cluster.name(),
            version,
            wanted,
            cluster.id(),
            address);
      }
      default -> null;
    };
  }

  private static @Nullable Row row(
      ScreenId screen,
      Sourced<?> value,
      String key,
      String name,
      String mark,
      String wanted,
      String... others) {
    int at = at(name, wanted);
    int score = at < 0 ? -1 : score(name, wanted, at) + 10;
    for (String other : others) {
      int place = at(other, wanted);
      score = Math.max(score, place < 0 ? -1 : score(other, wanted, place));
    }
    if (score < 0) {
      return null;
    }
    String detail = mark.isEmpty() ? value.connection() : mark + "  ·  " + value.connection();
    return new Row(screen, value.connectionId() + "/" + key, name, detail, at, score);
  }

  private static int score(String text, String wanted, int at) {
    if (at == 0) {
      return text.length() == wanted.length() ? 40 : 20;
    }
    return Character.isLetterOrDigit(text.charAt(at - 1)) ? 0 : 10;
  }

  /** Where it is, whatever the case; without making a lower-case copy of every text. */
  private static int at(String text, String wanted) {
    for (int i = 0; i <= text.length() - wanted.length(); i++) {
      if (text.regionMatches(true, i, wanted, 0, wanted.length())) {
        return i;
      }
    }
    return -1;
  }

  private static String ip(@Nullable Address address) {
    return address == null ? "" : address.ip();
  }
}
