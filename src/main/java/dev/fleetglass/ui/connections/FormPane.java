package dev.fleetglass.ui.connections;

import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form of one connection, right of the list. */
final class FormPane extends BorderPane {
  private final ConnectionsViewModel model;
  private final ConnectionForm form;
  private final Texts texts;
  private final Subscriptions bag;
  private final Map<String, FieldRow> rows = new LinkedHashMap<>();
  private final TestLine test;
  private final TextField name = new TextField();

  /**
   * Builds the form; it lets go of view model and form when the bag is closed.
   *
   * @param close asks to close the form
   */
  FormPane(
      ConnectionsViewModel model,
      ConnectionForm form,
      Texts texts,
      Workspace workspace,
      Runnable close,
      Subscriptions bag) {
    this.model = model;
    this.form = form;
    this.texts = texts;
    this.bag = bag;
    test = new TestLine(texts, model::cancelTest, failure -> workspace.fail(failure, model::test));
    getStyleClass().add("connection-form");
    setTop(head(close));
    setCenter(body());
    setBottom(foot(close));
    bag.listen(model.testProperty(), test::show);
    MapChangeListener<String, Problem> problems =
        change -> {
          FieldRow row = rows.get(change.getKey());
          if (row != null) {
            row.problem(form.problems().get(change.getKey()), texts);
          }
        };
    form.problems().addListener(problems);
    bag.add(() -> form.problems().removeListener(problems));
    rows.forEach((key, row) -> row.problem(form.problems().get(key), texts));
  }

  /** Puts the caret where work begins. */
  void begin() {
    // A scroll pane's content is in the scene only when its skin is there.
    applyCss();
    name.requestFocus();
    name.end();
  }

  /** Puts the caret into the first field that is wrong. */
  void goToProblem() {
    rows.entrySet().stream()
        .filter(entry -> form.problems().containsKey(entry.getKey()))
        .findFirst()
        .ifPresent(entry -> {
          FieldGroups.unfold(entry.getValue());
          entry.getValue().control().requestFocus();
        });
  }

  void showProblem(String text) {
    test.showProblem(text);
  }

  private Node head(Runnable close) {
    String key =
        form.isNew()
            ? "connections.form.add.title"
            : form.isSandbox() ? "connections.form.sandbox.title" : "connections.form.edit.title";
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("title-4");
    Button shut = new Button(null, new FontIcon("fg-close"));
    shut.setId("connection-close");
    shut.getStyleClass().addAll("flat", "button-icon");
    shut.setAccessibleText(texts.get("connections.form.close"));
    shut.setTooltip(Hint.tip(texts.get("connections.form.close")));
    shut.setOnAction(_ -> close.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, shut);
    head.getStyleClass().add("form-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node body() {
    VBox fields = new VBox();
    fields.getStyleClass().add("form-fields");
    if (form.isNew()) {
      fields.getChildren().add(new FieldRow("provider", label("provider"), providers()));
    }
    Bound.value(bag, name.textProperty(), form.nameProperty());
    fields.getChildren().add(row(ConnectionForm.NAME, name));
    fields.getChildren().addAll(address(), plainHttp());
    ProviderFields maker = new ProviderFields(form, texts, model.secretPlaceProperty(), bag);
    FieldGroups groups = new FieldGroups(form.provider(), texts);
    for (FormField field : form.provider().fields()) {
      FieldRow row = maker.row(field);
      rows.put(field.id(), row);
      if (!groups.take(field, row)) {
        fields.getChildren().add(row);
      }
    }
    fields.getChildren().addAll(groups.panes());
    Label more = new Label(texts.get("connections.form.more.title"));
    more.getStyleClass().addAll("form-section", "text-muted", "text-small");
    fields.getChildren().addAll(more, refresh(), proxy(), caFile(), enabled());
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private Node foot(Runnable close) {
    Button trial = new Button(texts.get("connections.test.button"), new FontIcon("fg-connection"));
    trial.setId("connection-test-button");
    trial.setOnAction(_ -> {
      model.test();
      goToProblem();
    });
    Button cancel = new Button(texts.get("connections.form.cancel"));
    cancel.setId("connection-cancel");
    cancel.setOnAction(_ -> close.run());
    Button save = new Button(texts.get("connections.form.save"));
    save.setId("connection-save");
    save.getStyleClass().add("accent");
    save.setDefaultButton(true);
    save.setOnAction(_ -> {
      model.save();
      goToProblem();
    });
    bag.listen(model.savingProperty(), save::setDisable);
    for (Button button : new Button[] {trial, cancel, save}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(trial, gap, cancel, save);
    buttons.getStyleClass().add("form-buttons");
    VBox foot = new VBox(test, buttons);
    foot.getStyleClass().add("form-foot");
    return foot;
  }

  private ChoiceBox<ProviderInfo> providers() {
    ChoiceBox<ProviderInfo> choice = new ChoiceBox<>();
    choice.setId("connection-provider");
    choice.getItems().addAll(model.providers());
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ProviderInfo provider) {
            return provider.displayName();
          }

          @Override
          public ProviderInfo fromString(String text) {
            return form.provider();
          }
        });
    choice.setValue(form.provider());
    choice.setOnAction(_ -> {
      if (!choice.getValue().equals(form.provider())) {
        model.add(choice.getValue());
      }
    });
    return choice;
  }

