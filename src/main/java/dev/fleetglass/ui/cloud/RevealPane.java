package dev.fleetglass.ui.cloud;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.ui.cloud.RevealViewModel.Stage;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.DrawerPart;
import dev.fleetglass.ui.inventory.ValueRow;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The password of a row, behind a button. It is hidden again when its time is over, when the drawer
 * shows something else, and when the window is no longer the one that is worked in.
 */
final class RevealPane extends VBox implements DrawerPart<ValueRow<PasswordEntry>> {
  private static final String MASK = "••••••••";

  private final RevealViewModel viewModel;
  private final Texts texts;
  private final Workspace workspace;
  private final Label value = new Label(MASK);
  private final Label note = new Label();
  private final FontIcon eye = new FontIcon("fg-eye-outline");
  private final Button show = new Button(null, eye);
  private final Button copy = new Button(null, new FontIcon("fg-content-copy"));
  private final Subscriptions whileInWindow = new Subscriptions();

  RevealPane(RevealViewModel viewModel, Texts texts, Workspace workspace) {
    this.viewModel = viewModel;
    this.texts = texts;
    this.workspace = workspace;
    getStyleClass().add("reveal-pane");
    getStylesheets()
        .add(Objects.requireNonNull(RevealPane.class.getResource("cloud.css")).toExternalForm());
    Label title = new Label(texts.get("passwords.reveal.title"));
    title.getStyleClass().addAll("section-title", "text-muted");
    value.setId("password-value");
    value.getStyleClass().addAll("mono", "password-value");
    value.setWrapText(true);
    note.getStyleClass().addAll("text-muted", "text-small");
    note.setWrapText(true);
    show.setId("password-show");
    show.setMinWidth(Region.USE_PREF_SIZE);
    show.setOnAction(_ -> turn());
    copy.setId("password-copy");
    copy.setText(texts.get("passwords.reveal.copy"));
    copy.getStyleClass().add("flat");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(_ -> copy());
    FlowPane buttons = new FlowPane(show, copy);
    buttons.getStyleClass().add("reveal-buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, value, buttons, note);
    // The facts below it can scroll; it cannot.
    setMinHeight(USE_PREF_SIZE);
    sceneProperty().subscribe(this::enter);
  }

  @Override
  public Region view() {
    return this;
  }

  @Override
  public void show(ValueRow<PasswordEntry> row) {
    viewModel.choose(row);
    update();
  }

  @Override
  public void leave() {
    viewModel.hide();
  }

  private void turn() {
    if (viewModel.stageProperty().get() == Stage.HIDDEN) {
      ask();
    } else {
      viewModel.hide();
    }
  }

  private void ask() {
    viewModel.ask(failure -> workspace.fail(failure, this::ask));
  }

  private void copy() {
    String text = viewModel.text();
    if (!text.isEmpty()) {
      Clip.put(text);
      workspace.say(texts.get("passwords.reveal.copied"));
    }
  }

  /** Out of the window there is nobody who looks at it. */
  private void enter(@Nullable Scene scene) {
    whileInWindow.close();
    if (scene == null) {
      viewModel.hide();
      update();
      return;
    }
    whileInWindow.listen(viewModel.stageProperty(), _ -> update());
    whileInWindow.listen(
        scene.windowProperty().flatMap(Window::focusedProperty),
        focused -> {
          if (Boolean.FALSE.equals(focused)) {
            viewModel.hide();
          }
        });
  }

  private void update() {
    Stage now = viewModel.stageProperty().get();
    boolean shown = now == Stage.SHOWN;
    value.setText(shown ? viewModel.text() : MASK);
    value.setAccessibleText(shown ? null : texts.get("passwords.reveal.hidden"));
    show.setText(
        texts.get(
            switch (now) {
              case HIDDEN -> "passwords.reveal.show";
              case ASKING -> "passwords.reveal.cancel";
              case SHOWN -> "passwords.reveal.hide";
            }));
    eye.setIconLiteral(now == Stage.HIDDEN ? "fg-eye-outline" : "fg-eye-off-outline");
    show.setDisable(!viewModel.offered());
    copy.setVisible(shown);
    note.setText(
        texts.get(
            !viewModel.offered()
                ? "passwords.reveal.noNumber"
                : switch (now) {
                  case HIDDEN -> "passwords.reveal.note";
                  case ASKING -> "passwords.reveal.asking";
                  case SHOWN -> "passwords.reveal.soon";
                },
            RevealViewModel.SHOWN.toSeconds()));
  }
}
