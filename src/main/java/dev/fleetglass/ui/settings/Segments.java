package dev.fleetglass.ui.settings;

import dev.fleetglass.fx.Subscriptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A choice of few, all in sight; one of them is always chosen. */
final class Segments<T> extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Toggle, T> choices = new LinkedHashMap<>();

  Segments(String name) {
    getStyleClass().add("segments");
    setAccessibleText(name);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    group
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            group.selectToggle(before);
          }
        });
  }

  /** Adds a choice at the right. */
  Segments<T> add(T value, String title, @Nullable String icon) {
    ToggleButton button = new ToggleButton(title);
    if (icon != null) {
      button.setGraphic(new FontIcon(icon));
    }
    choices.put(button, value);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setToggleGroup(group);
    getChildren().add(button);
    int last = getChildren().size() - 1;
    for (int i = 0; i <= last; i++) {
      var styles = getChildren().get(i).getStyleClass();
      styles.removeAll("left-pill", "center-pill", "right-pill");
      styles.add(i == 0 ? "left-pill" : i == last ? "right-pill" : "center-pill");
    }
    return this;
  }

  /** Follows and sets the value until the bag is closed. */
  void bind(Subscriptions bag, Property<T> value) {
    bag.listen(
        value,
        now ->
            choices.forEach((toggle, own) -> {
              if (Objects.equals(own, now)) {
                group.selectToggle(toggle);
              }
            }));
    choices.forEach((toggle, own) ->
        bag.onChange(
            toggle.selectedProperty(),
            on -> {
              if (on) {
                value.setValue(own);
              }
            }));
  }
}
