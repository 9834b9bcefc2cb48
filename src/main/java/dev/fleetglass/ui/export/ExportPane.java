package dev.fleetglass.ui.export;

import dev.fleetglass.export.ExportFormat;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.TableRow;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The fields of an export: format, rows, columns, notes, file. */
final class ExportPane<R extends TableRow> extends VBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final ExportViewModel<R> model;
  private final Texts texts;
  private final ReadOnlyStringWrapper verb = new ReadOnlyStringWrapper("");
  private final Label formatNote = note("export-format-note");
  private final Label fileNote = note("export-file-note");
  private final TextField file = new TextField();
  private final Subscriptions bag = new Subscriptions();
  private @Nullable Node first;

  ExportPane(ExportViewModel<R> model) {
    this.model = model;
    texts = model.formats().texts();
    getStyleClass().add("export-pane");
    getStylesheets()
        .add(Objects.requireNonNull(ExportPane.class.getResource("export.css")).toExternalForm());
    getChildren().addAll(format(), rows(), columns(), place());
    bag.listen(model.formatProperty(), _ -> tell());
    bag.listen(model.notesProperty(), _ -> tell());
    bag.listen(model.scopeProperty(), _ -> tell());
    bag.listen(model.targetProperty(), this::judge);
  }

  /** The button's text. */
  ReadOnlyStringProperty verbProperty() {
    return verb.getReadOnlyProperty();
  }

  Node first() {
    return Objects.requireNonNullElse(first, file);
  }

  void close() {
    bag.close();
    file.textProperty().unbindBidirectional(model.pathProperty());
    model.close();
  }

  private Node format() {
    HBox choices = new HBox();
    ToggleGroup group = new ToggleGroup();
    for (ExportFormat each : ExportFormat.values()) {
      ToggleButton button = new ToggleButton(each.name());
      button.setId("export-" + each.extension());
      button.setToggleGroup(group);
      button.setMinWidth(72);
      button
          .getStyleClass()
          .add(
              each == ExportFormat.CSV
                  ? "left-pill"
                  : each == ExportFormat.XLSX ? "right-pill" : "center-pill");
      choices.getChildren().add(button);
      bag.listen(model.formatProperty(), now -> button.setSelected(now == each));
      button.setOnAction(_ -> {
        button.setSelected(true);
        model.formatProperty().set(each);
      });
      if (each == model.formatProperty().get()) {
        first = button;
      }
    }
    CheckBox notes = new CheckBox(texts.get("export.notes.check"));
    notes.setId("export-notes");
    notes.setWrapText(true);
    notes.setSelected(model.notesProperty().get());
    model.notesProperty().bind(notes.selectedProperty());
    bag.add(() -> model.notesProperty().unbind());
    return section("export.format", choices, notes, formatNote);
  }

  private Node rows() {
    VBox choices = new VBox();
    choices.getStyleClass().add("choices");
    ToggleGroup group = new ToggleGroup();
    for (ExportScope each : ExportScope.values()) {
      String key = each.name().toLowerCase(Locale.ROOT);
      int count = model.count(each);
      RadioButton button =
          new RadioButton(texts.get("export.scope." + key, model.formats().number(count)));
      button.setId("export-scope-" + key);
      button.setToggleGroup(group);
      button.setSelected(model.scopeProperty().get() == each);
      button.setDisable(count == 0);
      button.setOnAction(_ -> model.scopeProperty().set(each));
      choices.getChildren().add(button);
    }
    return section("export.rows", choices);
  }

  private Node columns() {
    VBox choices = new VBox();
    choices.getStyleClass().add("choices");
    ToggleGroup group = new ToggleGroup();
    RadioButton seen =
        new RadioButton(
            texts.get("export.columns.shown", model.formats().number(model.columns().size())));
    RadioButton all =
        new RadioButton(
            texts.get(
                "export.columns.all",
                model.formats().number(model.columns().size() + model.hiddenColumns())));
    seen.setId("export-columns-shown");
    all.setId("export-columns-all");
    seen.setToggleGroup(group);
    all.setToggleGroup(group);
    seen.setSelected(true);
    all.setDisable(model.hiddenColumns() == 0);
    model.allColumnsProperty().bind(all.selectedProperty());
    choices.getChildren().addAll(seen, all);
    return section("export.columns", choices);
  }

  private Node place() {
    file.setId("export-file");
    file.getStyleClass().add("mono");
    file.setAccessibleText(texts.get("export.file"));
    file.textProperty().bindBidirectional(model.pathProperty());
    // The name is what differs; long folders are cut at their beginning.
    file.end();
    HBox.setHgrow(file, Priority.ALWAYS);
    Button browse = new Button(texts.get("export.browse"));
    browse.setId("export-browse");
    browse.setMinWidth(Region.USE_PREF_SIZE);
    browse.setOnAction(_ -> browse());
    return section("export.file", new HBox(8, file, browse), fileNote);
  }

  private void browse() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("export.file"));
    String ending = model.formatProperty().get().extension();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    if (model.targetProperty().get().good()) {
      Path now = Path.of(model.pathProperty().get().strip());
      chooser.setInitialDirectory(now.toFile().getParentFile());
      chooser.setInitialFileName(String.valueOf(now.getFileName()));
    }
    File chosen = chooser.showSaveDialog(getScene() == null ? null : getScene().getWindow());
    if (chosen != null) {
      model.pathProperty().set(chosen.getPath());
    }
  }

  private void tell() {
    ExportFormat format = model.formatProperty().get();
    String kind = model.notesProperty().get() ? "notes" : "bare";
    String words = texts.get("export." + kind + "." + format.extension());
    int sheets = model.sheets();
    if (sheets > 1) {
      words += " " + texts.get("export.sheets", model.formats().number(sheets));
    }
    formatNote.setText(words);
    verb.set(
        texts.get("export.verb", model.formats().number(model.count(model.scopeProperty().get()))));
  }

  private void judge(TargetState state) {
    boolean bad = !state.good() && state != TargetState.UNKNOWN;
    String key = "export.target." + state.name().toLowerCase(Locale.ROOT);
    fileNote.setText(texts.get(key));
    fileNote.pseudoClassStateChanged(DANGER, bad);
    file.pseudoClassStateChanged(DANGER, bad);
    file.setAccessibleHelp(fileNote.getText());
  }

  private VBox section(String key, Node... content) {
    Label heading = new Label(texts.get(key));
    heading.getStyleClass().add("heading");
    VBox section = new VBox(heading);
    section.getStyleClass().add("part");
    section.getChildren().addAll(content);
    return section;
  }

  private static Label note(String id) {
    Label note = new Label();
    note.setId(id);
    note.getStyleClass().addAll("note", "text-small");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    return note;
  }
}
