package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lets the operator see each error: the faults of the embedded sandbox, amber while one is on. */
final class SandboxMenu extends MenuButton {
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final Texts texts;
  private final List<RadioMenuItem> items = new ArrayList<>();
  private Optional<String> active = Optional.empty();
  private final Hint tooltip = Hint.on(this);

  SandboxMenu(Texts texts, List<String> faults, Consumer<Optional<String>> choose) {
    this.texts = texts;
    setId("sandbox-menu");
    getStyleClass().add("sandbox-menu");
    setGraphic(new FontIcon("fg-flask-outline"));
    setPopupSide(Side.TOP);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    // An empty menu would not be shown; what is in it is made when it is opened.
    getItems().add(new SeparatorMenuItem());
    setOnShowing(_ -> fill(faults, choose));
    show(Optional.empty());
  }

  private void fill(List<String> faults, Consumer<Optional<String>> choose) {
    if (!items.isEmpty()) {
      return;
    }
    Label head = new Label(texts.get("sandbox.menu.head"));
    head.getStyleClass().addAll("text-muted", "text-small");
    // A separator's content is neither focused nor chosen.
    SeparatorMenuItem caption = new SeparatorMenuItem();
    caption.setContent(head);
    getItems().setAll(caption);
    add(Optional.empty(), texts.get("sandbox.fault.none"), choose);
    getItems().add(new SeparatorMenuItem());
    for (String fault : faults) {
      add(Optional.of(fault), texts.get("sandbox.fault." + fault), choose);
    }
    mark();
  }

  private void mark() {
    for (RadioMenuItem item : items) {
      item.setSelected(active.equals(item.getUserData()));
    }
  }

  /** Marks the fault that is on. */
  void show(Optional<String> now) {
    active = now;
    mark();
    pseudoClassStateChanged(FAULTY, active.isPresent());
    String state =
        active
            .map(fault -> texts.get("sandbox.fault." + fault))
            .orElseGet(() -> texts.get("sandbox.menu.title"));
    setText(state);
    String spoken =
        active.isPresent()
            ? texts.get("sandbox.menu.active", state)
            : texts.get("sandbox.menu.tooltip");
    tooltip.say(spoken);
    setAccessibleText(spoken);
  }

  void setNarrow(boolean narrow) {
    pseudoClassStateChanged(NARROW, narrow);
    setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }

  private void add(Optional<String> fault, String title, Consumer<Optional<String>> choose) {
    RadioMenuItem item = new RadioMenuItem(title);
    item.setId("fault-" + fault.orElse("none"));
    item.setUserData(fault);
    item.setOnAction(event -> choose.accept(fault));
    items.add(item);
    getItems().add(item);
  }
}
