package dev.fleetglass.ui.dialog;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * What all dialogs of the console share: they belong to the window and act after they have gone.
 */
abstract sealed class ConsoleDialog extends Dialog<ButtonType>
    permits FailureDialog, ConfirmDialog, FormDialog, CrashDialog, ReportDialog, AboutDialog {
  private Runnable gone = () -> {};

  ConsoleDialog(@Nullable Window owner, String title) {
    setTitle(title);
    if (owner != null) {
      initOwner(owner);
      initModality(Modality.WINDOW_MODAL);
    }
    setOnHidden(_ -> {
      gone.run();
      afterwards();
    });
  }

  /** Told when the dialog has gone, before what follows from its result. */
  final void onGone(Runnable told) {
    gone = told;
  }

  /** What follows from the result; the next dialog may open from here. */
  abstract void afterwards();
}
