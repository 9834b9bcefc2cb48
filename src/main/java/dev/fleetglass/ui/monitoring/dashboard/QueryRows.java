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
  private final RowList<PanelQuery> list = new RowList<>(Row::new);
  private List<MetricOption> options = List.of();

  QueryRows(WorkspaceViewModel model, Texts texts, Consumer<List<PanelQuery>> changed) {
    super(6);
    this.model = model;
    this.texts = texts;
    this.rows = new FormRows(texts);
    this.changed = changed;
    getChildren()
        .addAll(list, Buttons.text(texts, "fg-plus", "dashboard.form.query.add", this::add));
  }

  void show(List<PanelQuery> queries) {
    List<MetricOption> all = offered();
    if (!queries.equals(list.values()) || !all.equals(options)) {
      options = all;
      list.show(queries);
    }
  }

  /** One query. */
  private final class Row implements RowList.Row<PanelQuery> {
    private final int at;
    private final ComboBox<MetricOption> metric;
    private final TextField where;
    private final VBox node;
    private boolean showing;

    Row(int at) {
      this.at = at;
      metric =
          rows.combo(
              "dashboard.form.metric",
              List.<MetricOption>of(),
              option -> option.name() + " · " + option.connection(),
              this::choose);
      where = rows.text("dashboard.form.where", this::where);
      where.setPromptText(texts.get("dashboard.form.where.prompt"));
      where.getStyleClass().add("mono");
      HBox line = new HBox(4, FormRows.growing(metric), rows.remove(() -> remove(at)));
      node = new VBox(4, line, where);
    }

    @Override
    public VBox node() {
      return node;
    }

    @Override
    public void show(PanelQuery query) {
      List<MetricOption> items = new ArrayList<>(options);
      MetricOption own =
          items.stream()
              .filter(option ->
                  option.connectionId().equals(query.connection())
                      && option.metric().equals(query.metric()))
              .findFirst()
              .orElse(null);
      if (own == null) {
        own = missing(query);
        items.addFirst(own);
      }
      showing = true;
      if (!metric.getItems().equals(items)) {
        metric.getItems().setAll(items);
      }
      metric.setValue(own);
      showing = false;
      FormRows.put(where, WhereText.write(query.where()));
      where.pseudoClassStateChanged(WRONG, WhereText.read(where.getText()).isEmpty());
    }

    private void choose(MetricOption option) {
      if (!showing && at < list.values().size()) {
        put(at, chosen(option, list.values().get(at)));
      }
    }

    private void where(String text) {
      var read = WhereText.read(text);
      where.pseudoClassStateChanged(WRONG, read.isEmpty());
      if (read.isPresent() && at < list.values().size()) {
        PanelQuery query = list.values().get(at);
        put(
            at,
            new PanelQuery(query.connection(), query.connectionName(), query.metric(), read.get()));
      }
    }
  }

  /** Stands for a metric that is not here. */
  private static MetricOption missing(PanelQuery query) {
    return new MetricOption(
        query.connection(),
        query.connectionName().isEmpty() ? query.connection() : query.connectionName(),
        query.metric(),
        query.metric(),
        MetricUnit.NONE);
  }

  private PanelQuery chosen(MetricOption option, PanelQuery before) {
    String name = option.connectionId().isEmpty() ? "" : option.connection();
    return new PanelQuery(option.connectionId(), name, option.metric(), before.where());
  }

  private void add() {
    if (!options.isEmpty()) {
      List<PanelQuery> more = new ArrayList<>(list.values());
      more.add(chosen(options.getFirst(), new PanelQuery("", "", "", Map.of())));
      changed.accept(more);
    }
  }

  private void put(int at, PanelQuery query) {
    if (at < list.values().size() && !list.values().get(at).equals(query)) {
      List<PanelQuery> more = new ArrayList<>(list.values());
      more.set(at, query);
      changed.accept(more);
    }
  }

  private void remove(int at) {
    List<PanelQuery> rest = new ArrayList<>(list.values());
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
