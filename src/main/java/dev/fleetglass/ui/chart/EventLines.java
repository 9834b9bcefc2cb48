package dev.fleetglass.ui.chart;

import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happened near the cursor, a line each, for tooltips. */
public final class EventLines extends VBox {
  private static final int MOST = 4;

  private final Texts texts;

  /** No lines. */
  public EventLines(Texts texts) {
    super(2);
    this.texts = texts;
    show(List.of());
  }

  /** Shows these, and takes no room when there are none. */
  public void show(List<ChartEvent> events) {
    setVisible(!events.isEmpty());
    setManaged(!events.isEmpty());
    getChildren().clear();
    for (ChartEvent event : events.subList(0, Math.min(MOST, events.size()))) {
      Label label = new Label(event.text(), new FontIcon("fg-circle-medium"));
      label
          .getStyleClass()
          .addAll("chart-tooltip-event", event.tone().name().toLowerCase(Locale.ROOT));
      getChildren().add(label);
    }
    if (events.size() > MOST) {
      Label rest = new Label(texts.get("chart.tooltip.events", events.size() - MOST));
      rest.getStyleClass().add("chart-tooltip-more");
      getChildren().add(rest);
    }
  }

  /** All lines, each after a line break. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Node line : getChildren()) {
      text.append('\n').append(((Label) line).getText());
    }
    return text.toString();
  }
}
