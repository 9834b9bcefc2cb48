package dev.fleetglass.bench;

import java.util.List;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** A table that is measured. JavaFX thread only. */
interface Subject {
  Parent node();

  TableView<Machine> control();

  /** Makes it show these rows. */
  void fill(List<Machine> rows);

  /** What a click on a column's header does; the other columns no longer count. */
  void sort(String column, boolean descending);

  void filter(String text);

  /** Whether all that was asked for is in the control. */
  boolean settled();

  /** Whether nothing is being done in the background either. Any thread. */
  boolean idle();

  /** Hands changed rows over; from any thread but that of JavaFX. */
  void apply(Changes changes);

  /** The load that the control has for a row that passes the filter. */
  int load(int number, String id);

  Set<String> selected();

  /** Where the row is seen, or -1. */
  int find(String id);

  /** The row that has the focus. */
  default @Nullable Machine focused() {
    return control().getFocusModel().getFocusedItem();
  }
}
