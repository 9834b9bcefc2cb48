package dev.fleetglass.ui.table;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A handle to drag, a check box, and at the right buttons to move and to pin. */
final class ColumnChoiceCell extends ListCell<ColumnChoice> {
  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
  private static final PseudoClass EDGE = PseudoClass.getPseudoClass("edge");

  private final Texts texts;
  private final BiConsumer<ColumnChoice, Integer> move;
  private final CheckBox box = new CheckBox();
  private final Button pin = icon("fg-pin-outline");
  private final Button up = icon("fg-arrow-up");
  private final Button down = icon("fg-arrow-down");
  private final HBox content;
  private @Nullable ColumnChoice dragged;

  ColumnChoiceCell(
      Texts texts,
      Consumer<ColumnChoice> show,
      Consumer<ColumnChoice> pinning,
      BiConsumer<ColumnChoice, Integer> move) {
    this.texts = texts;
    this.move = move;
    getStyleClass().add("column-choice");
    Node handle = new FontIcon("fg-drag-vertical");
    HBox grip = new HBox(handle);
    grip.getStyleClass().add("grip");
    grip.setAlignment(Pos.CENTER);
    grip.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> dragged = getItem());
    grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    box.setFocusTraversable(false);
    box.setMnemonicParsing(false);
    box.setOnAction(_ -> with(show));
    pin.getStyleClass().add("pin");
    pin.setOnAction(_ -> with(pinning));
    up.setOnAction(_ -> with(item -> move.accept(item, item.place() - 1)));
    down.setOnAction(_ -> with(item -> move.accept(item, item.place() + 1)));
    say(up, texts.get("table.columns.up"), "  Alt+↑");
    say(down, texts.get("table.columns.down"), "  Alt+↓");
    BooleanBinding near = Bindings.or(hoverProperty(), selectedProperty());
    up.visibleProperty().bind(near);
    down.visibleProperty().bind(near);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    content = new HBox(grip, box, gap, up, down, pin);
    content.setAlignment(Pos.CENTER_LEFT);
    setGraphic(null);
  }

  @Override
  protected void updateItem(@Nullable ColumnChoice item, boolean empty) {
    super.updateItem(item, empty);
    pseudoClassStateChanged(PINNED, item != null && item.pinned());
    pseudoClassStateChanged(EDGE, item != null && item.lastPinned());
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    box.setText(item.title());
    box.setSelected(item.shown());
    up.setDisable(item.place() == 0);
    down.setDisable(item.place() + 1 == item.of());
    say(pin, texts.get(item.pinned() ? "table.columns.unpin" : "table.columns.pin"), "  P");
    setAccessibleText(
        texts.get(item.shown() ? "table.columns.shown" : "table.columns.hidden", item.title()));
    setGraphic(content);
  }

  /** The column follows the pointer; the list is rearranged under it. */
  private void drag(MouseEvent event) {
    ColumnChoice item = dragged;
    if (item == null || getListView() == null) {
      return;
    }
    double y = getListView().sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    for (Node node : getListView().lookupAll(".column-choice")) {
      if (node instanceof ColumnChoiceCell cell && cell.getItem() != null) {
        double top = cell.getBoundsInParent().getMinY();
        double inList = getListView().sceneToLocal(cell.localToScene(0, 0)).getY();
        boolean under = y >= inList && y < inList + cell.getHeight() && top >= 0;
        if (under && !cell.getItem().id().equals(item.id())) {
          move.accept(item, cell.getItem().place());
          return;
        }
      }
    }
  }

  private void with(Consumer<ColumnChoice> deed) {
    ColumnChoice item = getItem();
    if (item != null) {
      deed.accept(item);
    }
  }

  private static void say(Button button, String text, String key) {
    button.setAccessibleText(text);
    button.setTooltip(Hint.tip(text + key));
  }

  private static Button icon(String literal) {
    Button button = new Button(null, new FontIcon(literal));
    button.getStyleClass().addAll("flat", "button-icon");
    button.setFocusTraversable(false);
    return button;
  }
}
