package dev.fleetglass.ui.connections;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.EmptyState;
import dev.fleetglass.ui.common.Hint;
import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenHeader;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The connections at the left, the form of one of them at the right. */
public final class ConnectionsScreen implements Screen {
  private final ConnectionsViewModel model;
  private final Texts texts;
  private final Workspace workspace;
  private final Subscriptions bag = new Subscriptions();
  private final Subscriptions formBag = new Subscriptions();
  private final ListView<ConnectionRow> list = new ListView<>();
  private final EmptyState empty = new EmptyState();
  private final Label place = new Label();
  private final NoticeBar notices;
  private final HBox split;
  private final VBox view;
  private final ScreenHeader header;
  private @Nullable FormPane pane;

  public ConnectionsScreen(ConnectionsViewModel model, Texts texts, Workspace workspace) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    notices = new NoticeBar(texts);
    Button trial = icon("fg-connection", "connections.action.test", this::testSelected);
    Button copy =
        icon("fg-content-duplicate", "connections.action.duplicate", this::duplicateSelected);
    Button delete = icon("fg-trash-can-outline", "connections.action.delete", this::deleteSelected);
    Button add = new Button(texts.get("connections.action.add"), new FontIcon("fg-plus"));
    add.setId("connection-add");
    add.getStyleClass().add("accent");
    add.setOnAction(_ -> add());
    for (Button button : List.of(trial, copy, delete)) {
      button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    }
    header = new ScreenHeader(texts.get("connections.title"), trial, copy, delete, add);
    list.setId("connections-list");
    list.getStyleClass().add("connections-list");
    list.setAccessibleText(texts.get("connections.title"));
    list.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    list.setCellFactory(_ -> new ConnectionCell(texts, model::setEnabled));
    list.setContextMenu(menu());
    place.setId("connections-place");
    place.getStyleClass().addAll("secret-place", "text-small", "text-muted");
    place.setWrapText(true);
    place.setMinHeight(Region.USE_PREF_SIZE);
    empty.show(
        "fg-lan-disconnect",
        texts.get("connections.empty.title"),
        texts.get("connections.empty.text"),
        texts.get("connections.action.add"),
        this::add);
    StackPane stack = new StackPane(list, empty);
    VBox.setVgrow(stack, Priority.ALWAYS);
    VBox left = new VBox(stack, place);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(320);
    split = new HBox(left);
    VBox.setVgrow(split, Priority.ALWAYS);
    view = new VBox(header, notices, split);
    view.getStyleClass().add("connections-screen");
    view.getStylesheets().add(Sheets.CONNECTIONS);
  }

  @Override
  public ScreenId id() {
    return ScreenId.CONNECTIONS;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    deactivate();
    model.activate();
    bag.onListChange(model.rows(), this::rowsChanged);
    rowsChanged();
    bag.listen(model.formProperty(), this::showForm);
    bag.listen(model.noticeProperty(), this::tell);
    bag.listen(model.secretPlaceProperty(), this::showPlace);
    bag.handle(list, KeyEvent.KEY_PRESSED, this::key);
    bag.handle(list, MouseEvent.MOUSE_CLICKED, this::click);
    bag.handle(
        view,
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && model.formProperty().get() != null) {
            event.consume();
            closeForm();
          }
        });
    if (pane == null) {
      list.requestFocus();
    }
  }

  @Override
  public void deactivate() {
    bag.close();
    formBag.close();
    model.deactivate();
  }

  @Override
  public void open(Target target) {
    if (target instanceof Target.Connection(var id)) {
      model.rows().stream()
          .filter(row -> row.id().equals(id))
          .findFirst()
          .ifPresent(row -> {
            list.getSelectionModel().select(row);
            list.scrollTo(row);
            edit(row);
          });
    }
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(
            "connections.add",
            texts.get("connections.action.add"),
            "fg-plus",
            KeyCombination.valueOf("Shortcut+N"),
            this::add),
        new Action(
            "connections.test",
            texts.get("connections.action.test"),
            "fg-connection",
            null,
            this::testSelected),
        new Action(
            "connections.duplicate",
            texts.get("connections.action.duplicate"),
            "fg-content-duplicate",
            KeyCombination.valueOf("Shortcut+D"),
            this::duplicateSelected),
        new Action(
            "connections.delete",
            texts.get("connections.action.delete"),
            "fg-trash-can-outline",
            null,
            this::deleteSelected));
  }

  private void rowsChanged() {
    String selected = selected().map(ConnectionRow::id).orElse("");
    list.getItems().setAll(model.rows());
    list.getItems().stream()
        .filter(row -> row.id().equals(selected))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
    boolean none = model.rows().isEmpty();
    empty.setVisible(none);
    list.setVisible(!none);
    long on = model.rows().stream().filter(ConnectionRow::enabled).count();
    header.summary(
        none
            ? ""
            : texts.get(
                "connections.summary", Integer.toString(model.rows().size()), Long.toString(on)));
  }

  private void showPlace(SecretPlace where) {
    place.setVisible(where != SecretPlace.UNKNOWN);
    boolean lasting = where == SecretPlace.KEY_STORE;
    place.setText(texts.get(lasting ? "connections.place.keyStore" : "connections.place.session"));
    place.setGraphic(new FontIcon(lasting ? "fg-key-outline" : "fg-key-alert-outline"));
  }

  private void showForm(@Nullable ConnectionForm form) {
    formBag.close();
    if (pane != null) {
      split.getChildren().remove(pane);
      pane = null;
    }
    if (form != null) {
      FormPane opened = new FormPane(model, form, texts, workspace, this::closeForm, formBag);
      pane = opened;
      split.getChildren().add(opened);
      opened.begin();
    } else {
      list.requestFocus();
    }
  }

  private void tell(@Nullable Notice notice) {
    if (notice == null) {
      notices.hide();
      return;
    }
    String text = texts.get(notice.key(), notice.arguments().toArray());
    if (!notice.good()) {
      // A switch that was turned in vain shows again what is.
      list.refresh();
    }
    if (notice.good()) {
      notices.hide();
      workspace.say(text);
      model.noticeProperty().set(null);
    } else if (pane != null) {
      pane.showProblem(text);
    } else {
      notices.show(text);
    }
  }

  private void add() {
    if (!model.providers().isEmpty()) {
      unlessChanged(() -> model.add(model.providers().getFirst()));
    }
  }

  private void edit(ConnectionRow row) {
    ConnectionForm form = model.formProperty().get();
    if (form == null || !form.id().equals(row.id())) {
      unlessChanged(() -> model.edit(row.id()));
    }
  }

  private void testSelected() {
    withSelected(row -> {
      ConnectionForm form = model.formProperty().get();
      if (form != null && form.id().equals(row.id())) {
        model.test();
      } else {
        unlessChanged(() -> model.editAndTest(row.id()));
      }
    });
  }

  private void duplicateSelected() {
    withSelected(row ->
        unlessChanged(
            () -> model.duplicate(row.id(), texts.get("connections.copy.name", row.name()))));
  }

  private void deleteSelected() {
    withSelected(row ->
        workspace.confirm(
            Question.destructive(
                texts.get("connections.delete.title", row.name()),
                texts.get("connections.delete.text"),
                texts.get("connections.delete.verb"),
                () -> model.delete(row.id()))));
  }

  private void closeForm() {
    unlessChanged(model::closeForm);
  }

  /** Asks first when the form holds something that would be lost. */
  private void unlessChanged(Runnable deed) {
    ConnectionForm form = model.formProperty().get();
    if (form == null || !form.changedProperty().get()) {
      deed.run();
      return;
    }
    workspace.confirm(
        Question.destructive(
            texts.get("connections.discard.title"),
            texts.get("connections.discard.text"),
            texts.get("connections.discard.verb"),
            deed));
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      withSelected(this::edit);
    } else if (event.getCode() == KeyCode.DELETE) {
      deleteSelected();
    } else if (event.getCode() == KeyCode.SPACE) {
      withSelected(row -> model.setEnabled(row.id(), !row.enabled()));
    } else {
      return;
    }
    event.consume();
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      withSelected(this::edit);
    }
  }

  private Optional<ConnectionRow> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void withSelected(Consumer<ConnectionRow> deed) {
    selected().ifPresent(deed);
  }

  private ContextMenu menu() {
    return new ContextMenu(
        item("connections.action.edit", () -> withSelected(this::edit)),
        item("connections.action.test", this::testSelected),
        item("connections.action.duplicate", this::duplicateSelected),
        item("connections.action.delete", this::deleteSelected));
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private Button icon(String literal, String key, Runnable action) {
    Button button = new Button(null, new FontIcon(literal));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().addAll("flat", "button-icon");
    button.setAccessibleText(texts.get(key));
    button.setTooltip(Hint.tip(texts.get(key)));
    button.setOnAction(_ -> action.run());
    return button;
  }
}
