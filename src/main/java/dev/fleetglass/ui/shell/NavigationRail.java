package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.KeyChoice;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.i18n.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The way between screens, on the left; icons only while narrow. */
final class NavigationRail extends VBox {
  private static final double WIDE = 188;
  private static final double NARROW = 52;

  private final Map<ScreenId, RailButton> buttons = new EnumMap<>(ScreenId.class);
  private final RailButton search;
  private final Label name = new Label("Fleetglass");

  /**
   * Builds the rail.
   *
   * @param foot below everything, for example the sandbox menu
   */
  NavigationRail(
      Texts texts, KeyChoice keys, Consumer<ScreenId> show, Runnable palette, Node... foot) {
    getStyleClass().add("navigation-rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(texts.get("shell.rail.name"));
    name.getStyleClass().add("product-name");
    HBox head = new HBox(8, Mark.create(22), name);
    head.getStyleClass().add("rail-head");
    search =
        new RailButton(
            "fg-magnify",
            texts.get("shell.palette.open"),
            keys.text("window.palette", Commands.PALETTE));
    search.setId("rail-palette");
    search.getStyleClass().add("rail-search");
    search.setOnAction(event -> {
      search.setSelected(false);
      palette.run();
    });
    VBox.setMargin(search, new Insets(0, 0, 8, 0));
    getChildren().addAll(head, search);
    for (ScreenId id : ScreenId.homes()) {
      RailButton button =
          new RailButton(
              ScreenFace.icon(id),
              ScreenFace.title(texts, id),
              keys.text("go." + ScreenFace.key(id), Commands.go(id)));
      button.setId("rail-" + ScreenFace.key(id));
      button.setOnAction(event -> {
        // A toggle would let go of the screen that is shown; the window decides what is on.
        button.setSelected(true);
        show.accept(id);
      });
      buttons.put(id, button);
      getChildren().add(button);
    }
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    getChildren().add(space);
    getChildren().addAll(foot);
    addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    setNarrow(false);
  }

  void select(ScreenId shown) {
    buttons.forEach((id, button) -> button.setSelected(id == shown.home()));
  }

  /** Shows a small number on a screen's entry; 0 removes it. */
  void badge(ScreenId id, int count, String spoken) {
    button(id).badge(count, spoken);
  }

  void setNarrow(boolean narrow) {
    double width = narrow ? NARROW : WIDE;
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
    name.setVisible(!narrow);
    name.setManaged(!narrow);
    search.setNarrow(narrow);
    buttons.values().forEach(button -> button.setNarrow(narrow));
    for (Node node : getChildren()) {
      if (node instanceof SandboxMenu menu) {
        menu.setNarrow(narrow);
      } else if (node instanceof RailButton button) {
        button.setNarrow(narrow);
      }
    }
  }

  private RailButton button(ScreenId id) {
    RailButton button = buttons.get(id);
    if (button == null) {
      throw new IllegalArgumentException("No entry for " + id);
    }
    return button;
  }

  private void walk(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step == 0 || !(event.getTarget() instanceof RailButton from)) {
      return;
    }
    var all = getChildren().filtered(RailButton.class::isInstance);
    int to = all.indexOf(from) + step;
    if (to >= 0 && to < all.size()) {
      all.get(to).requestFocus();
    }
    event.consume();
  }

  /** The words of a tooltip. */
  static String hint(String text, String shortcut) {
    return shortcut.isEmpty() ? text : text + "  " + shortcut;
  }
}
