package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.ui.chart.InstantLinks;
import dev.fleetglass.ui.common.Origin;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leads from an instant of a panel to the lists as they were then: those of which the history keeps
 * copies. Of what a series names besides, the present list alone is known.
 */
final class ListLinks {
  private final WorkspaceViewModel model;
  private final Texts texts;
  private final Workspace workspace;

  /** A list of what a cluster holds. */
  private record Inside(String label, ScreenId screen, String icon) {}

  private static final List<Inside> INSIDE =
      List.of(
          new Inside("node", ScreenId.NODES, "fg-server-network"),
          new Inside("namespace", ScreenId.NAMESPACES, "fg-folder-outline"),
          new Inside("pod", ScreenId.PODS, "fg-cube-outline"));

  ListLinks(WorkspaceViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
  }

  /** The ways from a panel. */
  InstantLinks of(String panelId) {
    return series -> links(panelId, series);
  }

  private List<InstantLinks.Link> links(String panelId, @Nullable String series) {
    List<InstantLinks.Link> links = new ArrayList<>();
    links.add(
        link(
            texts.get("dashboard.then.clusters"),
            "fg-hexagon-multiple-outline",
            ScreenId.CLUSTERS,
            Target.Moment::new));
    links.add(
        link(
            texts.get("dashboard.then.servers"),
            "fg-server",
            ScreenId.SERVERS,
            Target.Moment::new));
    SeriesOrigin origin =
        model.panelsProperty().get().stream()
            .filter(panel -> panel.panelProperty().get().id().equals(panelId))
            .findFirst()
            .map(panel -> panel.origin(series))
            .orElse(null);
    String cluster = origin == null ? null : origin.labels().get(VariableValues.CLUSTER);
    if (origin != null && cluster != null) {
      Target row = new Target.Row(origin.connectionId() + '/' + cluster, "");
      links.add(
          link(
              texts.get("dashboard.then.cluster", model.variables().clusterName(cluster)),
              "fg-hexagon-outline",
              ScreenId.CLUSTERS,
              at -> new Target.Then(at, row)));
      inside(origin, cluster, links);
    }
    return links;
  }

  private void inside(SeriesOrigin origin, String cluster, List<InstantLinks.Link> links) {
    Map<String, String> labels = origin.labels();
    for (Inside one : INSIDE) {
      String name = labels.get(one.label);
      if (name != null) {
        Target target =
            new Target.Inside(
                origin.connectionId(), cluster, new Target.Search(Relation.is("name", name)));
        links.add(
            link(texts.get("dashboard.now." + one.label, name), one.icon, one.screen, _ -> target));
      }
    }
  }

  private InstantLinks.Link link(
      String words, String icon, ScreenId screen, Function<Instant, Target> target) {
    return new InstantLinks.Link(words, icon, at -> follow(screen, target.apply(at), at));
  }

  private void follow(ScreenId screen, Target target, Instant at) {
    DashboardItem item = model.currentProperty().get();
    if (item != null) {
      Target here = new Target.Dashboard(item.id(), model.variableValues(), at);
      workspace.follow(screen, target, new Origin(ScreenId.MONITORING, here, item.title()));
    }
  }
}
