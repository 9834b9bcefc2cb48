package dev.fleetglass.ui.common;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The first row of every screen: title, a short count, and what can be done at the right. */
public final class ScreenHeader extends HBox {
  private final Label summary = new Label();

  public ScreenHeader(String title, Node... actions) {
    getStyleClass().add("screen-header");
    // What hangs down from a field in it lies over the content.
    setViewOrder(-1);
    getStylesheets().add(CommonStyle.SHEET);
    Label heading = new Label(title);
    heading.getStyleClass().add("title-3");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    summary.setMinWidth(Region.USE_PREF_SIZE);
    summary.getStyleClass().addAll("summary", "text-muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(heading, summary, gap);
    getChildren().addAll(List.of(actions));
  }

  /** The count beside the title, for example {@code 37 of 480}; empty for none. */
  public void summary(String text) {
    summary.setText(text);
  }

  public String summary() {
    return summary.getText();
  }
}
