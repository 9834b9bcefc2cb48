package dev.fleetglass.boot;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.dialog.AboutFacts;
import dev.fleetglass.ui.dialog.AboutPane;
import dev.fleetglass.ui.dialog.FailurePane;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** A window set up to be pictured; called from outside the JavaFX thread once it is made. */
final class Stand implements AutoCloseable {
  /** Width in pixels from which a list is pictured with its drawer open. */
  static final int WIDE = 1600;

  private static final double WINDOW = 600;
  private static final int PATIENCE = 100;
  private static final long PAUSE = 60;
  private static final int DETAILED_ROW = 2;

  private final FxGate gate = FxGate.toolkit();
  private final Window window;
  private final StackPane content;
  private final int width;
  private final int height;
  private final Scene scene;
  private final Stage stage = new Stage();

  Stand(Window window, ScreenId screen, int width, int height) {
    this.window = window;
    this.width = width;
    this.height = height;
    // Headless JavaFX fails to draw windows larger than its screen of 1000x1000, so the window is
    // small and the content in it has the picture's size.
    content = window.shell().root();
    content.setMinSize(width, height);
    content.setMaxSize(width, height);
    scene = new Scene(new Pane(content), WINDOW, WINDOW);
    stage.setScene(scene);
    window.shell().start(screen);
    stage.show();
  }

  /** Runs something on the JavaFX thread and waits for it. */
  static <T> T call(FxGate gate, Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, gate::run).join();
  }

  /** Chooses a row, so that its details show. */
  void openDetails() throws InterruptedException {
    settle();
    call(
        gate,
        () -> {
          if (scene.lookup(".table-view") instanceof TableView<?> table
              && table.getItems().size() > DETAILED_ROW) {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(DETAILED_ROW);
            Event.fireEvent(table, enter());
          }
          return true;
        });
  }

  /** Searches the list, and then has its values counted beside it. */
  void search(String text) throws InterruptedException {
    settle();
    call(
        gate,
        () -> {
          if (scene.lookup(".search-field") instanceof TextField field) {
            field.setText(text);
          }
          return true;
        });
    settle();
    call(
        gate,
        () -> {
          if (scene.lookup(".facets-button") instanceof ToggleButton facets) {
            facets.setSelected(true);
          }
          return true;
        });
  }

  /** Shows a failure as the dialog does, over the dimmed window. */
  void showFailure(ApiFailure failure, Clock clock) throws InterruptedException {
    settle();
    FailurePane pane =
        call(
            gate,
            () ->
                new FailurePane(
                    failure, window.shell().texts(), ZoneId.systemDefault(), true, clock));
    putOver(pane);
    call(
        gate,
        () -> {
          pane.remeasure();
          return true;
        });
  }

  /** Shows what the program is, over the dimmed window. */
  void showAbout(AboutFacts facts) throws InterruptedException {
    settle();
    putOver(call(gate, () -> new AboutPane(facts, window.shell().texts(), _ -> {})));
  }

  private void putOver(DialogPane pane) throws InterruptedException {
    call(
        gate,
        () -> {
          pane.getStyleClass().add("overlay-card");
          pane.setMaxSize(DialogPane.USE_PREF_SIZE, DialogPane.USE_PREF_SIZE);
          StackPane over = new StackPane(pane);
          over.getStyleClass().add("overlay");
          return window.shell().root().getChildren().add(over);
        });
    settle();
  }

  /** The picture once nothing moves any more. */
  Image picture() throws InterruptedException {
    return settle();
  }

  @Override
  public void close() {
    call(
        gate,
        () -> {
          stage.hide();
          window.close();
          return true;
        });
  }

  private static KeyEvent enter() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
  }

  private Image settle() throws InterruptedException {
    @Nullable Image before = null;
    Image now = call(gate, this::shoot);
    int still = 0;
    for (int i = 0; i < PATIENCE && still < 3; i++) {
      TimeUnit.MILLISECONDS.sleep(PAUSE);
      before = now;
      now = call(gate, this::shoot);
      still = same(before, now) ? still + 1 : 0;
    }
    return now;
  }

  private Image shoot() {
    Platform.requestNextPulse();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setViewport(new Rectangle2D(0, 0, width, height));
    return content.snapshot(parameters, new WritableImage(width, height));
  }

  private static boolean same(Image one, Image other) {
    return Arrays.equals(pixels(one), pixels(other));
  }

  private static int[] pixels(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }
}
