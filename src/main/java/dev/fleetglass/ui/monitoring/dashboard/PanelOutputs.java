package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.export.PanelContent;
import dev.fleetglass.ui.chart.export.PanelFacts;
import dev.fleetglass.ui.chart.export.PanelFile;
import dev.fleetglass.ui.i18n.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** What can be made of a panel: a table in its place, pictures and files. */
final class PanelOutputs {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 320;

  private final WorkspaceViewModel model;
  private final Texts texts;
  private final PanelGrid grid;
  private final FileChoice files;

  PanelOutputs(WorkspaceViewModel model, Texts texts, PanelGrid grid, FileChoice files) {
    this.model = model;
    this.texts = texts;
    this.grid = grid;
    this.files = files;
  }

  List<MenuItem> items(String panelId) {
    PanelView view = grid.view(panelId);
    if (view == null) {
      return List.of();
    }
    List<MenuItem> items = new ArrayList<>();
    items.add(
        Buttons.item(
            texts,
            view.asTable() ? "fg-chart-line" : "fg-table",
            view.asTable() ? "dashboard.panel.drawing" : "dashboard.panel.table",
            () -> view.setTable(!view.asTable())));
    for (PanelFile.Format format : PanelFile.Format.values()) {
      items.add(
          Buttons.item(
              texts,
              format == PanelFile.Format.CSV ? "fg-file-delimited-outline" : "fg-image-outline",
              "dashboard.panel." + format.extension(),
              () -> export(view, format)));
    }
    return items;
  }

  private void export(PanelView view, PanelFile.Format format) {
    String name = view.title().replaceAll("[^\\p{L}\\p{N}]+", "-") + '.' + format.extension();
    files
        .ask(view.getScene() == null ? null : view.getScene().getWindow(), name)
        .ifPresent(path -> write(view, format, path));
  }

  /** Drawn here, written elsewhere. */
  void write(PanelView view, PanelFile.Format format, Path path) {
    PanelFile file =
        PanelFile.of(
            format,
            content(view),
            texts,
            Math.max(WIDTH, view.getWidth()),
            Math.max(HEIGHT, view.getHeight()));
    model.library().write(path, () -> file.write(path));
  }

  private PanelContent content(PanelView view) {
    PanelViewModel panel = view.model();
    Panel shown = view.panel();
    PanelData data = panel.dataProperty().get();
    Span span = model.travel().shownProperty().get().span(model.now());
    @Nullable Instant good = panel.statusProperty().get().lastGoodAt();
    PanelFacts facts =
        new PanelFacts(
            view.title(),
            panel.queries(),
            span.from(),
            span.to(),
            model.zoneProperty().get(),
            good == null ? model.now() : good);
    Set<String> hidden = panel.hiddenProperty().get();
    return new PanelContent(
        facts,
        shown.kind(),
        shown.options(),
        data.unit(),
        data.interval(),
        shown(data.series(), hidden),
        shown.options().compared().isZero() ? List.of() : shown(data.earlier(), hidden));
  }

  private static List<ChartSeries> shown(List<ChartSeries> series, Set<String> hidden) {
    return series.stream().filter(one -> !hidden.contains(one.key())).toList();
  }
}