  private FieldRow address() {
    TextField url = new TextField();
    url.getStyleClass().add("mono");
    url.setPromptText(form.provider().urlExample());
    url.setEditable(!form.isSandbox());
    url.setDisable(form.isSandbox());
    Bound.value(bag, url.textProperty(), form.urlProperty());
    return row(ConnectionForm.URL, url).help(addressHelp());
  }

  private String addressHelp() {
    if (form.isSandbox()) {
      return texts.get("connections.url.sandbox");
    }
    return form.isNew() ? "" : texts.get("connections.url.anew");
  }

  private FieldRow plainHttp() {
    CheckBox box = new CheckBox(label(ConnectionForm.PLAIN_HTTP));
    Bound.value(bag, box.selectedProperty(), form.plainHttpProperty());
    FieldRow row = new FieldRow(ConnectionForm.PLAIN_HTTP, "", box);
    rows.put(ConnectionForm.PLAIN_HTTP, row);
    row.getStyleClass().add("plain-http");
    bag.listen(
        form.urlProperty(),
        _ -> {
          row.setVisible(form.needsPlainHttp());
          row.setManaged(form.needsPlainHttp());
        });
    bag.listen(
        form.plainHttpProperty(),
        on -> row.help(on ? texts.get("connections.plainHttp.warning") : ""));
    return row;
  }

  private FieldRow refresh() {
    TextField seconds = new TextField();
    seconds.getStyleClass().add("mono");
    seconds.setPrefColumnCount(6);
    seconds.setMaxWidth(Region.USE_PREF_SIZE);
    Bound.value(bag, seconds.textProperty(), form.refreshProperty());
    Label unit = new Label(texts.get("connections.refresh.unit"));
    unit.getStyleClass().add("text-muted");
    HBox box = new HBox(8, seconds, unit);
    box.setAlignment(Pos.CENTER_LEFT);
    return row(ConnectionForm.REFRESH, box, seconds);
  }

  private FieldRow proxy() {
    TextField proxy = new TextField();
    proxy.getStyleClass().add("mono");
    proxy.setPromptText("proxy.example.com:3128");
    Bound.value(bag, proxy.textProperty(), form.proxyProperty());
    return row(ConnectionForm.PROXY, proxy);
  }

  private FieldRow caFile() {
    TextField path = new TextField();
    path.getStyleClass().add("mono");
    Bound.value(bag, path.textProperty(), form.caFileProperty());
    HBox.setHgrow(path, Priority.ALWAYS);
    Button choose = new Button(null, new FontIcon("fg-folder-open-outline"));
    choose.getStyleClass().add("button-icon");
    choose.setAccessibleText(texts.get("connections.caFile.choose"));
    choose.setTooltip(Hint.tip(texts.get("connections.caFile.choose")));
    choose.setOnAction(_ -> chooseCaFile());
    return row(ConnectionForm.CA_FILE, new HBox(4, path, choose), path)
        .help(texts.get("connections.caFile.help"));
  }

  private void chooseCaFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("connections.caFile.choose"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("PEM", "*.pem", "*.crt", "*.cer"),
            new FileChooser.ExtensionFilter(texts.get("connections.caFile.any"), "*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      form.caFileProperty().set(file.getPath());
    }
  }

  private FieldRow enabled() {
    CheckBox box = new CheckBox(label("enabled"));
    box.setId("connection-enabled");
    Bound.value(bag, box.selectedProperty(), form.enabledProperty());
    return new FieldRow("enabled", "", box);
  }

  private FieldRow row(String key, Node control) {
    return row(key, control, control);
  }

  private FieldRow row(String key, Node box, Node control) {
    FieldRow row = new FieldRow(key, label(key), box, control);
    rows.put(key, row);
    return row;
  }

  private String label(String key) {
    return texts.get("connections." + key + ".label");
  }
}
