package dev.fleetglass.ui.chart;

import dev.fleetglass.ui.i18n.Texts;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a screen reader says of a chart: its name, how much is in it, the words on it and the
 * tooltip. It is asked with each move of the pointer, so that text is made only when something else
 * is to be said. JavaFX thread only.
 */
public final class ChartSpeech {
  private final Node chart;
  private final Texts texts;
  private String name = "";
  private @Nullable Said said;

  private record Said(String name, int series, String note, String marks, String tooltip) {}

  /** Says nothing yet. */
  public ChartSpeech(Node chart, Texts texts) {
    this.chart = chart;
    this.texts = texts;
  }

  /** What the chart is of; said with the next words. */
  public void setName(String value) {
    name = value;
  }

  /**
   * Says what is to be said now; empty for nothing.
   *
   * @param series how many are seen
   * @param note a sentence about the whole of them
   * @param marks the words on the chart
   */
  public void say(int series, String note, String marks, String tooltip) {
    Said now = new Said(name, series, note, marks, tooltip);
    if (now.equals(said)) {
      return;
    }
    said = now;
    String text = texts.get("chart.accessible", name, series);
    chart.setAccessibleText(
        text
            + (note.isEmpty() ? "" : " " + note)
            + (marks.isEmpty() ? "" : " " + marks)
            + (tooltip.isEmpty() ? "" : "\n" + tooltip));
  }
}
