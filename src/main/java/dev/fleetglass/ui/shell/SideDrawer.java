package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.i18n.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Details of one thing, to the right of the content; its left edge can be dragged. */
final class SideDrawer extends BorderPane {
  static final double MIN = 300;
  static final double USUAL = 400;
  private static final double CONTENT_LEFT = 420;
  private static final double KEY_STEP = 32;

  private final Label title = new Label();
  private final Region grip = new Region();
  private final Runnable widthChosen;
  private double wanted = USUAL;
  private double grabbedAt;
  private double grabbedWidth;

  /**
   * Builds an empty drawer.
   *
   * @param widthChosen told when the operator has let go of the edge
   */
  SideDrawer(Texts texts, Runnable close, Runnable widthChosen) {
    this.widthChosen = widthChosen;
    getStyleClass().add("side-drawer");
    setAccessibleRole(AccessibleRole.PARENT);
    title.getStyleClass().add("title-4");
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Button shut = new Button("", new FontIcon("fg-close"));
    shut.setId("drawer-close");
    shut.getStyleClass().addAll("flat", "button-icon");
    shut.setAccessibleText(texts.get("shell.drawer.close"));
    Hint.set(shut, NavigationRail.hint(texts.get("shell.drawer.close"), "Esc"));
    shut.setOnAction(event -> close.run());
    HBox head = new HBox(8, title, shut);
    head.getStyleClass().add("drawer-head");
    grip.getStyleClass().add("drawer-grip");
    grip.setCursor(Cursor.E_RESIZE);
    grip.setFocusTraversable(true);
    grip.setAccessibleText(texts.get("shell.drawer.grip"));
    Tooltip.install(grip, Hint.tip(texts.get("shell.drawer.grip")));
    grip.setOnMousePressed(this::grab);
    grip.setOnMouseDragged(this::drag);
    grip.setOnMouseReleased(event -> widthChosen.run());
    grip.setOnKeyPressed(this::nudge);
    setLeft(grip);
    setTop(null);
    VBox body = new VBox(head);
    body.getStyleClass().add("drawer-body");
    setCenter(body);
    setVisible(false);
    setManaged(false);
  }

  void open(String heading, Region content) {
    title.setText(heading);
    setAccessibleText(heading);
    VBox.setVgrow(content, Priority.ALWAYS);
    if (getCenter() instanceof VBox body) {
      if (body.getChildren().size() > 1) {
        body.getChildren().set(1, content);
      } else {
        body.getChildren().add(content);
      }
    }
    setVisible(true);
    setManaged(true);
  }

  void close() {
    if (getCenter() instanceof VBox body && body.getChildren().size() > 1) {
      body.getChildren().remove(1);
    }
    setVisible(false);
    setManaged(false);
  }

  boolean isOpen() {
    return isVisible();
  }

  /** What the operator wants, which may be more than there is room for. */
  double wanted() {
    return wanted;
  }

  void setWanted(double width) {
    wanted = Math.max(MIN, width);
    requestLayout();
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    double room =
        getParent() instanceof Region parent && parent.getWidth() > 0
            ? parent.getWidth() - CONTENT_LEFT
            : wanted;
    return Math.max(MIN, Math.min(wanted, room));
  }

  @Override
  protected double computeMinWidth(double height) {
    return MIN;
  }

  private void grab(MouseEvent event) {
    grabbedAt = event.getScreenX();
    grabbedWidth = getWidth();
  }

  private void drag(MouseEvent event) {
    setWanted(grabbedWidth + grabbedAt - event.getScreenX());
  }

  private void nudge(KeyEvent event) {
    double step =
        event.getCode() == KeyCode.LEFT
            ? KEY_STEP
            : event.getCode() == KeyCode.RIGHT ? -KEY_STEP : 0;
    if (step != 0) {
      setWanted(getWidth() + step);
      widthChosen.run();
      event.consume();
    }
  }
}
