package dev.fleetglass.ui.monitoring;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Adds, changes, removes and tries the metrics of one connection, in the drawer. */
final class MetricEditorPane extends ScrollPane {
  private static final double ROW = 28;
  private static final int ROWS = 6;

  private final MonitoringViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private final ConnectionItem connection;
  private final Subscriptions subscriptions = new Subscriptions();
  private final ObservableList<MetricQuery> queries = FXCollections.observableArrayList();
  private final ListView<MetricQuery> list = new ListView<>(queries);
  private final MetricForm form;
  private final TryResult result;
  private final Label message = new Label();
  private final Button remove;
  private final Button restore;
  private final Button tryOut = new Button();
  private final Button save = new Button();
  private @Nullable CompletableFuture<?> asked;
  private boolean adding;

  MetricEditorPane(
      MonitoringViewModel model, Texts texts, Workspace workspace, MetricItem current) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    this.connection = current.connection();
    this.form = new MetricForm(texts);
    this.result = new TryResult(texts);
    getStyleClass().add("metric-editor");
    getStylesheets().add(MonitoringView.sheet());
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    Button add = icon("fg-plus", "monitoring.edit.add", this::add);
    remove = icon("fg-delete-outline", "monitoring.edit.remove", this::remove);
    restore = new Button(texts.get("monitoring.edit.restore"));
    restore.getStyleClass().addAll("flat", "small");
    restore.setOnAction(event -> restore());
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * ROWS + 2);
    list.setMinHeight(ROW * 3);
    list.setAccessibleText(texts.get("monitoring.metric.choice"));
    list.setCellFactory(view -> new MetricCell(texts));
    tryOut.setText(texts.get("monitoring.edit.try"));
    tryOut.setOnAction(event -> tryOut());
    save.setText(texts.get("monitoring.edit.save"));
    save.getStyleClass().add("accent");
    save.setOnAction(event -> save());
    message.getStyleClass().add("metric-problem");
    message.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(4, add, remove, gap, restore);
    tools.setAlignment(Pos.CENTER_LEFT);
    HBox buttons = new HBox(8, tryOut, save);
    VBox content = new VBox(8, list, tools, form, buttons, message, result);
    content.getStyleClass().add("metric-editor-content");
    setContent(content);
    subscriptions.onListChange(model.metrics(), this::reload);
    subscriptions.onChange(
        list.getSelectionModel().selectedItemProperty(), query -> selected(query));
    queries.setAll(model.editor().queries(connection.id()));
    queries.stream()
        .filter(query -> query.id().equals(current.query().id()))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
    showTools();
  }

  /** The drawer is done with it. */
  void release() {
    subscriptions.close();
    CompletableFuture<?> call = asked;
    if (call != null) {
      call.cancel(true);
    }
  }

  private void reload() {
    List<MetricQuery> now = model.editor().queries(connection.id());
    if (!now.isEmpty() && !now.equals(List.copyOf(queries))) {
      MetricQuery selected = list.getSelectionModel().getSelectedItem();
      queries.setAll(now);
      if (selected != null) {
        select(selected.id());
      }
    }
    showTools();
  }

  private void select(String id) {
    queries.stream()
        .filter(query -> query.id().equals(id))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
  }

  private void selected(@Nullable MetricQuery query) {
    if (query != null) {
      adding = false;
      form.show(MetricDraft.of(query));
      message.setText("");
      result.clear();
    }
    showTools();
  }

  private void showTools() {
    // An empty list would mean the defaults again: the last one stays.
    remove.setDisable(list.getSelectionModel().getSelectedItem() == null || queries.size() < 2);
    restore.setDisable(!model.editor().hasOwnQueries(connection.id()));
  }

  private void add() {
    list.getSelectionModel().clearSelection();
    adding = true;
    form.show(MetricDraft.EMPTY);
    result.clear();
    form.focusName();
    showTools();
  }

  private void remove() {
    MetricQuery query = list.getSelectionModel().getSelectedItem();
    if (query != null) {
      workspace.confirm(
          Question.destructive(
              texts.get("monitoring.remove.title", query.name()),
              texts.get("monitoring.remove.text"),
              texts.get("monitoring.edit.remove"),
              () -> {
                List<MetricQuery> rest = new ArrayList<>(queries);
                rest.remove(query);
                store(rest, rest.getFirst().id());
              }));
    }
  }

  private void restore() {
    workspace.confirm(
        Question.destructive(
            texts.get("monitoring.restore.title", connection.name()),
            texts.get("monitoring.restore.text"),
            texts.get("monitoring.edit.restore"),
            () -> store(List.of(), "")));
  }

  private void save() {
    MetricQuery query = valid();
    if (query != null) {
      List<MetricQuery> all = new ArrayList<>(queries);
      int at = indexOf(query.id());
      if (at < 0) {
        all.add(query);
      } else {
        all.set(at, query);
      }
      store(all, query.id());
    }
  }

  private void store(List<MetricQuery> all, String select) {
    save.setDisable(true);
    model
        .editor()
        .save(
            connection.id(),
            all,
            problem -> {
              save.setDisable(false);
              message.setText(
                  problem.map(words -> texts.get("monitoring.edit.refused", words)).orElse(""));
              if (problem.isEmpty()) {
                queries.setAll(all.isEmpty() ? model.editor().queries(connection.id()) : all);
                select(select);
                showTools();
                workspace.say(texts.get("monitoring.edit.saved"));
              }
            });
  }

  private void tryOut() {
    MetricQuery query = valid();
    if (query == null) {
      return;
    }
    CompletableFuture<?> before = asked;
    if (before != null) {
      before.cancel(true);
    }
    result.showAsking();
    tryOut.setDisable(true);
    asked =
        model
            .editor()
            .tryOut(
                connection.id(),
                query,
                samples -> {
                  answered();
                  result.showSamples(samples, query.unit(), model.zoneProperty().get());
                },
                failure -> {
                  answered();
                  result.showFailure(failure, model.zoneProperty().get());
                },
                reason -> {
                  answered();
                  result.showBroken(reason);
                });
  }

  private void answered() {
    tryOut.setDisable(false);
    // The answer is the last thing in the drawer, mostly below its edge.
    setVvalue(getVmax());
  }

  private @Nullable MetricQuery valid() {
    MetricQuery selected = list.getSelectionModel().getSelectedItem();
    String id =
        selected == null || adding
            ? MetricDraft.freeId(
                queries.stream().map(MetricQuery::id).collect(Collectors.toUnmodifiableSet()))
            : selected.id();
    Set<String> others =
        queries.stream()
            .filter(query -> !query.id().equals(id))
            .map(query -> query.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    MetricDraft draft = form.draft();
    Map<MetricDraft.Field, String> problems = draft.problems(others);
    form.showProblems(problems);
    return problems.isEmpty() ? draft.query(id) : null;
  }

  private int indexOf(String id) {
    for (int i = 0; i < queries.size(); i++) {
      if (queries.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private Button icon(String literal, String key, Runnable action) {
    Button button = new Button(null, new FontIcon(literal));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(texts.get(key));
    button.setTooltip(Hint.tip(texts.get(key)));
    button.setOnAction(event -> action.run());
    return button;
  }
}
