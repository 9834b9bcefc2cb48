package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the operator looks at where it is, to the pixel, when rows come, go or move: the row
 * under the pointer, the focused row, or else the topmost one that has not changed. A view that is
 * at the very top stays there.
 */
final class ScrollKeeper<R extends TableRow> {
  private final TableModel<R> model;
  private final TableView<R> view;
  private final DataSkin<R> skin;
  private List<Anchor<R>> remembered = List.of();

  /**
   * A row or a group's line in sight and how far its top is below that of the view; negative when
   * it is cut.
   */
  private record Anchor<R>(R row, @Nullable GroupLine line, int place, double below) {}

  ScrollKeeper(TableModel<R> model, TableView<R> view, DataSkin<R> skin) {
    this.model = model;
    this.view = view;
    this.skin = skin;
  }

  void around(Runnable swap, boolean asked) {
    List<Anchor<R>> before = anchors();
    swap.run();
    // Another order or filter makes another list: it is read from its beginning.
    skin.flow().refresh(asked ? 0 : offset(before));
  }

  /** Remembers what is in sight now; running it brings that back, as far as it is there. */
  Runnable place() {
    List<Anchor<R>> then = anchors();
    return () -> skin.flow().refresh(offset(then));
  }

  void remember() {
    remembered = anchors();
  }

  void restore() {
    skin.flow().refresh(offset(remembered));
    remembered = List.of();
  }

  /** Rows in sight, the ones to keep first; empty when the view is at its very top. */
  private List<Anchor<R>> anchors() {
    RowFlow<R> flow = skin.flow();
    List<Anchor<R>> anchors = new ArrayList<>();
    if (flow.offset() == 0) {
      return anchors;
    }
    int preferred = 0;
    int focused = view.getFocusModel().getFocusedIndex();
    for (var cell : flow.inSight()) {
      R row = cell.getItem();
      if (row != null) {
        Anchor<R> anchor =
            new Anchor<>(row, model.line(cell.getIndex()), cell.getIndex(), cell.getLayoutY());
        if (cell.isHover()) {
          anchors.addFirst(anchor);
          preferred++;
        } else if (cell.getIndex() == focused) {
          anchors.add(preferred, anchor);
        } else {
          anchors.add(anchor);
        }
      }
    }
    return anchors;
  }

  /**
   * The first row counts that stayed as it was, or at least between the same rows; otherwise the
   * one that moved least: nobody wants to follow a row that a sort took elsewhere.
   */
  private double offset(List<Anchor<R>> anchors) {
    double offset = anchors.isEmpty() ? 0 : skin.flow().offset();
    int least = Integer.MAX_VALUE;
    for (Anchor<R> anchor : anchors) {
      GroupLine line = anchor.line();
      int place = line == null ? model.find(anchor.row().id()) : model.findLine(line.text());
      int moved = Math.abs(place - anchor.place());
      if (place < 0) {
        continue;
      }
      double wanted = place * DataTable.ROW_HEIGHT - anchor.below();
      if (same(anchor, place) || stayed(anchor, place, anchors)) {
        return wanted;
      }
      if (moved < least) {
        offset = wanted;
        least = moved;
      }
    }
    return offset;
  }

  /** Whether a row that changed is still on the same side of those that did not. */
  private boolean stayed(Anchor<R> changed, int place, List<Anchor<R>> anchors) {
    boolean some = false;
    for (Anchor<R> other : anchors) {
      int there = model.find(other.row().id());
      if (there >= 0 && same(other, there)) {
        if (other.place() < changed.place() != there < place) {
          return false;
        }
        some = true;
      }
    }
    return some;
  }

  @SuppressWarnings("ReferenceEquality") // a refresh uses the objects of equal rows again
  private boolean same(Anchor<R> anchor, int place) {
    return model.rows().get(place) == anchor.row();
  }
}
