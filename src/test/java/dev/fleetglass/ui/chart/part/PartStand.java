package dev.fleetglass.ui.chart.part;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongToDoubleFunction;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window with one part in it, whose time a test steps by hand. */
public final class PartStand implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-11-23T05:00:00Z");
  public static final Texts TEXTS = Texts.load(Locale.ENGLISH);

  private final List<Runnable> later = new ArrayList<>();
  private final StackPane root;
  private final Stage stage;
  private Instant now = START;

  /** A window with nothing in it yet. */
  public PartStand(double width, double height) throws Exception {
    FxToolkit.registerPrimaryStage();
    fx(Fonts::load);
    fx(() -> Application.setUserAgentStylesheet(Theme.sheet(false)));
    root = onFx(StackPane::new);
    stage = onFx(Stage::new);
    fx(() -> {
      stage.setScene(new Scene(root, width, height));
      stage.show();
    });
  }

  public <R extends Region> R show(R part) {
    root.getChildren().setAll(part);
    settle();
    return part;
  }

  public Instant now() {
    return now;
  }

  public Delay delay() {
    return (delay, task) -> later.add(task);
  }

  /** Lets time pass and everything planned happen. */
  public void pass(Duration time) {
    now = now.plus(time);
    List<Runnable> due = List.copyOf(later);
    later.clear();
    due.forEach(Runnable::run);
    settle();
  }

  public void settle() {
    root.applyCss();
    root.layout();
  }

  public WritableImage picture() {
    return root.getScene().snapshot(null);
  }

  public Stage stage() {
    return stage;
  }

  /** How many pixels are about that colour. */
  public int inked(Color colour, double tolerance) {
    return inked(colour, tolerance, 0, (int) root.getWidth());
  }

  /** The same between two columns of pixels. */
  public int inked(Color colour, double tolerance, int fromX, int toX) {
    WritableImage picture = picture();
    int found = 0;
    for (int x = fromX; x < Math.min(toX, (int) picture.getWidth()); x++) {
      for (int y = 0; y < (int) picture.getHeight(); y++) {
        Color pixel = picture.getPixelReader().getColor(x, y);
        if (Math.abs(pixel.getRed() - colour.getRed())
                + Math.abs(pixel.getGreen() - colour.getGreen())
                + Math.abs(pixel.getBlue() - colour.getBlue())
            < tolerance) {
          found++;
        }
      }
    }
    return found;
  }

  /** One sample every ten seconds for five minutes until a time. */
  public static ChartSeries series(String name, int colour, Instant until, double value) {
    return series(name, colour, until, time -> value);
  }

  /** The same with a value for each second before the end; NaN for no sample at all. */
  public static ChartSeries series(
      String name, int colour, Instant until, LongToDoubleFunction value) {
    List<Long> times = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (long second = 300; second >= 0; second -= 10) {
      double one = value.applyAsDouble(second);
      if (!Double.isNaN(one)) {
        times.add(until.toEpochMilli() - second * 1000);
        values.add(one);
      }
    }
    return new ChartSeries(
        name,
        name,
        colour,
        Samples.of(
            times.stream().mapToLong(Long::longValue).toArray(),
            values.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  public static void mouse(
      Region on,
      javafx.event.EventType<MouseEvent> type,
      double x,
      double y,
      MouseButton button,
      int clicks) {
    Event.fireEvent(
        on,
        new MouseEvent(
            type, x, y, 0, 0, button, clicks, false, false, false, false, false, false, false,
            false, false, true, null));
  }

  public static void key(Region on, KeyCode code) {
    Event.fireEvent(
        on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @Override
  public void close() {
    fx(stage::close);
  }

  public static void fx(Runnable work) {
    onFx(() -> {
      work.run();
      return true;
    });
  }

  public static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }
}
