package dev.fleetglass.ui.monitoring;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.model.MetricSample;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.ui.chart.ValueFormat;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.dialog.FailureText;
import dev.fleetglass.ui.i18n.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a tried query answered. */
final class TryResult extends VBox {
  private static final int MOST = 30;

  private final Texts texts;

  TryResult(Texts texts) {
    this.texts = texts;
    getStyleClass().add("try-result");
    clear();
  }

  void clear() {
    getChildren().clear();
    setVisible(false);
    setManaged(false);
  }

  void showAsking() {
    clear();
    add(texts.get("monitoring.try.asking"), "text-muted");
  }

  void showSamples(List<MetricSample> samples, MetricUnit unit, ZoneId zone) {
    clear();
    String title = texts.get("monitoring.try.samples", samples.size());
    add(title, samples.isEmpty() ? "text-muted" : "try-good");
    ValueFormat values = new ValueFormat(unit, texts.locale(), texts.get("chart.unit.cores"));
    Formats formats = new Formats(texts, zone);
    for (MetricSample sample : samples.subList(0, Math.min(MOST, samples.size()))) {
      String labels =
          sample.labels().entrySet().stream()
              .map(label -> label.getKey() + "=" + label.getValue())
              .collect(Collectors.joining(", "));
      add(formats.clock(sample.timestamp()) + "  " + values.text(sample.value()), "try-sample");
      add(labels.isEmpty() ? texts.get("monitoring.try.no-labels") : labels, "try-labels");
    }
    if (samples.size() > MOST) {
      add(texts.get("chart.tooltip.more", samples.size() - MOST), "text-muted");
    }
  }

  void showFailure(ApiFailure failure, ZoneId zone) {
    clear();
    FailureText words = new FailureText(failure, texts, zone);
    add(words.title(), "try-failed");
    add(words.words(), "try-sample");
    add(words.hint(), "text-muted");
  }

  void showBroken(String reason) {
    clear();
    add(reason, "try-failed");
  }

  private void add(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    getChildren().add(label);
    setVisible(true);
    setManaged(true);
  }
}
