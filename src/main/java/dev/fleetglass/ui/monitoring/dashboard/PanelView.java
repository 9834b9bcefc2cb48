package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.FleetEvent;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.ui.chart.table.SampleTable;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.dialog.FailureText;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One panel: its title line, what it draws and its legend. */
final class PanelView extends BorderPane {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");

  private final PanelViewModel model;
  private final PanelContext context;
  private final Texts texts;
  private final PanelHeader header;
  private final MissingNote missing;
  private final StackPane middle = new StackPane();
  private final Subscriptions subscriptions = new Subscriptions();
  private @Nullable PanelBody body;
  private @Nullable PanelKind drawn;
  private PanelBody.@Nullable Look shownLook;
  private @Nullable SampleTable table;
  private TimeChoice time;
  private ZoneId zone;
  private List<FleetEvent> events;
  private boolean live;
  private boolean large;

  PanelView(
      PanelViewModel model,
      PanelContext context,
      TimeChoice time,
      ZoneId zone,
      List<FleetEvent> events) {
    this.model = model;
    this.context = context;
    this.texts = context.texts();
    this.time = time;
    this.zone = zone;
    this.events = events;
    this.header = new PanelHeader(texts, () -> context.menu(id()));
    this.missing = new MissingNote(texts);
    getStyleClass().add("dashboard-panel");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PARENT);
    middle.getStyleClass().add("panel-middle");
    middle.setMinSize(0, 0);
    setMinSize(0, 0);
    setTop(header);
    setCenter(middle);
  }

  void activate() {
    model.setSeen(live);
    subscriptions.listen(model.panelProperty(), _ -> look());
    subscriptions.onChange(model.dataProperty(), this::data);
    subscriptions.onChange(model.statusProperty(), this::status);
    subscriptions.onChange(
        model.hiddenProperty(),
        keys -> {
          PanelBody shown = body;
          if (live && shown != null) {
            shown.hide(keys);
          }
        });
    subscriptions.onChange(middle.widthProperty(), width -> model.setWidth(width.doubleValue()));
  }

  /** The panel is gone, or the screen is left. */
  void close() {
    subscriptions.close();
    PanelBody old = body;
    if (old != null) {
      old.live(false);
      old.close();
    }
  }

  String id() {
    return panel().id();
  }

  Panel panel() {
    return model.panelProperty().get();
  }

  PanelViewModel model() {
    return model;
  }

  PanelHeader header() {
    return header;
  }

  @Nullable PanelBody body() {
    return body;
  }

  void setTime(TimeChoice value) {
    time = value;
    look();
  }

  void setZone(ZoneId value) {
    zone = value;
    look();
    status(model.statusProperty().get());
  }

  void setEvents(List<FleetEvent> value) {
    events = value;
    look();
  }

  /** Whether it can be moved and changed. */
  void setEdited(boolean value) {
    pseudoClassStateChanged(EDITED, value);
    header.setEdited(value);
  }

  /** Whether it has the whole screen. */
  void setLarge(boolean value) {
    if (value != large) {
      large = value;
      showLegend();
    }
  }

  /** Whether it is in sight and may draw. */
  void setLive(boolean value) {
    if (value == live) {
      return;
    }
    live = value;
    model.setSeen(value);
    PanelBody shown = body;
    if (value) {
      catchUp();
    } else if (shown != null) {
      shown.live(false);
    }
  }

  /** Does what was left undone while nobody could see it. */
  private void catchUp() {
    PanelBody before = body;
    look();
    PanelBody shown = body;
    if (shown != null && shown.equals(before)) {
      shown.data(model.dataProperty().get());
      shown.hide(model.hiddenProperty().get());
      shown.live(true);
      status(model.statusProperty().get());
    }
  }

  private void look() {
    Panel panel = panel();
    if (!live) {
      // Somebody may come by the Tab key, and is to hear where.
      header.setTitle(title());
      setAccessibleText(texts.get("dashboard.panel.accessible", title(), kindWord(panel)));
      return;
    }
    List<FleetEvent> concerned = events.stream().filter(model::concerns).toList();
    PanelBody.Look look = new PanelBody.Look(panel, title(), time, zone, concerned);
    if (look.equals(shownLook)) {
      fillTable();
      place();
      return;
    }
    shownLook = look;
    header.setTitle(look.title());
    setAccessibleText(texts.get("dashboard.panel.accessible", look.title(), kindWord(panel)));
    PanelBody shown = body;
    if (shown == null || drawn == null || !context.sameBody(drawn, panel.kind())) {
      if (shown != null) {
        shown.live(false);
        shown.close();
      }
      shown = context.body(look, model::hide);
      body = shown;
      shown.live(live);
      shown.data(model.dataProperty().get());
      shown.hide(model.hiddenProperty().get());
      status(model.statusProperty().get());
    } else {
      shown.look(look);
    }
    drawn = panel.kind();
    fillTable();
    place();
  }

  private void showLegend() {
    PanelBody shown = body;
    Node legend =
        shown == null || table != null || (!large && !panel().options().legend())
            ? null
            : shown.legend(large);
    if (!Objects.equals(getBottom(), legend)) {
      setBottom(legend);
    }
  }

  private String kindWord(Panel panel) {
    return texts.get("dashboard.kind." + PanelKinds.word(panel.kind()));
  }

  private void data(PanelData data) {
    PanelBody shown = body;
    if (live && shown != null) {
      shown.data(data);
    }
    // With the data the name and what concerns the panel may have changed.
    look();
  }

  private void status(PanelStatus status) {
    if (!live) {
      return;
    }
    ApiFailure failure = status.failure();
    Instant good = status.lastGoodAt();
    String words = failure == null ? "" : new FailureText(failure, texts, zone).words();
    PanelBody shown = body;
    if (shown != null) {
      Instant since = failure == null ? null : good == null ? failure.context().at() : good;
      shown.status(status.loading(), since, words);
    }
    boolean broken = !status.broken().isEmpty();
    pseudoClassStateChanged(FAILED, failure != null || broken);
    header.setFailure(
        broken
            ? texts.get("dashboard.broken", status.broken())
            : failure == null ? "" : failed(words, good));
    header.setUnread(
        status.unread().isEmpty() ? "" : texts.get("dashboard.unread", status.unread()));
    missing.show(status.missing());
    boolean nothing = !status.missing().isEmpty() && model.metrics().isEmpty();
    header.setMissing(
        nothing
            ? ""
            : status.missing().stream().map(missing::words).collect(Collectors.joining("\n")));
    boolean noQuery = panel().queries().isEmpty();
    if (noQuery) {
      missing.showNoQuery();
    }
    place();
  }

  private String failed(String words, @Nullable Instant good) {
    String stale =
        good == null
            ? ""
            : "\n" + texts.get("dashboard.stale", new Formats(texts, zone).clock(good));
    return words + stale;
  }

  /** Shows the data as a table in the drawing's place, or the drawing again. */
  void setTable(boolean value) {
    if (value == asTable()) {
      return;
    }
    table = value ? new SampleTable(texts) : null;
    fillTable();
    place();
  }

  boolean asTable() {
    return table != null;
  }

  private void fillTable() {
    SampleTable shown = table;
    if (shown != null) {
      PanelData data = model.dataProperty().get();
      Span span = time.span(context.now());
      shown.setName(title());
      shown.setUnit(data.unit());
      shown.setZone(zone);
      shown.setSpan(span.from(), span.to());
      shown.setSeries(data.series());
    }
  }

  /** Puts into the middle what belongs there now. */
  private void place() {
    PanelBody shown = body;
    boolean nothing =
        !model.statusProperty().get().missing().isEmpty() && model.metrics().isEmpty();
    Node wanted =
        nothing || panel().queries().isEmpty() || shown == null
            ? missing
            : table != null ? table : shown.node();
    if (middle.getChildren().isEmpty() || !middle.getChildren().getFirst().equals(wanted)) {
      middle.getChildren().setAll(wanted);
    }
    showLegend();
  }

  /** As the header says it. */
  String title() {
    String title = panel().title();
    return title.isEmpty() ? model.dataProperty().get().name() : title;
  }
}
