package dev.fleetglass.ui.table;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What is added to the cells of one table, and its rows' nodes, to bring them up to date. */
final class Looks<R extends TableRow> {
  private static final int[] NONE = {};

  /**
   * Pseudo-classes that mean something beside how they look, with the ends of their texts' keys.
   */
  private static final Map<String, String> SPOKEN =
      Map.of("changed", "changed", "came", "new", "gone", "gone");

  private final Texts texts;

  private final List<RowCell<R>> rows = new ArrayList<>();
  private final IntFunction<@Nullable GroupLine> groups;
  private final Formats formats;
  private @Nullable Highlighter<R> highlighter;
  private @Nullable Dresser<R> dresser;
  private BiConsumer<R, String> follower = (_, _) -> {};

  /** A cell's text and what else is to be seen of it. */
  String spoken(DataCell<R> cell, R row, String text) {
    StringBuilder spoken = new StringBuilder(text);
    for (PseudoClass state : cell.getPseudoClassStates()) {
      String word = SPOKEN.get(state.getPseudoClassName());
      if (word != null) {
        spoken.append(", ").append(texts.get("table.cell." + word));
      }
    }
    if (row.stale()) {
      spoken.append(", ").append(texts.get("table.cell.stale"));
    }
    if (cell.getTableRow() != null && cell.getTableRow().isSelected()) {
      spoken.append(", ").append(texts.get("table.cell.selected"));
    }
    return spoken.toString();
  }

  /**
   * Nothing added yet.
   *
   * @param groups the line at a place, null where there is a row
   */
  Looks(IntFunction<@Nullable GroupLine> groups, Formats formats) {
    this.groups = groups;
    this.formats = formats;
    texts = formats.texts();
  }

  /** The line at a place, null where there is a row. */
  @Nullable GroupLine line(int place) {
    return groups.apply(place);
  }

  /** Brings the lines of groups up to date. */
  void lines() {
    rows.forEach(RowCell::line);
  }

  String words(GroupLine line) {
    return line.text().isEmpty() ? formats.texts().get("table.group.none") : line.text();
  }

  String count(GroupLine line) {
    return formats.number(line.count());
  }

  /** What a screen reader says of a line. */
  String spoken(GroupLine line) {
    String key = line.folded() ? "table.group.folded" : "table.group.open";
    return formats.texts().get(key, words(line), line.count());
  }

  void highlight(@Nullable Highlighter<R> newHighlighter) {
    highlighter = newHighlighter;
    rows.forEach(RowCell::highlight);
  }

  void dress(@Nullable Dresser<R> newDresser) {
    dresser = newDresser;
    redress();
  }

  /** What happens when the text of a cell that leads somewhere is clicked. */
  void lead(BiConsumer<R, String> newFollower) {
    follower = newFollower;
  }

  void follow(R row, String column) {
    follower.accept(row, column);
  }

  void redress() {
    rows.forEach(RowCell::dress);
  }

  void add(RowCell<R> row) {
    rows.add(row);
  }

  int[] ranges(Column<R> column, R row) {
    return highlighter == null ? NONE : highlighter.ranges(column, row);
  }

  void dress(Node node, @Nullable Column<R> column, @Nullable R row) {
    if (dresser != null) {
      dresser.dress(node, column, row);
    }
  }
}
