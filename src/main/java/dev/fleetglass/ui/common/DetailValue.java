package dev.fleetglass.ui.common;

import atlantafx.base.controls.SelectableTextFlow;
import dev.fleetglass.ui.i18n.Texts;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One fact in the drawer: label, value that can be marked, copy button. Lays them out by itself,
 * because grids ask wrapped text for its height before they know its width.
 */
final class DetailValue extends Region {
  private static final double LABEL_WIDTH = 124;
  private static final double COPY_WIDTH = 28;
  private static final double GAP = 8;
  private static final double INSET = 5;

  private final Label label = new Label();
  private final Text words = new Text();
  private final SelectableTextFlow flow = new SelectableTextFlow();
  private final Button copy = new Button(null, new FontIcon("fg-content-copy"));
  private final Texts texts;
  private String value = "";

  DetailValue(Texts texts, Consumer<String> clipboard) {
    this.texts = texts;
    getStyleClass().add("detail-value");
    label.getStyleClass().addAll("field-label", "text-muted");
    label.setWrapText(true);
    label.setLabelFor(flow);
    words.getStyleClass().add("text");
    flow.getStyleClass().add("field-value");
    flow.getChildren().add(words);
    copy.getStyleClass().addAll("copy", "flat", "button-icon");
    copy.setTooltip(Hint.tip(texts.get("common.drawer.copy.tooltip")));
    copy.setOnAction(_ -> clipboard.accept(value));
    getChildren().addAll(label, flow, copy);
  }

  void show(DetailField field) {
    value = field.value();
    label.setText(field.label());
    String shown = value.isEmpty() ? "–" : value;
    if (!shown.equals(words.getText())) {
      words.setText(shown);
    }
    if (field.mono() != words.getStyleClass().contains("mono")) {
      if (field.mono()) {
        words.getStyleClass().add("mono");
      } else {
        words.getStyleClass().remove("mono");
      }
    }
    copy.setVisible(!value.isEmpty());
    copy.setAccessibleText(texts.get("common.drawer.copy.accessible", field.label()));
    flow.setAccessibleText(field.label() + ": " + value);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return LABEL_WIDTH + GAP + 160 + GAP + COPY_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? computePrefWidth(-1) : width;
    double text = Math.max(label.prefHeight(LABEL_WIDTH), flow.prefHeight(textWidth(wide)));
    return Math.max(28, snapSizeY(text) + 2 * INSET);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double text = textWidth(getWidth());
    label.resizeRelocate(0, INSET, LABEL_WIDTH, label.prefHeight(LABEL_WIDTH));
    flow.resizeRelocate(LABEL_WIDTH + GAP, INSET, text, flow.prefHeight(text));
    copy.resizeRelocate(getWidth() - COPY_WIDTH, 1, COPY_WIDTH, 26);
  }

  private static double textWidth(double width) {
    return Math.max(40, width - LABEL_WIDTH - COPY_WIDTH - 2 * GAP);
  }
}
