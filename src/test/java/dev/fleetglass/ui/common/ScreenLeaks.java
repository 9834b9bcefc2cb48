package dev.fleetglass.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.testfx.util.WaitForAsyncUtils;

/** Opens and closes a screen over a view model that stays, and sees that none of them does. */
public final class ScreenLeaks {
  private static final int TIMES = 20;

  private ScreenLeaks() {}

  public static void check(Supplier<Screen> maker) throws Exception {
    Toolkit.start();
    List<WeakReference<Object>> seen = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      // A leaked listener mostly holds the view, which does not know its screen.
      seen.addAll(
          WaitForAsyncUtils.asyncFx(
                  () -> {
                    Screen screen = maker.get();
                    Scene scene = new Scene(new StackPane(screen.view()), 1000, 700);
                    screen.activate();
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    screen.deactivate();
                    return List.of(
                        new WeakReference<Object>(screen),
                        new WeakReference<Object>(screen.view()));
                  })
              .get(30, TimeUnit.SECONDS));
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    long left = seen.size();
    while (left > 0 && System.nanoTime() < deadline) {
      System.gc();
      // What is queued for the next pulse may hold the last screen.
      WaitForAsyncUtils.waitForFxEvents(2);
      left = seen.stream().filter(reference -> reference.get() != null).count();
    }
    assertThat(left).as("screens still in memory").isZero();
  }
}
