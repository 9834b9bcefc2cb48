package dev.fleetglass.ui.monitoring.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.service.MetricChoice;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file says of where its data come from. */
class QueryTextTest {
  @Test
  void namesAllThatDecidesOnWhatIsShown() {
    Map<String, String> where = new LinkedHashMap<>();
    where.put("cluster", "$cluster");
    where.put("node", "$node");
    where.put("zone", "a");
    assertThat(QueryText.of(choice(), where, Map.of("cluster", "prod-seoul", "node", "")))
        .isEqualTo("Seoul: CPU /api/cpu?q=1 {cluster=prod-seoul, zone=a}");
    assertThat(QueryText.of(choice(), Map.of(), Map.of("cluster", "prod-seoul")))
        .isEqualTo("Seoul: CPU /api/cpu?q=1");
  }

  private static MetricChoice choice() {
    MetricQuery query =
        new MetricQuery(
            "cpu",
            "CPU",
            "/api/cpu",
            Map.of("q", "1"),
            MetricUnit.CORES,
            Duration.ofSeconds(10),
            "");
    return new MetricChoice("c1", "Seoul", query);
  }
}
