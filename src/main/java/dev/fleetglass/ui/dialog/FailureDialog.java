package dev.fleetglass.ui.dialog;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Clock;
import java.time.ZoneId;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Shows why something the operator asked for failed. Escape closes it; Enter repeats the call if it
 * may be repeated now, otherwise closes it. JavaFX thread only.
 */
public final class FailureDialog extends ConsoleDialog {
  private final FailurePane pane;
  private final @Nullable Runnable retry;
  private int more;

  /**
   * Prepares the dialog without showing it.
   *
   * @param retry runs after the dialog has gone; null when repeating makes no sense
   */
  public FailureDialog(
      @Nullable Window owner,
      ApiFailure failure,
      @Nullable Runnable retry,
      Texts texts,
      ZoneId zone,
      Clock clock) {
    super(owner, texts.get("dialog.failure.window"));
    this.retry = retry;
    pane = new FailurePane(failure, texts, zone, retry != null, clock);
    setDialogPane(pane);
    setResizable(true);
    setOnShown(_ -> {
      pane.remeasure();
      pane.start();
    });
  }

  @Override
  void afterwards() {
    pane.stop();
    if (retry != null && getResult() == pane.retryType()) {
      retry.run();
    }
  }

  /** Counts one more failed call that gets no dialog of its own. */
  void another() {
    more++;
    pane.setMore(more);
  }

  FailurePane pane() {
    return pane;
  }
}
