package dev.fleetglass.boot;

import dev.fleetglass.service.Preferences;
import dev.fleetglass.ui.shell.WindowMemory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was and remembers where it is. */
final class WindowPlace {
  private static final String LAYOUT = "shell.window";
  private static final double WIDTH = 1360;
  private static final double HEIGHT = 860;

  private final Stage stage;
  private final Preferences preferences;
  private Rectangle2D normal;

  WindowPlace(Stage stage, Preferences preferences) {
    this.stage = stage;
    this.preferences = preferences;
    Rectangle2D primary = Screen.getPrimary().getVisualBounds();
    List<Rectangle2D> screens =
        Stream.concat(Stream.of(primary), Screen.getScreens().stream().map(Screen::getVisualBounds))
            .toList();
    Optional<WindowMemory> remembered = preferences.layout(LAYOUT).flatMap(WindowMemory::parse);
    WindowMemory memory = remembered.orElseGet(() -> first(primary)).on(screens);
    normal = memory.bounds();
    stage.setMinWidth(Math.min(WindowMemory.MIN_WIDTH, primary.getWidth()));
    stage.setMinHeight(Math.min(WindowMemory.MIN_HEIGHT, primary.getHeight()));
    stage.setX(normal.getMinX());
    stage.setY(normal.getMinY());
    stage.setWidth(normal.getWidth());
    stage.setHeight(normal.getHeight());
    stage.setMaximized(memory.maximized());
    Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
        .forEach(edge -> edge.addListener((value, before, now) -> follow()));
  }

  void save() {
    preferences.saveLayout(LAYOUT, new WindowMemory(normal, stage.isMaximized()).format());
  }

  private void follow() {
    boolean known =
        !Double.isNaN(stage.getX())
            && !Double.isNaN(stage.getY())
            && !Double.isNaN(stage.getWidth())
            && !Double.isNaN(stage.getHeight());
    if (known && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
      normal = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
  }

  private static WindowMemory first(Rectangle2D screen) {
    double width = Math.min(WIDTH, screen.getWidth());
    double height = Math.min(HEIGHT, screen.getHeight());
    return new WindowMemory(
        new Rectangle2D(
            screen.getMinX() + (screen.getWidth() - width) / 2,
            screen.getMinY() + (screen.getHeight() - height) / 2,
            width,
            height),
        false);
  }
}
