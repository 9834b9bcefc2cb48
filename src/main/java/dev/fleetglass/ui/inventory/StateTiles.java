package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.StateDot;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.facet.FacetModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/**
 * How many rows are in which state. A click searches for the rows of one state and a second one
 * lets all pass again; with Ctrl several states are searched for. What is searched for stands in
 * the search field, which is the one truth.
 */
final class StateTiles<R extends TableRow> extends FlowPane {
  private final FacetModel<R> states;
  private final Supplier<Formats> formats;
  private final Map<String, Tile> tiles = new LinkedHashMap<>();
  private boolean several;

  /**
   * Tiles that are empty until they are activated.
   *
   * @param states counts the values of the first state column
   */
  StateTiles(FacetModel<R> states, Supplier<Formats> formats, String spoken) {
    this.states = states;
    this.formats = formats;
    getStyleClass().add("state-tiles");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(spoken);
    addEventFilter(MouseEvent.MOUSE_PRESSED, press -> several = press.isShortcutDown());
    show();
  }

  /** Counts until the bag is closed. */
  void activate(Subscriptions until) {
    states.activate(until);
    until.onChange(states.valuesProperty(), _ -> show());
    show();
  }

  private void show() {
    boolean any = states.counted().filter(column -> column.kind() == Column.Kind.STATE).isPresent();
    List<FacetModel.Value> values = any ? states.valuesProperty().get() : List.of();
    List<Tile> shown = new ArrayList<>();
    for (FacetModel.Value value : values) {
      Tile tile = tiles.computeIfAbsent(value.text(), Tile::new);
      tile.show(value);
      shown.add(tile);
    }
    if (!getChildren().equals(shown)) {
      getChildren().setAll(shown);
    }
    // Their place is kept before they are counted, so that the table does not move when they come.
    setVisible(any);
    setManaged(any);
  }

  /** One state. */
  private final class Tile extends ToggleButton {
    private final StateDot dot = new StateDot();
    private final Label count = new Label();

    Tile(String state) {
      getStyleClass().addAll("flat", "state-tile");
      count.getStyleClass().add("mono");
      HBox face = new HBox(8, dot, count);
      face.setAlignment(Pos.CENTER_LEFT);
      setGraphic(face);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setOnAction(_ -> {
        boolean more = several;
        several = false;
        states.choose(state, more);
        // What is searched for decides, not the click.
        show();
      });
    }

    void show(FacetModel.Value value) {
      String number = formats.get().number(value.count());
      dot.show(Objects.requireNonNullElse(value.tone(), Tone.UNKNOWN), value.text());
      count.setText(number);
      setAccessibleText(value.text() + ", " + number);
      setSelected(value.chosen());
    }

    private void show() {
      StateTiles.this.show();
    }
  }
}
