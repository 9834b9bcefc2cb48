package dev.fleetglass.ui.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the rows of a list since the program started, as far as its refreshes have seen
 * it: at most {@link #TOTAL} entries, of which the oldest make room for new ones. Safe for use from
 * any thread. Finding the entries of a row reads a number per entry, so keeping them costs next to
 * nothing while rows change by the hundred thousand.
 */
public final class RowHistory {
  /** Entries kept in all. */
  public static final int TOTAL = 100_000;

  /** Entries told of one row. */
  public static final int PER_ROW = 50;

  private static final int FIRST_CAPACITY = 256;

  private final int bound;
  private @Nullable Entry[] entries = new @Nullable Entry[FIRST_CAPACITY];
  private int[] hashes = new int[FIRST_CAPACITY];
  private long added;

  /** What can happen to a row. */
  public enum Event {
    APPEARED,
    CHANGED,
    VANISHED
  }

  /**
   * One thing that happened to a row.
   *
   * @param at when its source was fetched
   * @param source where the row comes from, see {@link RowOrigin}
   * @param row the row's id
   * @param name what people called the row then
   * @param column id of the column that changed; empty unless {@link Event#CHANGED}
   * @param before the cell's text before; empty unless changed
   * @param after the cell's text since then; empty unless changed
   */
  public record Entry(
      Instant at,
      String source,
      String row,
      String name,
      Event event,
      String column,
      String before,
      String after) {}

  /**
   * What is known of one row.
   *
   * @param entries newest first, at most {@link #PER_ROW}
   * @param complete whether nothing that was seen of the row can be missing
   */
  public record Story(List<Entry> entries, boolean complete) {
    public Story {
      entries = List.copyOf(entries);
    }
  }

  public RowHistory() {
    this(TOTAL);
  }

  /** A history of another size; at least 1. */
  RowHistory(int bound) {
    this.bound = bound;
  }

  /** Keeps what happened, oldest first. */
  public synchronized void add(List<Entry> happened) {
    for (Entry entry : happened) {
      if (added == entries.length && entries.length < bound) {
        int capacity = Math.min(bound, entries.length * 2);
        entries = Arrays.copyOf(entries, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
      }
      int slot = (int) (added % Math.min(bound, entries.length));
      entries[slot] = entry;
      hashes[slot] = entry.row().hashCode();
      added++;
    }
  }

  /** What happened to the row with this id. */
  public synchronized Story of(String row) {
    List<Entry> found = new ArrayList<>();
    int hash = row.hashCode();
    boolean more = false;
    for (int back = 0; back < kept() && !more; back++) {
      int slot = slot(back);
      Entry entry = entries[slot];
      if (hashes[slot] == hash && entry != null && entry.row().equals(row)) {
        more = found.size() == PER_ROW;
        if (!more) {
          found.add(entry);
        }
      }
    }
    return new Story(found, !more && added <= bound);
  }

  /**
   * The newest entries of all rows that pass, newest first.
   *
   * @param limit how many at most
   */
  public synchronized List<Entry> latest(Predicate<Entry> wanted, int limit) {
    List<Entry> found = new ArrayList<>();
    for (int back = 0; back < kept() && found.size() < limit; back++) {
      Entry entry = entries[slot(back)];
      if (entry != null && wanted.test(entry)) {
        found.add(entry);
      }
    }
    return List.copyOf(found);
  }

  private int kept() {
    return (int) Math.min(added, bound);
  }

  private int slot(int back) {
    return (int) ((added - 1 - back) % Math.min(bound, entries.length));
  }
}
