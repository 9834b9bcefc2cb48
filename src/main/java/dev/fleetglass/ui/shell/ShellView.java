package dev.fleetglass.ui.shell;

import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.ui.common.Origin;
import dev.fleetglass.ui.common.Screen;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Selected;
import dev.fleetglass.ui.i18n.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Rail, banners, content, drawer and status line, in one language. */
final class ShellView extends BorderPane {
  private static final double NARROW_BELOW = 1100;

  private final Texts texts;
  private final ShellViewModel model;
  private final NavigationRail rail;
  private final SandboxMenu sandbox;
  private final Banners banners;
  private final ReturnBar back;
  private final SectionBar sections;
  private final BorderPane middle = new BorderPane();
  private final SideDrawer drawer;
  private final StatusLine status;
  private final ReadOnlyBooleanProperty full;
  private final Subscriptions live = new Subscriptions();

  ShellView(Texts texts, ShellViewModel model, Shell shell) {
    this.texts = texts;
    this.model = model;
    full = shell.fullScreenProperty();
    getStyleClass().add("shell");
    sandbox = new SandboxMenu(texts, model.faults(), model::chooseFault);
    RailButton keys =
        new RailButton(
            "fg-keyboard-outline",
            texts.get("shell.keys.title"),
            shell.keys().text("window.keys", Commands.KEYS));
    keys.setId("rail-keys");
    keys.setOnAction(event -> {
      keys.setSelected(false);
      shell.openKeys();
    });
    RailButton about = new RailButton("fg-information-outline", texts.get("about.title"), "");
    about.setId("rail-about");
    about.setOnAction(_ -> {
      about.setSelected(false);
      shell.about();
    });
    rail =
        new NavigationRail(
            texts, shell.keys(), shell::show, shell::openPalette, sandbox, keys, about);
    banners = new Banners(texts, shell, new CrashActions(texts, model, shell), model::dismiss);
    back = new ReturnBar(texts, shell::goBack, shell::stay);
    sections = new SectionBar(texts, shell::show);
    drawer = new SideDrawer(texts, shell::closeDrawer, shell::rememberDrawer);
    status = new StatusLine(texts, model, shell);
    middle.getStyleClass().add("content-area");
    middle.setRight(drawer);
    VBox.setVgrow(middle, Priority.ALWAYS);
    setLeft(rail);
    setCenter(new VBox(banners, back, sections, middle));
    setBottom(status);
  }

  void activate() {
    live.listen(model.faultProperty(), sandbox::show);
    live.listen(
        model.failingProperty(),
        count ->
            rail.badge(
                ScreenId.CONNECTIONS,
                count.intValue(),
                texts.get("shell.rail.failing", count.intValue())));
    live.onListChange(model.health(), () -> status.health(model.health()));
    status.health(model.health());
    live.onListChange(model.notices(), () -> banners.show(model.notices()));
    banners.show(model.notices());
    live.onChange(model.beatProperty(), beat -> status.beat());
    live.listen(full, this::fill);
    live.listen(widthProperty(), width -> rail.setNarrow(width.doubleValue() < NARROW_BELOW));
  }

  void deactivate() {
    live.close();
    status.close();
  }

  /** Leaves the content and what went wrong alone on the display, or not. */
  private void fill(boolean whole) {
    setLeft(whole ? null : rail);
    setBottom(whole ? null : status);
  }

  /** Offers the way back to where a link was followed; null for none. */
  void origin(@Nullable Origin origin) {
    back.show(origin);
  }

  void show(Screen screen) {
    rail.select(screen.id());
    sections.select(screen.id());
    middle.setCenter(screen.view());
  }

  SideDrawer drawer() {
    return drawer;
  }

  void selected(Selected what) {
    status.selected(what);
  }

  void say(String text) {
    status.say(text);
  }
}
