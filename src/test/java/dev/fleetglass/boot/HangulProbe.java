package dev.fleetglass.boot;

import dev.fleetglass.ui.theme.Fonts;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Tells how wide a Hangul letter and one that no font has are in the font of figures. */
final class HangulProbe {
  private HangulProbe() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Fonts.load();
    System.out.println(width("검") + " " + width("\u0378"));
    Platform.exit();
  }

  private static double width(String letter) {
    Text text = new Text(letter);
    text.setFont(Font.font(Fonts.MONO, 12));
    return text.getLayoutBounds().getWidth();
  }
}
