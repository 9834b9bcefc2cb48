package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The queries of a panel: a metric each, and the labels its series must have. */
final class QueryRows extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final WorkspaceViewModel model;
  private final Texts texts;
  private final FormRows rows;
  private final Consumer<List<PanelQuery>> changed;
  private List<PanelQuery> shown = List.of();
  private List<MetricOption> options = List.of();

  QueryRows(WorkspaceViewModel model, Texts texts, Consumer<List<PanelQuery>> changed) {
    super(6);
    this.model = model;
    this.texts = texts;
    this.rows = new FormRows(texts);
    this.changed = changed;
  }

  void show(List<PanelQuery> queries) {
    List<MetricOption> all = offered();
    if (queries.equals(shown) && all.equals(options) && !getChildren().isEmpty()) {
      return;
    }
    shown = queries;
    options = all;
    getChildren().clear();
    for (int i = 0; i < queries.size(); i++) {
      getChildren().add(row(i, queries.get(i)));
    }
    getChildren().add(Buttons.text(texts, "mdi2p-plus", "dashboard.form.query.add", this::add));
  }

  private VBox row(int at, PanelQuery query) {
    List<MetricOption> items = new ArrayList<>(options);
    MetricOption own =
        items.stream()
            .filter(option ->
                option.connectionId().equals(query.connection())
                    && option.metric().equals(query.metric()))
            .findFirst()
            .orElse(null);
    if (own == null) {
      own =
          new MetricOption(
              query.connection(),
              query.connectionName().isEmpty() ? query.connection() : query.connectionName(),
              query.metric(),
              query.metric(),
              MetricUnit.NONE);
      items.addFirst(own);
    }
    ComboBox<MetricOption> metric =
        rows.combo(
            "dashboard.form.metric",
            items,
            option -> option.name() + " · " + option.connection(),
            option -> put(at, chosen(option, query)));
    metric.setValue(own);
    TextField[] held = new TextField[1];
    TextField where = rows.text("dashboard.form.where", text -> where(at, text, held[0]));
    held[0] = where;
    where.setText(WhereText.write(query.where()));
    where.setPromptText(texts.get("dashboard.form.where.prompt"));
    where.getStyleClass().add("mono");
    HBox line = new HBox(4, FormRows.growing(metric), rows.remove(() -> remove(at)));
    return new VBox(4, line, where);
  }

  private PanelQuery chosen(MetricOption option, PanelQuery before) {
    String name = option.connectionId().isEmpty() ? "" : option.connection();
    return new PanelQuery(option.connectionId(), name, option.metric(), before.where());
  }

  private void where(int at, String text, TextField field) {
    var read = WhereText.read(text);
    field.pseudoClassStateChanged(WRONG, read.isEmpty());
    if (read.isPresent() && at < shown.size()) {
      PanelQuery query = shown.get(at);
      put(
          at,
          new PanelQuery(query.connection(), query.connectionName(), query.metric(), read.get()));
    }
  }

  private void add() {
    if (!options.isEmpty()) {
      List<PanelQuery> more = new ArrayList<>(shown);
      more.add(chosen(options.getFirst(), new PanelQuery("", "", "", Map.of())));
      changed.accept(more);
    }
  }

  private void put(int at, PanelQuery query) {
    if (at < shown.size() && !shown.get(at).equals(query)) {
      List<PanelQuery> more = new ArrayList<>(shown);
      more.set(at, query);
      changed.accept(more);
    }
  }

  private void remove(int at) {
    List<PanelQuery> rest = new ArrayList<>(shown);
    rest.remove(at);
    changed.accept(rest);
  }

  /** Each metric of each connection, and each metric of whatever connections have it. */
  private List<MetricOption> offered() {
    List<MetricOption> each = model.metricsProperty().get();
    List<MetricOption> all = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (MetricOption option : each) {
      if (seen.add(option.metric())) {
        all.add(
            new MetricOption(
                "",
                texts.get("dashboard.form.everywhere"),
                option.metric(),
                option.name(),
                option.unit()));
      }
    }
    all.addAll(each);
    return all;
  }
}
