package dev.fleetglass.ui.monitoring;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.ui.chart.ChartLegend;
import dev.fleetglass.ui.chart.TimeChart;
import dev.fleetglass.ui.common.EmptyState;
import dev.fleetglass.ui.common.FailureBanner;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.ScreenHeader;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.FailureText;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.collections.SetChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Header, chart and legend of the watched metric. */
final class MonitoringView extends BorderPane {
  private static final double CHART_SHARE = 0.64;

  private final MonitoringViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private final Subscriptions subscriptions = new Subscriptions();
  private final Ticker ticker;
  private final MonitoringBar bar;
  private final FailureBanner banner;
  private final Label metricName = new Label();
  private final Label state = new Label();
  private final TimeChart chart;
  private final ChartLegend legend;
  private final EmptyState nothing = new EmptyState();
  private final VBox body;
  private @Nullable MetricEditorPane editor;

  MonitoringView(
      MonitoringViewModel model, Texts texts, Workspace workspace, Runnable showDashboards) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    this.ticker = new Ticker(FxGate.toolkit());
    this.bar = new MonitoringBar(model, texts, this::poll, this::edit, showDashboards);
    this.banner = new FailureBanner(texts, this::poll, this::details);
    this.chart = new TimeChart(texts, model::now);
    this.legend = new ChartLegend(texts, model::hide, chart::setHighlighted);
    chart.setLive(false);
    getStyleClass().add("monitoring");
    getStylesheets().add(sheet());
    SplitPane split = new SplitPane(chart, legend);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(CHART_SHARE);
    SplitPane.setResizableWithParent(legend, false);
    VBox.setVgrow(split, Priority.ALWAYS);
    body = new VBox(stateLine(), split);
    setTop(new VBox(new ScreenHeader(texts.get("monitoring.explore.title"), bar.nodes()), banner));
    nothing.show(
        "fg-chart-line-variant",
        texts.get("monitoring.empty.title"),
        texts.get("monitoring.empty.reason"),
        texts.get("monitoring.empty.button"),
        () -> workspace.show(ScreenId.CONNECTIONS));
  }

  /** Address of the screen's style sheet. */
  static String sheet() {
    return Objects.requireNonNull(MonitoringView.class.getResource("monitoring.css"))
        .toExternalForm();
  }

  void activate() {
    chart.setLive(true);
    bar.activate(subscriptions);
    subscriptions.listen(model.zoneProperty(), chart::setZone);
    subscriptions.listen(model.metricProperty(), this::showMetric);
    subscriptions.listen(model.rangeProperty(), chart::setWindow);
    subscriptions.onChange(model.rangeProperty(), range -> showState());
    subscriptions.listen(model.pausedAtProperty(), chart::setPausedAt);
    SetChangeListener<String> hiddenChanged = change -> chart.setHidden(model.hidden());
    model.hidden().addListener(hiddenChanged);
    subscriptions.add(() -> model.hidden().removeListener(hiddenChanged));
    chart.setHidden(model.hidden());
    subscriptions.listen(chart.legendProperty(), rows -> legend.setRows(rows, chart.valueFormat()));
    subscriptions.listen(model.seriesProperty(), chart::setSeries);
    subscriptions.onChange(model.seriesProperty(), series -> showState());
    subscriptions.listen(model.statusProperty(), this::showStatus);
    subscriptions.add(ticker.subscribe(this::showState));
    bar.focus();
  }

  void deactivate() {
    subscriptions.close();
    chart.setLive(false);
    MetricEditorPane open = editor;
    if (open != null) {
      open.release();
      editor = null;
      workspace.closeDrawer();
    }
  }

  /** Polls as the operator wishes: a failure comes up in a dialog. */
  void poll() {
    model.poll(failure -> workspace.fail(failure, this::poll));
  }

  void togglePause() {
    bar.togglePause();
  }

  void edit() {
    MetricItem item = model.metricProperty().get();
    if (item == null) {
      return;
    }
    MetricEditorPane open = editor;
    if (open != null) {
      open.release();
    }
    MetricEditorPane pane = new MetricEditorPane(model, texts, workspace, item);
    editor = pane;
    workspace.openDrawer(texts.get("monitoring.edit.title", item.connection().name()), pane);
  }

  TimeChart chart() {
    return chart;
  }

  ChartLegend legend() {
    return legend;
  }

  String stateText() {
    return state.getText();
  }

  FailureBanner banner() {
    return banner;
  }

  private void details() {
    ApiFailure failure = model.statusProperty().get().failure();
    if (failure != null) {
      workspace.fail(failure, this::poll);
    }
  }

  private HBox stateLine() {
    metricName.getStyleClass().add("monitoring-name");
    metricName.setMinWidth(0);
    state.getStyleClass().addAll("text-muted", "monitoring-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, metricName, gap, state);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("monitoring-line");
    return line;
  }

  private void showMetric(@Nullable MetricItem item) {
    setCenter(item == null ? nothing : body);
    if (item != null) {
      metricName.setText(item.query().name());
      chart.setName(item.query().name());
      chart.setUnit(item.query().unit());
      chart.setInterval(item.query().interval());
    }
    showState();
  }

  private void showStatus(WatchStatus status) {
    ApiFailure failure = status.failure();
    chart.setLoading(status.lastGoodAt() == null && failure == null);
    if (failure == null) {
      // While the next try is under way the mark of the last failure stays.
      if (!status.polling()) {
        chart.setFailure(null, "");
        banner.hide();
      }
    } else {
      Instant good = status.lastGoodAt();
      FailureText words = new FailureText(failure, texts, model.zoneProperty().get());
      chart.setFailure(good == null ? failure.context().at() : good, words.words());
      banner.show(
          texts.get("monitoring.banner.failed", failure.context().connection()),
          words.words(),
          good == null ? "" : texts.get("monitoring.banner.stale", formats().clock(good)));
    }
    showState();
  }

  private void showState() {
    MetricItem item = model.metricProperty().get();
    WatchStatus status = model.statusProperty().get();
    Instant now = model.now();
    List<String> parts = new ArrayList<>();
    int count = model.seriesProperty().get().size();
    if (count > 0) {
      parts.add(texts.get("monitoring.state.series", count));
    }
    Instant first = firstSample();
    if (first != null && first.isAfter(now.minus(model.rangeProperty().get()))) {
      parts.add(texts.get("monitoring.state.since", formats().clock(first)));
    }
    Instant sample = status.lastSampleAt();
    if (sample != null) {
      parts.add(texts.get("monitoring.state.sample", formats().age(sample, now)));
    }
    Instant next = status.nextAt();
    if (status.polling()) {
      parts.add(texts.get("monitoring.state.polling"));
    } else if (next != null) {
      long seconds = Math.max(0, Duration.between(now, next).toSeconds());
      parts.add(texts.get("monitoring.state.next", seconds));
    }
    if (item != null) {
      parts.add(texts.get("monitoring.state.every", item.query().interval().toSeconds()));
    }
    String text = String.join("  ·  ", parts);
    if (!text.equals(state.getText())) {
      state.setText(text);
    }
  }

  private @Nullable Instant firstSample() {
    return model.seriesProperty().get().stream()
        .filter(one -> !one.isEmpty())
        .map(one -> Instant.ofEpochMilli(one.samples().firstTime()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private Formats formats() {
    return new Formats(texts, model.zoneProperty().get());
  }

  /** For the screen's actions. */
  void showAll() {
    model.hide(Set.of());
  }
}
