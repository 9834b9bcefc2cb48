package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lists of a section, above the one that is shown; nothing where there is only one. */
final class SectionBar extends FlowPane {
  private final Texts texts;
  private final Consumer<ScreenId> show;
  private List<ScreenId> section = List.of();

  SectionBar(Texts texts, Consumer<ScreenId> show) {
    this.texts = texts;
    this.show = show;
    getStyleClass().add("section-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(texts.get("shell.section.name"));
    // Before the buttons see it: theirs leads to whatever stands beside or below them.
    addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
  }

  void select(ScreenId shown) {
    List<ScreenId> all = shown.section();
    if (!all.equals(section)) {
      section = all;
      getChildren().setAll(all.stream().map(this::tab).toList());
    }
    boolean several = all.size() > 1;
    setVisible(several);
    setManaged(several);
    for (int i = 0; i < all.size(); i++) {
      ((ToggleButton) getChildren().get(i)).setSelected(all.get(i) == shown);
    }
  }

  private ToggleButton tab(ScreenId id) {
    ToggleButton tab =
        new ToggleButton(ScreenFace.title(texts, id), new FontIcon(ScreenFace.icon(id)));
    tab.setId("section-" + ScreenFace.key(id));
    tab.getStyleClass().addAll("flat", "section-tab");
    tab.setOnAction(_ -> {
      // A toggle would let go of the screen that is shown; the window decides what is on.
      tab.setSelected(true);
      show.accept(id);
    });
    return tab;
  }

  private void walk(KeyEvent event) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    int from = getChildren().indexOf(event.getTarget());
    if (step == 0 || from < 0 || event.isAltDown()) {
      return;
    }
    int to = from + step;
    if (to >= 0 && to < getChildren().size()) {
      getChildren().get(to).requestFocus();
    }
    event.consume();
  }
}
