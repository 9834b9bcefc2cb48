package dev.fleetglass.ui.shell;

import dev.fleetglass.ui.common.Action;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenHeader;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.common.Workspace;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A screen with a field, a button that opens the drawer, and a count of what happened to it. */
final class PlainScreen implements Screen {
  int activations;
  int acted;
  final List<Target> opened = new ArrayList<>();
  private final ScreenId id;
  private final VBox view;

  PlainScreen(ScreenId id, Texts texts, Workspace workspace) {
    this.id = id;
    Button details = new Button("Details");
    details.setId("open-details");
    details.setOnAction(event -> workspace.openDrawer("seoul-prod-1", new VBox(new Label("x"))));
    TextField field = new TextField();
    field.setId("field");
    view = new VBox(new ScreenHeader(ScreenFace.title(texts, id), details), field);
    view.setId("screen-" + ScreenFace.key(id));
  }

  @Override
  public ScreenId id() {
    return id;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    activations++;
  }

  @Override
  public void deactivate() {
    activations--;
  }

  @Override
  public void open(Target target) {
    opened.add(target);
  }

  @Override
  public List<Action> actions() {
    return List.of(new Action("plain.act", "Count the bottles", "fg-magnify", null, () -> acted++));
  }
}
