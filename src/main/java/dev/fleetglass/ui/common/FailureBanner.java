package dev.fleetglass.ui.common;

import dev.fleetglass.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a background refresh ran into: how many connections fail, since when the rows are old, and
 * the first failure in the service's own words. Takes no room while all is well.
 */
public final class FailureBanner extends HBox {
  private final Label headline = new Label();
  private final Label words = new Label();
  private final Label stale = new Label();

  public FailureBanner(Texts texts, Runnable retry, Runnable details) {
    getStyleClass().add("failure-banner");
    getStylesheets().add(CommonStyle.SHEET);
    setAlignment(Pos.CENTER_LEFT);
    FontIcon icon = new FontIcon("fg-alert-circle-outline");
    headline.getStyleClass().add("headline");
    headline.setMinWidth(Region.USE_PREF_SIZE);
    words.getStyleClass().addAll("words", "mono");
    words.setTextOverrun(OverrunStyle.ELLIPSIS);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setTooltip(Hint.tip(""));
    words.getTooltip().setWrapText(true);
    words.getTooltip().setMaxWidth(640);
    words.getTooltip().textProperty().bind(words.textProperty());
    HBox.setHgrow(words, Priority.ALWAYS);
    stale.getStyleClass().add("stale-mark");
    stale.setMinWidth(Region.USE_PREF_SIZE);
    Button again = button(texts.get("common.banner.retry"), retry);
    Button more = button(texts.get("common.banner.details"), details);
    hide();
    WhenShown.add(this, icon, headline, words, stale, more, again);
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.getStyleClass().add("flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /**
   * Shows the banner.
   *
   * @param count for example "1 of 2 connections does not answer"
   * @param firstFailure the first failure's own words
   * @param staleMark how old the rows still shown are; empty when there are none
   */
  public void show(String count, String firstFailure, String staleMark) {
    headline.setText(count);
    words.setText(firstFailure);
    stale.setText(staleMark);
    stale.setVisible(!staleMark.isEmpty());
    stale.setManaged(!staleMark.isEmpty());
    setAccessibleText(count + " " + firstFailure + " " + staleMark);
    setVisible(true);
    setManaged(true);
  }

  public void hide() {
    setVisible(false);
    setManaged(false);
  }

  public String headline() {
    return headline.getText();
  }

  public String words() {
    return words.getText();
  }

  public String staleMark() {
    return stale.getText();
  }
}
