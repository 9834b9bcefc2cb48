package dev.fleetglass.ui.inventory;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What can be done with a table, at the right of its header, in the same order on every screen
 * whoever adds it. Where there is not enough room the search field and the name of the view give
 * way first; then the rarest buttons move into a menu, so that nothing is ever clipped.
 */
public final class TableTools extends Pane {
  private static final double GAP = 8;

  private final List<Tool> tools = new ArrayList<>();
  private final MenuButton more = new MenuButton(null, new FontIcon("fg-dots-horizontal"));
  private List<Tool> inMenu = List.of();

  /** Where a tool stands, from left to right. */
  public enum Place {
    /** First, as its width changes by itself: nothing else moves under the pointer then. */
    LIVE(2),
    SEARCH(0),
    VIEW(0),
    FACETS(3),
    /** What only this screen has. */
    OWN(1),
    COLUMNS(4),
    EXPORT(5),
    REFRESH(6);

    /** The greater, the earlier it moves into the menu. */
    private final int rarity;

    Place(int rarity) {
      this.rarity = rarity;
    }
  }

  /**
   * A tool in its place.
   *
   * @param title in the menu; empty for what never moves there
   */
  private record Tool(Place place, Node node, String title) {}

  public TableTools(Texts texts) {
    getStyleClass().add("table-tools");
    more.getStyleClass().addAll("flat", "button-icon", "more-button");
    more.setAccessibleText(texts.get("inventory.more.title"));
    Hint.set(more, texts.get("inventory.more.title"));
    more.setVisible(false);
    getChildren().add(more);
  }

  /** Adds what always stays in sight; it is narrowed down to its least width. */
  public void add(Place place, Node node) {
    put(new Tool(place, node, ""));
  }

  /**
   * Adds a button that may move into the menu; it is fired from there. A toggle is switched there,
   * so what it does has to follow its {@code selected} property.
   *
   * @param title what the menu says
   */
  public void add(Place place, ButtonBase button, String title) {
    put(new Tool(place, button, title));
  }

  /** What a pop-over of this button points at: the button, or the menu it is in. */
  public Node anchor(Node button) {
    return button.isVisible() ? button : more;
  }

  private void put(Tool tool) {
    tools.add(tool);
    tools.sort(Comparator.comparing(Tool::place));
    // In the order of the places, which is the order of the Tab key too.
    getChildren().setAll(tools.stream().map(Tool::node).toList());
    getChildren().add(more);
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = 0;
    for (Tool tool : present()) {
      width += wanted(tool) + (width == 0 ? 0 : GAP);
    }
    return width;
  }

  @Override
  protected double computeMinWidth(double height) {
    double width = Math.ceil(more.prefWidth(-1));
    for (Tool tool : present()) {
      width += tool.title().isEmpty() ? Math.ceil(tool.node().minWidth(-1)) + GAP : 0;
    }
    return width;
  }

  @Override
  protected double computePrefHeight(double width) {
    return present().stream().mapToDouble(tool -> tool.node().prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    List<Tool> shown = new ArrayList<>(present());
    List<Tool> folded = new ArrayList<>();
    double room = getWidth();
    while (least(shown, !folded.isEmpty()) > room + 0.5) {
      Tool rarest =
          shown.stream()
              .filter(tool -> !tool.title().isEmpty())
              .max(Comparator.comparingInt(tool -> tool.place().rarity))
              .orElse(null);
      if (rarest == null) {
        break;
      }
      shown.remove(rarest);
      folded.add(rarest);
    }
    fold(folded);
    place(shown, room - least(shown, !folded.isEmpty()));
  }

  private void place(List<Tool> shown, double left) {
    double spare = Math.max(0, left);
    List<Tool> byNeed =
        shown.stream()
            .sorted(
                Comparator.comparing((Tool tool) -> tool.place() == Place.SEARCH)
                    .thenComparing(Comparator.comparing(Tool::place).reversed()))
            .toList();
    double[] widths = new double[shown.size()];
    for (Tool tool : byNeed) {
      double least = least(tool);
      double given = Math.min(spare, wanted(tool) - least);
      widths[shown.indexOf(tool)] = least + Math.max(0, given);
      spare -= Math.max(0, given);
    }
    double x = spare;
    for (int i = 0; i < shown.size(); i++) {
      put(shown.get(i).node(), x, widths[i]);
      x += widths[i] + GAP;
    }
    if (more.isVisible()) {
      put(more, x, Math.ceil(more.prefWidth(-1)));
    }
  }

  private void put(Node node, double x, double width) {
    double height = Math.min(getHeight(), node.prefHeight(width));
    layoutInArea(
        node,
        x,
        Math.rint((getHeight() - height) / 2),
        width,
        height,
        0,
        Insets.EMPTY,
        true,
        true,
        HPos.LEFT,
        VPos.CENTER);
  }

  private void fold(List<Tool> folded) {
    for (Tool tool : present()) {
      tool.node().setVisible(!folded.contains(tool));
    }
    more.setVisible(!folded.isEmpty());
    List<Tool> ordered = folded.stream().sorted(Comparator.comparing(Tool::place)).toList();
    if (!ordered.equals(inMenu)) {
      inMenu = ordered;
      more.getItems().setAll(ordered.stream().map(TableTools::item).toList());
    }
  }

  private static MenuItem item(Tool tool) {
    ButtonBase button = (ButtonBase) tool.node();
    FontIcon icon =
        button.getGraphic() instanceof FontIcon face ? new FontIcon(face.getIconLiteral()) : null;
    if (button instanceof ToggleButton toggle) {
      CheckMenuItem check = new CheckMenuItem(tool.title(), icon);
      check.selectedProperty().bindBidirectional(toggle.selectedProperty());
      return check;
    }
    MenuItem item = new MenuItem(tool.title(), icon);
    item.setOnAction(_ -> button.fire());
    return item;
  }

  private double least(List<Tool> shown, boolean withMore) {
    double width = withMore ? Math.ceil(more.prefWidth(-1)) + GAP : 0;
    for (Tool tool : shown) {
      width += least(tool) + GAP;
    }
    return width - GAP;
  }

  /** Buttons keep their width: a narrowed one says nothing. */
  private static double least(Tool tool) {
    boolean keeps = !tool.title().isEmpty();
    return keeps ? wanted(tool) : Math.ceil(tool.node().minWidth(-1));
  }

  private static double wanted(Tool tool) {
    return Math.ceil(Math.min(tool.node().prefWidth(-1), tool.node().maxWidth(-1)));
  }

  private List<Tool> present() {
    return tools.stream().filter(tool -> tool.node().isManaged()).toList();
  }
}
