package dev.fleetglass.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;

/**
 * Keeps the row at the top of the view where it is, to the pixel, when rows come or go above it. A
 * view that is at the very top stays there.
 */
final class ScrollKeeper<R extends TableRow> {
  private final TableModel<R> model;
  private final TableView<R> view;
  private final DataSkin<R> skin;
  private List<Anchor> remembered = List.of();

  /** A row in sight and how far its top is below that of the view; negative when it is cut. */
  private record Anchor(String id, int place, double offset) {}

  ScrollKeeper(TableModel<R> model, TableView<R> view, DataSkin<R> skin) {
    this.model = model;
    this.view = view;
    this.skin = skin;
  }

  void around(Runnable swap, boolean asked) {
    List<Anchor> before = anchors();
    swap.run();
    if (asked) {
      // Another order or filter makes another list: it is read from its beginning.
      if (!before.isEmpty() && !model.rows().isEmpty()) {
        view.layout();
        skin.flow().setPosition(0);
      }
    } else {
      moveTo(before);
    }
  }

  void remember() {
    remembered = anchors();
  }

  void restore() {
    moveTo(remembered);
    remembered = List.of();
  }

  /** Rows in sight from the top, empty when the view is at its very top. */
  private List<Anchor> anchors() {
    List<Anchor> anchors = new ArrayList<>();
    var first = skin.flow().getFirstVisibleCell();
    var last = skin.flow().getLastVisibleCell();
    if (first == null || last == null || (first.getIndex() == 0 && first.getLayoutY() >= 0)) {
      return List.of();
    }
    for (int place = first.getIndex(); place <= last.getIndex(); place++) {
      if (place < model.rows().size()) {
        double offset = first.getLayoutY() + (place - first.getIndex()) * DataTable.ROW_HEIGHT;
        anchors.add(new Anchor(model.rows().get(place).id(), place, offset));
      }
    }
    return anchors;
  }

  private void moveTo(List<Anchor> anchors) {
    for (Anchor anchor : anchors) {
      int place = model.find(anchor.id());
      if (place >= 0) {
        view.layout();
        var first = skin.flow().getFirstVisibleCell();
        double top =
            first == null ? 0 : first.getIndex() * DataTable.ROW_HEIGHT - first.getLayoutY();
        double wanted = place * DataTable.ROW_HEIGHT - anchor.offset();
        if (Math.abs(wanted - top) > 0.5) {
          skin.flow().scrollPixels(wanted - top);
        }
        return;
      }
    }
  }
}
