package dev.fleetglass.ui.table;

import dev.fleetglass.fx.Subscriptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumnBase;
import org.jspecify.annotations.Nullable;

/**
 * Marks cells whose text has just changed and rows that have just come. A mark is strong, then
 * weak, then gone: steps of a beat that is there anyway, not an animation. Rows that vanished leave
 * no ghost behind, which would have to move everything when it goes: they are counted and listed.
 * Only what is in sight is touched; when most of it changes at once a mark says nothing and is left
 * out. JavaFX thread only.
 */
final class ChangeMarks<R extends TableRow> implements Dresser<R> {
  /** Beats, one a second, that a mark is strong. */
  static final int STRONG = 4;

  /** Beats after which it is gone. */
  static final int GONE = 7;

  /** Rows that are remembered: above all those in sight, and others one may scroll to. */
  private static final int LIMIT = 8_000;

  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass FADING = PseudoClass.getPseudoClass("fading");
  private static final PseudoClass CAME = PseudoClass.getPseudoClass("came");

  private final TableModel<R> model;
  private final ObservableList<? extends TableColumnBase<R, ?>> shown;
  private final InSight<R> inSight;
  private final Map<String, Mark> marks = new HashMap<>();
  private Map<String, Integer> bits = Map.of();
  private Changes<R> latest = Changes.none();
  private int latestAt;
  private boolean cleared;
  private int beat;

  /** The rows in sight. */
  interface InSight<R> {
    List<R> rows();
  }

  /** What changed in a row, and when. */
  private record Mark(long mask, int at) {}

  /**
   * Marks for a table.
   *
   * @param shown the columns from left to right; the first one carries the mark of a new row
   */
  ChangeMarks(
      TableModel<R> model,
      ObservableList<? extends TableColumnBase<R, ?>> shown,
      InSight<R> inSight) {
    this.model = model;
    this.shown = shown;
    this.inSight = inSight;
  }

  void activate(Subscriptions bag) {
    bag.onChange(model.changesProperty(), this::take);
    bag.add(this::clear);
  }

  /** A second has passed; tells whether cells in sight have to be dressed anew. */
  boolean tick() {
    beat++;
    if (cleared) {
      cleared = false;
      return true;
    }
    if (marks.isEmpty() && latest.marks().none()) {
      return false;
    }
    boolean step = marks.values().stream().anyMatch(mark -> turns(beat - mark.at()));
    marks.values().removeIf(mark -> beat - mark.at() >= GONE);
    if (beat - latestAt >= GONE) {
      latest = Changes.none();
      return true;
    }
    return step || turns(beat - latestAt);
  }

  private static boolean turns(int age) {
    return age == STRONG || age >= GONE;
  }

  private void take(Changes<R> changes) {
    if (changes.count() == 0) {
      if (changes.sources().isEmpty()) {
        // Rows of the past: what is new among the present ones is not among them.
        clear();
        cleared = true;
      }
      return;
    }
    // Rows are found among the new ones from now on: those in sight keep what they had.
    for (R row : inSight.rows()) {
      Mark mark = find(row);
      if (mark != null) {
        marks.put(row.id(), mark);
      }
    }
    if (marks.size() + changes.kept() > LIMIT || mostly(changes)) {
      marks.clear();
    }
    latest = changes;
    latestAt = beat;
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < changes.columns().size(); i++) {
      places.put(changes.columns().get(i), Changes.bit(i));
    }
    bits = places;
    if (mostly(changes)) {
      latest = Changes.none();
      return;
    }
    changes.changed().forEach(pair -> mark(pair.now(), pair.mask()));
    changes.added().forEach(row -> mark(row, Changes.NEW));
  }

  /** Where more than half of a long list changes at once. */
  private static boolean mostly(Changes<?> changes) {
    return changes.total() > 20
        && changes.changedCount() + changes.addedCount() > changes.total() / 2;
  }

  private void mark(R row, long mask) {
    Mark before = marks.get(row.id());
    // What is still marked stays marked: two changes of one row are one to the eye.
    marks.put(row.id(), new Mark(before == null ? mask : before.mask() | mask, beat));
  }

  private @Nullable Mark find(R row) {
    Mark mark = marks.get(row.id());
    if (mark == null && !latest.marks().none()) {
      long mask = model.mask(latest, row.id());
      return mask == 0 ? null : new Mark(mask, latestAt);
    }
    return mark;
  }

  private void clear() {
    marks.clear();
    latest = Changes.none();
  }

  @Override
  public void dress(Node node, @Nullable Column<R> column, @Nullable R row) {
    if (column == null) {
      return;
    }
    Mark mark = row == null ? null : find(row);
    boolean came = false;
    boolean changed = false;
    boolean fading = false;
    if (mark != null && beat - mark.at() < GONE) {
      fading = beat - mark.at() >= STRONG;
      came = mark.mask() == Changes.NEW && first(column);
      changed = mark.mask() != Changes.NEW && has(mark.mask(), column);
    }
    node.pseudoClassStateChanged(CAME, came);
    node.pseudoClassStateChanged(CHANGED, changed);
    node.pseudoClassStateChanged(FADING, fading && (came || changed));
  }

  private boolean first(Column<R> column) {
    return !shown.isEmpty() && column.id().equals(shown.getFirst().getId());
  }

  private boolean has(long mask, Column<R> column) {
    Integer bit = bits.get(column.id());
    return bit != null && (mask & 1L << bit) != 0;
  }
}
