package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.ui.chart.ChartEvent;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import java.util.Locale;

/** What happened, in one short line. */
final class EventText {
  private final Texts texts;

  EventText(Texts texts) {
    this.texts = texts;
  }

  /** The same as marks on a time axis. */
  List<ChartEvent> marks(List<FleetEvent> events) {
    return events.stream()
        .map(event -> new ChartEvent(event.at().toEpochMilli(), event.tone(), of(event)))
        .toList();
  }

  String of(FleetEvent event) {
    String change =
        event.from().isEmpty()
            ? event.to()
            : event.to().isEmpty()
                ? texts.get("dashboard.event.gone", event.from())
                : texts.get("dashboard.event.change", event.from(), event.to());
    String kind = event.kind().name().toLowerCase(Locale.ROOT);
    return texts.get("dashboard.event." + kind, event.name(), change);
  }
}
