package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.table.TableLayout.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnMovesTest {
  /** Columns a and b are pinned. */
  private static final TableLayout LAYOUT =
      new TableLayout(
          Stream.of("a", "b", "c", "d").map(id -> new Place(id, 0, true)).toList(),
          List.of(),
          2,
          "");

  @Test
  void aColumnMovedAmongPinnedOnesIsPinned() {
    assertThat(text(ColumnMoves.move(LAYOUT, "d", 1))).isEqualTo("adb|c");
    assertThat(text(ColumnMoves.move(LAYOUT, "d", 2))).isEqualTo("ab|dc");
    assertThat(text(ColumnMoves.move(LAYOUT, "a", 1))).isEqualTo("ba|cd");
    assertThat(text(ColumnMoves.move(LAYOUT, "a", 3))).isEqualTo("b|cda");
  }

  @Test
  void doesNotMoveBeyondTheEnds() {
    assertThat(ColumnMoves.move(LAYOUT, "a", -1)).isEqualTo(LAYOUT);
    assertThat(ColumnMoves.move(LAYOUT, "d", 4)).isEqualTo(LAYOUT);
    assertThat(ColumnMoves.move(LAYOUT, "x", 1)).isEqualTo(LAYOUT);
  }

  @Test
  void pinsAfterThePinnedOnesAndUnpinsBeforeTheOthers() {
    assertThat(text(ColumnMoves.pin(LAYOUT, "d", true))).isEqualTo("abd|c");
    assertThat(text(ColumnMoves.pin(LAYOUT, "a", false))).isEqualTo("b|acd");
    assertThat(ColumnMoves.pin(LAYOUT, "a", true)).isEqualTo(LAYOUT);
    assertThat(ColumnMoves.pin(LAYOUT, "c", false)).isEqualTo(LAYOUT);
    assertThat(text(ColumnMoves.pinUpTo(LAYOUT, "c"))).isEqualTo("abc|d");
  }

  @Test
  void seesWhichColumnAHeaderWasDragged() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String column = LAYOUT.columns().get(random.nextInt(4)).column();
      TableLayout moved = ColumnMoves.move(LAYOUT, column, random.nextInt(4));
      TableLayout seen = ColumnMoves.moved(LAYOUT, moved.columns());
      assertThat(seen.columns()).isEqualTo(moved.columns());
      // Neighbours that changed places may have been dragged either way.
      assertThat(seen.pinned()).isBetween(1, 3);
    }
    assertThat(text(ColumnMoves.moved(LAYOUT, places("d", "a", "b", "c")))).isEqualTo("dab|c");
    assertThat(text(ColumnMoves.moved(LAYOUT, places("b", "c", "d", "a")))).isEqualTo("b|cda");
  }

  @Test
  void aLayoutKnowsWhereUnnamedColumnsStand() {
    List<Column<Sample>> all =
        Stream.of("a", "b", "c", "d").map(id -> Column.<Sample>text(id, id, Sample::id)).toList();
    assertThat(text(TableLayout.NONE.withPinned(1).over(all))).isEqualTo("a|bcd");
    TableLayout known = new TableLayout(places("d", "x", "b"), List.of(), 2, "");
    assertThat(text(known.over(all))).as("x is unknown, a and c are new").isEqualTo("d|acb");
    assertThat(text(known.over(all).over(all))).isEqualTo("d|acb");
  }

  private static List<Place> places(String... ids) {
    List<Place> places = new ArrayList<>();
    for (String id : ids) {
      places.add(new Place(id, 0, true));
    }
    return places;
  }

  private static String text(TableLayout layout) {
    StringBuilder text = new StringBuilder();
    layout.columns().forEach(place -> text.append(place.column()));
    return text.insert(layout.pinned(), '|').toString();
  }
}
