package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A panel's title, the marks of what is wrong with it, and its menu. */
final class PanelHeader extends HBox {
  private final Label title = new Label();
  private final Label failure;
  private final Label missing;
  private final Label unread;
  private final FontIcon handle = new FontIcon("fg-drag");
  private final Button menu;

  PanelHeader(Texts texts, Supplier<ContextMenu> items) {
    getStyleClass().add("panel-header");
    setAlignment(Pos.CENTER_LEFT);
    title.getStyleClass().add("panel-title");
    title.setMinWidth(0);
    handle.getStyleClass().add("panel-handle");
    failure = mark("fg-alert-circle", "panel-failure");
    missing = mark("fg-power-plug-off-outline", "panel-gap");
    unread = mark("fg-history", "panel-gap");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    menu = Buttons.icon(texts, "fg-dots-vertical", "dashboard.panel.menu", () -> {});
    menu.getStyleClass().addAll("small", "panel-menu");
    menu.setOnAction(_ -> items.get().show(menu, Side.BOTTOM, 0, 2));
    getChildren().addAll(handle, title, gap, unread, missing, failure, menu);
    setEdited(false);
  }

  void setTitle(String text) {
    title.setText(text);
  }

  String title() {
    return title.getText();
  }

  /** Why the last poll failed; empty when it did not. */
  void setFailure(String words) {
    show(failure, words);
  }

  void setMissing(String words) {
    show(missing, words);
  }

  void setUnread(String words) {
    show(unread, words);
  }

  void setEdited(boolean value) {
    handle.setVisible(value);
    handle.setManaged(value);
  }

  /** What the mark of failure says; empty when there is none. */
  String failure() {
    return failure.isVisible() ? failure.getTooltip().getText() : "";
  }

  Button menu() {
    return menu;
  }

  private static Label mark(String icon, String style) {
    Label mark = new Label(null, new FontIcon(icon));
    mark.getStyleClass().addAll("panel-mark", style);
    mark.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip words = Hint.tip("");
    words.setWrapText(true);
    words.setMaxWidth(480);
    mark.setTooltip(words);
    show(mark, "");
    return mark;
  }

  private static void show(Label mark, String words) {
    mark.getTooltip().setText(words);
    mark.setAccessibleText(words);
    mark.setVisible(!words.isEmpty());
    mark.setManaged(!words.isEmpty());
  }
}
