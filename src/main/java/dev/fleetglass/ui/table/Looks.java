package dev.fleetglass.ui.table;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.sum.SumText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
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
  private final SumText figures;
  private @Nullable Highlighter<R> highlighter;
  private @Nullable Dresser<R> dresser;
  private BiConsumer<R, String> follower = (_, _) -> {};

  /** A cell's text and what else is to be seen of it. */
  String spoken(DataCell<R> cell, R row, String text) {
    StringBuilder spoken = new StringBuilder(text);
    if (cell.column.leadsFrom(row)) {
      spoken.append(", ").append(texts.get("table.cell.link"));
    }
    marked(cell).forEach(word -> spoken.append(", ").append(texts.get("table.cell." + word)));
    boolean selected = cell.getTableRow() != null && cell.getTableRow().isSelected();
    return spoken.append(states(row, selected)).toString();
  }

  /** All that is to be seen of a row: the columns with a value, then each state once. */
  String spoken(RowCell<R> row, R item, List<DataCell<R>> cells) {
    List<String> said = new ArrayList<>();
    Set<String> marks = new TreeSet<>();
    for (DataCell<R> cell : cells) {
      String value = cell.spoken(item);
      if (!value.isEmpty()) {
        said.add(cell.column.title() + " " + value);
      }
      marks.addAll(marked(cell));
    }
    marks.forEach(word -> said.add(texts.get("table.cell." + word)));
    return String.join(", ", said) + states(item, row.isSelected());
  }

  /** What a screen reader says of the whole table after its name. */
  String spoken(int shown, int selected) {
    String rows = texts.get("table.accessible.rows", shown);
    return selected == 0
        ? rows
        : rows + ", " + texts.get("table.selected.count", formats.number(selected));
  }

  private String states(R row, boolean selected) {
    return (row.stale() ? ", " + texts.get("table.cell.stale") : "")
        + (selected ? ", " + texts.get("table.cell.selected") : "");
  }

  private static List<String> marked(Node cell) {
    return cell.getPseudoClassStates().stream()
        .map(state -> SPOKEN.get(state.getPseudoClassName()))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Nothing added yet.
   *
   * @param groups the line at a place, null where there is a row
   */
  Looks(IntFunction<@Nullable GroupLine> groups, Formats formats) {
    this.groups = groups;
    this.formats = formats;
    figures = new SumText(formats);
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

  /** What the figures of a group come to, by the columns' ids. */
  Map<String, String> totals(GroupLine line) {
    Map<String, String> texts = new HashMap<>();
    line.totals().forEach(total -> texts.put(total.column(), figures.figure(total)));
    return texts;
  }

  /** What a screen reader says of a line. */
  String spoken(GroupLine line) {
    String key = line.folded() ? "table.group.folded" : "table.group.open";
    StringBuilder spoken = new StringBuilder(formats.texts().get(key, words(line), line.count()));
    line.totals()
        .forEach(total ->
            spoken.append(", ").append(total.title()).append(' ').append(figures.figure(total)));
    return spoken.toString();
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
