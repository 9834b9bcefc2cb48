package dev.fleetglass.ui.monitoring.dashboard;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What was done to a dashboard, to be undone and done again. */
final class Edits {
  private static final int MOST = 200;

  private final Deque<Edit> done = new ArrayDeque<>();
  private final Deque<Edit> undone = new ArrayDeque<>();

  /**
   * One deed.
   *
   * @param name i18n key that says what was done
   */
  private record Edit(String name, DashboardItem before, DashboardItem after) {}

  void add(String name, DashboardItem before, DashboardItem after) {
    undone.clear();
    done.push(new Edit(name, before, after));
    if (done.size() > MOST) {
      done.removeLast();
    }
  }

  void clear() {
    done.clear();
    undone.clear();
  }

  /** The dashboard before the last deed; null when there is none to undo. */
  @Nullable DashboardItem undo() {
    Edit edit = done.poll();
    if (edit == null) {
      return null;
    }
    undone.push(edit);
    return edit.before();
  }

  /** The dashboard after the deed undone last; null when there is none. */
  @Nullable DashboardItem redo() {
    Edit edit = undone.poll();
    if (edit == null) {
      return null;
    }
    done.push(edit);
    return edit.after();
  }

  /** Name of what would be undone; empty for nothing. */
  String undoName() {
    Edit edit = done.peek();
    return edit == null ? "" : edit.name();
  }

  /** Name of what would be done again; empty for nothing. */
  String redoName() {
    Edit edit = undone.peek();
    return edit == null ? "" : edit.name();
  }
}
