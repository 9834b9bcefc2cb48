package dev.fleetglass.ui.monitoring.dashboard;

import static dev.fleetglass.ui.monitoring.dashboard.Desk.NOW;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.dashboard;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.panel;
import static dev.fleetglass.ui.monitoring.dashboard.Desk.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.dashboard.Variable;
import dev.fleetglass.service.LoadState;
import dev.fleetglass.ui.chart.InstantLinks;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListLinksTest {
  private static final Instant THEN = NOW.minusSeconds(600);

  private final Desk desk =
      new Desk(
          Desk.with(
              dashboard("builtin-x", panel("a", 0, 0, Map.of("cluster", "$cluster"))),
              new Variable("cluster", "cluster", "seoul")));
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private final WorkspaceViewModel model = desk.shown();
  private final ListLinks links = new ListLinks(model, Texts.load(Locale.ENGLISH), workspace);

  @Test
  void leadsToTheListsThatWereKeptAndToWhatTheSeriesNames() {
    desk.metrics
        .newest()
        .tell(
            1,
            new LoadState.Ready(NOW),
            series(Map.of("cluster", "seoul", "node", "n1", "pod", "p"), 1),
            series(Map.of("cluster", "seoul", "node", "n2"), 1));
    String key =
        model.panelsProperty().get().getFirst().dataProperty().get().series().stream()
            .filter(one -> one.name().contains("n1"))
            .findFirst()
            .orElseThrow()
            .key();

    List<InstantLinks.Link> all = links.of("a").of(key);
    assertThat(all)
        .extracting(InstantLinks.Link::words)
        .containsExactly(
            "Clusters at this time",
            "Servers at this time",
            "Cluster seoul at this time",
            "Node n1 as it is now",
            "Pod p as it is now");
    assertThat(target(all.getFirst(), ScreenId.CLUSTERS)).isEqualTo(new Target.Moment(THEN));
    assertThat(target(all.get(1), ScreenId.SERVERS)).isEqualTo(new Target.Moment(THEN));
    assertThat(target(all.get(2), ScreenId.CLUSTERS))
        .isEqualTo(new Target.Then(THEN, new Target.Row("c1/seoul", "")));
    assertThat(target(all.get(3), ScreenId.NODES))
        .isEqualTo(new Target.Inside("c1", "seoul", new Target.Search("name=\"n1\"")));
  }

  @Test
  void whereNoSeriesIsPointedAtWhatAllHaveInCommonLeads() {
    assertThat(links.of("a").of(null))
        .extracting(InstantLinks.Link::words)
        .containsExactly(
            "Clusters at this time", "Servers at this time", "Cluster seoul at this time");
    model.variables().choose("cluster", "");
    assertThat(links.of("a").of(null)).hasSize(2);
  }

  private Target target(InstantLinks.Link link, ScreenId screen) {
    link.follow().accept(THEN);
    assertThat(workspace.shown.getLast()).isEqualTo(screen);
    assertThat(workspace.origins.getLast().target())
        .isEqualTo(new Target.Dashboard("builtin-x", Map.of("cluster", "seoul"), THEN));
    return workspace.followed.getLast();
  }
}
