package dev.fleetglass.ui.monitoring.dashboard;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Variable;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Title, variables and the range that a dashboard begins with, in the drawer. */
final class SettingsPane extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,60}");

  private final WorkspaceViewModel model;
  private final Texts texts;
  private final FormRows rows;
  private final Subscriptions subscriptions = new Subscriptions();
  private final TextField title;
  private final ComboBox<Duration> range;
  private final RowList<Variable> variables = new RowList<>(Row::new);
  private String dashboardId = "";
  private boolean showing;

  SettingsPane(WorkspaceViewModel model, Texts texts) {
    super(4);
    this.model = model;
    this.texts = texts;
    this.rows = new FormRows(texts);
    getStyleClass().add("metric-editor-content");
    getStylesheets().add(Buttons.sheet());
    title = rows.text("dashboard.name", this::rename);
    range =
        rows.combo(
            "dashboard.form.range", TimeTravel.RANGES, this::word, length -> put(null, length));
    Label hint = new Label(texts.get("dashboard.form.variables.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().addAll("text-muted", "text-small");
    getChildren()
        .addAll(
            rows.label("dashboard.name"),
            title,
            rows.label("dashboard.form.range"),
            range,
            rows.label("dashboard.form.variables"),
            variables,
            Buttons.text(texts, "fg-plus", "dashboard.form.variable.add", this::add),
            hint);
    subscriptions.listen(model.currentProperty(), this::show);
  }

  void release() {
    subscriptions.close();
  }

  private void show(@Nullable DashboardItem item) {
    if (item == null) {
      return;
    }
    showing = true;
    Dashboard dashboard = item.dashboard();
    if (!item.id().equals(dashboardId)) {
      // What was being typed was for another dashboard.
      title.setUserData(title.getText());
      dashboardId = item.id();
    }
    FormRows.put(title, dashboard.title());
    if (!range.getItems().contains(dashboard.range())) {
      range.getItems().add(dashboard.range());
    }
    range.setValue(dashboard.range());
    variables.show(dashboard.variables());
    showing = false;
  }

  /** One variable. */
  private final class Row implements RowList.Row<Variable> {
    private final int at;
    private final TextField name;
    private final TextField label;
    private final HBox node;

    Row(int at) {
      this.at = at;
      name = rows.text("dashboard.form.variable.name", _ -> entered());
      label = rows.text("dashboard.form.variable.label", _ -> entered());
      name.getStyleClass().add("mono");
      label.getStyleClass().add("mono");
      node =
          new HBox(
              4, FormRows.growing(name), FormRows.growing(label), rows.remove(() -> remove(at)));
    }

    @Override
    public HBox node() {
      return node;
    }

    @Override
    public void show(Variable value) {
      FormRows.put(name, value.name());
      FormRows.put(label, value.label());
    }

    private void entered() {
      List<Variable> all = now();
      boolean taken = false;
      for (int i = 0; i < all.size(); i++) {
        taken |= i != at && all.get(i).name().equals(name.getText());
      }
      boolean wrong = taken || !NAME.matcher(name.getText()).matches();
      name.pseudoClassStateChanged(WRONG, wrong);
      label.pseudoClassStateChanged(WRONG, label.getText().isBlank());
      if (!showing && !wrong && !label.getText().isBlank() && at < all.size()) {
        all.set(at, new Variable(name.getText(), label.getText().strip(), all.get(at).value()));
        put(all, null);
      }
    }
  }

  private void rename(String text) {
    if (!showing && !text.isBlank()) {
      model.panelEdits().rename(text.strip());
    }
  }

  private void add() {
    List<Variable> all = now();
    String name = "cluster";
    for (int n = 2; taken(all, name); n++) {
      name = n == 2 ? "node" : n == 3 ? "namespace" : "label" + n;
    }
    all.add(new Variable(name, name, ""));
    put(all, null);
  }

  private void remove(int at) {
    List<Variable> all = now();
    all.remove(at);
    put(all, null);
  }

  private void put(@Nullable List<Variable> all, @Nullable Duration length) {
    DashboardItem item = model.currentProperty().get();
    if (!showing && item != null) {
      model
          .panelEdits()
          .settings(
              all == null ? item.dashboard().variables() : all,
              length == null ? item.dashboard().range() : length);
    }
  }

  private List<Variable> now() {
    DashboardItem item = model.currentProperty().get();
    return new ArrayList<>(item == null ? List.of() : item.dashboard().variables());
  }

  private static boolean taken(List<Variable> all, String name) {
    return all.stream().anyMatch(variable -> variable.name().equals(name));
  }

  private String word(Duration length) {
    return RangeMenu.text(length, texts);
  }
}
