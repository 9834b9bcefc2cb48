package dev.fleetglass.ui.chart;

import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.series.Samples;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.DoubleUnaryOperator;
import javafx.application.Application;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Two charts in a window whose time a test steps by hand, and an operator's pointer and keys. */
final class ChartStage {
  static final Instant START = Instant.parse("2026-11-23T05:00:00Z");
  private static final Texts TEXTS = Texts.load(Locale.ENGLISH);

  final TimeChart chart;
  final TimeChart other;
  private final List<Runnable> later = new ArrayList<>();
  private final Stage stage = new Stage();
  private final Scene scene;
  Instant now = START;

  /** JavaFX thread only, like everything here. */
  ChartStage(double width, double height) {
    Application.setUserAgentStylesheet(Theme.sheet(false));
    chart = chart(width, height);
    other = chart(width, height);
    scene = new Scene(new VBox(chart, other), width, height * 2);
    stage.setScene(scene);
    stage.show();
    settle();
  }

  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
    fx(Fonts::load);
  }

  static void fx(Runnable work) {
    onFx(() -> {
      work.run();
      return true;
    });
  }

  static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  private TimeChart chart(double width, double height) {
    TimeChart made =
        new TimeChart(TEXTS, () -> now, Runnable::run, (delay, task) -> later.add(task));
    made.setZone(ZoneId.of("Asia/Seoul"));
    made.setUnit(MetricUnit.CORES);
    made.setWindow(Duration.ofMinutes(5));
    made.setInterval(Duration.ofSeconds(10));
    made.setMinSize(width, height);
    made.setMaxSize(width, height);
    return made;
  }

  void close() {
    stage.close();
  }

  void settle() {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    scene.getRoot().layout();
  }

  void beat() {
    List<Runnable> due = List.copyOf(later);
    later.clear();
    due.forEach(Runnable::run);
    settle();
  }

  ChartGeometry plot() {
    return plot(chart);
  }

  static ChartGeometry plot(TimeChart of) {
    return Objects.requireNonNull(of.plot());
  }

  /** Place of so many seconds before the start of the test on the first chart. */
  double x(long secondsAgo) {
    return plot().x(START.minusSeconds(secondsAgo).toEpochMilli());
  }

  /** What is drawn at a moment and a height of the first chart. */
  Color at(long secondsAgo, double value) {
    Point2D in = chart.localToScene(x(secondsAgo), plot().y(value));
    return scene.snapshot(null).getPixelReader().getColor((int) in.getX(), (int) in.getY());
  }

  void move(double x, double y) {
    mouse(MouseEvent.MOUSE_MOVED, MouseButton.NONE, x, y, 0, false);
  }

  void leave() {
    mouse(MouseEvent.MOUSE_EXITED, MouseButton.NONE, -5, -5, 0, false);
  }

  void drag(MouseButton button, boolean shift, double fromX, double toX) {
    mouse(MouseEvent.MOUSE_PRESSED, button, fromX, 60, 1, shift);
    for (int i = 1; i <= 5; i++) {
      mouse(MouseEvent.MOUSE_DRAGGED, button, fromX + (toX - fromX) * i / 5, 60, 1, shift);
      settle();
    }
    mouse(MouseEvent.MOUSE_RELEASED, button, toX, 60, 1, shift);
    settle();
  }

  void doubleClick() {
    mouse(MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, 200, 60, 2, false);
    settle();
  }

  private void mouse(
      EventType<MouseEvent> type,
      MouseButton button,
      double x,
      double y,
      int clicks,
      boolean shift) {
    Point2D at = chart.localToScene(x, y);
    chart.fireEvent(
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            0,
            0,
            button,
            clicks,
            shift,
            false,
            false,
            false,
            button == MouseButton.PRIMARY,
            button == MouseButton.MIDDLE,
            false,
            false,
            false,
            clicks == 2,
            null));
  }

  void wheel(double x, double deltaX, double deltaY) {
    chart.fireEvent(
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            60,
            0,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            deltaX,
            deltaY,
            deltaX,
            deltaY,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
    settle();
  }

  void press(KeyCode code) {
    press(code, false);
  }

  void press(KeyCode code, boolean control) {
    chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    settle();
  }

  /** Number of pixels of a colour on the first chart between two times, in seconds ago. */
  int inked(ChartColour colour, long fromAgo, long toAgo) {
    WritableImage picture = scene.snapshot(null);
    Color wanted = chart.style().get(colour);
    PixelReader pixels = picture.getPixelReader();
    int found = 0;
    for (int x = (int) Math.max(plot().left(), x(fromAgo));
        x < Math.min(plot().right(), x(toAgo));
        x++) {
      for (int y = (int) plot().top() - 2; y < plot().bottom(); y++) {
        Color pixel = pixels.getColor(x, y);
        double distance =
            Math.abs(pixel.getRed() - wanted.getRed())
                + Math.abs(pixel.getGreen() - wanted.getGreen())
                + Math.abs(pixel.getBlue() - wanted.getBlue());
        found += distance < 0.6 ? 1 : 0;
      }
    }
    return found;
  }

  /** A line over five minutes, without the samples of a stretch, in seconds ago. */
  static ChartSeries line(String name, int colour, double value, int gapFrom, int gapTo) {
    return line(name, colour, 10_000, second -> value, gapFrom, gapTo);
  }

  static ChartSeries line(
      String name, int colour, long step, DoubleUnaryOperator value, int gapFrom, int gapTo) {
    List<Long> times = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (long ago = 300_000; ago >= 0; ago -= step) {
      if (ago >= gapFrom * 1000L || ago <= gapTo * 1000L) {
        times.add(START.toEpochMilli() - ago);
        values.add(value.applyAsDouble(ago / 1000.0));
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
}
