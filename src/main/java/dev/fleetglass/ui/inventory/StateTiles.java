package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.StateDot;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.ColumnNames;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.facet.FacetModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/**
 * How many rows are in which state. A click searches for the rows of one state and a second one
 * lets all pass again; with Ctrl several states are searched for. What is searched for stands in
 * the search field, which is the one truth.
 */
final class StateTiles<R extends TableRow> extends FlowPane {
  private static final List<Tone> URGENCY =
      List.of(Tone.FAILED, Tone.CHANGING, Tone.UNKNOWN, Tone.RUNNING, Tone.OFF);

  private final Comparator<Tile> order =
      Comparator.comparingInt(tile -> URGENCY.indexOf(tile.tone));
  private final FacetModel<R> states;
  private final Supplier<Formats> formats;
  private final Map<String, Tile> tiles = new HashMap<>();

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
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    show();
  }

  /** Whether they are wanted; where they are not, or rows have no state, they take no room. */
  void want(boolean wanted) {
    boolean any = wanted && hasStates();
    // Their place is kept before they are counted, so that the table does not move when they come.
    setVisible(any);
    setManaged(any);
  }

  private boolean hasStates() {
    return states.counted().filter(column -> column.kind() == Column.Kind.STATE).isPresent();
  }

  /** Counts until the bag is closed. */
  void activate(Subscriptions until) {
    tiles.clear();
    states.activate(until);
    until.onChange(states.valuesProperty(), _ -> show());
    show();
    until.add(() -> {
      tiles.clear();
      lay(List.of());
    });
  }

  /**
   * A state that was there keeps its place with no rows, so that nothing moves under the pointer
   * while rows come and go and while somebody types a search; unless it is a word of another
   * language, in which the rows were just now. Trouble stands first.
   */
  private void show() {
    List<FacetModel.Value> values = hasStates() ? states.valuesProperty().get() : List.of();
    tiles.values().forEach(Tile::empty);
    for (FacetModel.Value value : values) {
      tiles.computeIfAbsent(value.text(), Tile::new).show(value);
    }
    Set<String> counted = values.stream().map(FacetModel.Value::text).collect(Collectors.toSet());
    ColumnNames names = states.counted().map(Column::names).orElse(ColumnNames.NONE);
    tiles.keySet().removeIf(state -> !counted.contains(state) && names.isOther(state));
    lay(tiles.values().stream().sorted(order.thenComparing(tile -> tile.state)).toList());
  }

  private void lay(List<Tile> shown) {
    if (!getChildren().equals(shown)) {
      getChildren().setAll(shown);
    }
  }

  private void pressed(KeyEvent key) {
    int at = getChildren().indexOf(key.getTarget());
    if (at < 0) {
      return;
    }
    int step =
        switch (key.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    if (step != 0 && at + step >= 0 && at + step < getChildren().size()) {
      getChildren().get(at + step).requestFocus();
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER
        || (key.getCode() == KeyCode.SPACE && key.isShortcutDown())) {
      tiles.values().stream()
          .filter(tile -> tile.equals(key.getTarget()))
          .forEach(tile -> tile.choose(key.isShortcutDown()));
      key.consume();
    }
  }

  /** One state. */
  private final class Tile extends ToggleButton {
    private final StateDot dot = new StateDot();
    private final Label count = new Label();
    private final String state;
    private Tone tone = Tone.UNKNOWN;
    private double widest;

    Tile(String state) {
      this.state = state;
      getStyleClass().addAll("flat", "state-tile");
      count.getStyleClass().add("mono");
      HBox face = new HBox(8, dot, count);
      face.setAlignment(Pos.CENTER_LEFT);
      setGraphic(face);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setOnAction(_ -> choose(false));
      // A button takes no notice of clicks with Ctrl or Shift.
      addEventHandler(
          MouseEvent.MOUSE_CLICKED,
          click -> {
            if (click.getButton() == MouseButton.PRIMARY
                && (click.isShortcutDown() || click.isShiftDown())) {
              choose(true);
            }
          });
    }

    void choose(boolean more) {
      states.choose(state, more);
      // What is searched for decides, not the click.
      show();
    }

    void show(FacetModel.Value value) {
      tone = Objects.requireNonNullElse(value.tone(), Tone.UNKNOWN);
      show(value.count(), value.chosen());
    }

    void empty() {
      show(0, false);
    }

    private void show(int rows, boolean chosen) {
      String number = formats.get().number(rows);
      dot.show(tone, state);
      count.setText(number);
      setAccessibleText(state + ", " + number);
      setSelected(chosen);
    }

    /** Once wide stays wide, so that a number with fewer digits moves no other tile. */
    @Override
    protected double computePrefWidth(double height) {
      widest = Math.max(widest, super.computePrefWidth(height));
      return widest;
    }

    private void show() {
      StateTiles.this.show();
    }
  }
}
