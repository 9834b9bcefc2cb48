package dev.fleetglass.ui.common;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says why there is nothing to see and offers the one step that helps. */
public final class EmptyState extends VBox {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final FontIcon icon = new FontIcon();
  private final Label title = new Label();
  private final Label reason = new Label();
  private final Button help = new Button();

  public EmptyState() {
    getStyleClass().add("empty-state");
    getStylesheets().add(CommonStyle.SHEET);
    setAlignment(Pos.CENTER);
    title.getStyleClass().add("title-4");
    reason.getStyleClass().add("text-muted");
    reason.setWrapText(true);
    help.getStyleClass().add("accent");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(icon, title, reason, help);
  }

  /**
   * Replaces what is shown.
   *
   * @param literal Ikonli literal
   * @param button text of the button; null for no button
   */
  public void show(
      String literal, String heading, String sentence, @Nullable String button, Runnable action) {
    icon.setIconLiteral(literal);
    title.setText(heading);
    reason.setText(sentence);
    help.setText(button);
    help.setVisible(button != null);
    help.setManaged(button != null);
    help.setOnAction(_ -> action.run());
    setAccessibleText(heading + ". " + sentence);
  }

  /** Whether something broke, rather than there being nothing. */
  public void failed(boolean broken) {
    pseudoClassStateChanged(FAILED, broken);
  }

  public String heading() {
    return title.getText();
  }

  public String sentence() {
    return reason.getText();
  }

  public Button button() {
    return help;
  }
}
