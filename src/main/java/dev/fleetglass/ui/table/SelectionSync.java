package dev.fleetglass.ui.table;

import dev.fleetglass.fx.Subscriptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Keeps the control's selection by index and the model's selection by id the same. */
final class SelectionSync<R extends TableRow> {
  private final TableModel<R> model;
  private final TableView<R> view;
  private boolean quiet;

  SelectionSync(TableModel<R> model, TableView<R> view) {
    this.model = model;
    this.view = view;
  }

  void activate(Subscriptions bag) {
    restore(model.selection().lead());
    bag.onListChange(view.getSelectionModel().getSelectedIndices(), this::tell);
    bag.onChange(view.getSelectionModel().selectedIndexProperty(), _ -> tell());
  }

  /** Runs a change of the rows and puts selection and focus back on the rows they were on. */
  void around(Runnable swap) {
    String focused = idAt(view.getFocusModel().getFocusedIndex());
    quiet = true;
    try {
      // Otherwise the control would search the new rows for the old selected one.
      if (!view.getSelectionModel().isEmpty()) {
        view.getSelectionModel().clearSelection();
      }
      swap.run();
    } finally {
      quiet = false;
    }
    restore(focused);
  }

  private void restore(@Nullable String focused) {
    quiet = true;
    try {
      int[] places =
          model.selection().ids().stream().mapToInt(model::find).filter(p -> p >= 0).toArray();
      if (places.length > 0 && places.length == model.rows().size()) {
        view.getSelectionModel().selectAll();
      } else if (places.length > 0) {
        String lead = model.selection().lead();
        int last = lead == null ? -1 : model.find(lead);
        int first = last >= 0 ? last : places[0];
        view.getSelectionModel().selectIndices(first, places);
        // The one named last becomes the selected item, which must be the lead.
        view.getSelectionModel().select(first);
      } else if (!view.getSelectionModel().isEmpty()) {
        view.getSelectionModel().clearSelection();
      }
      int place = focused == null ? -1 : model.find(focused);
      if (place >= 0) {
        view.getFocusModel().focus(place);
      }
    } finally {
      quiet = false;
    }
  }

  private void tell() {
    if (quiet) {
      return;
    }
    List<Integer> places = view.getSelectionModel().getSelectedIndices();
    List<String> ids = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      String id = idAt(places.get(i));
      if (id != null) {
        ids.add(id);
      }
    }
    String lead = idAt(view.getSelectionModel().getSelectedIndex());
    model.selection().select(ids, lead);
  }

  private @Nullable String idAt(int place) {
    return place >= 0 && place < model.rows().size() ? model.rows().get(place).id() : null;
  }

  /** Places of the selected rows, ascending. */
  static int[] ascending(List<Integer> places) {
    int[] sorted = new int[places.size()];
    Arrays.setAll(sorted, places::get);
    Arrays.sort(sorted);
    return sorted;
  }
}
