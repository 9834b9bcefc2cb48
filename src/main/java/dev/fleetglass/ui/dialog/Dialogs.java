package dev.fleetglass.ui.dialog;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.ui.common.Form;
import dev.fleetglass.ui.common.Question;
import dev.fleetglass.ui.i18n.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The only place that opens dialogs, one at a time. For what the operator asked for; background
 * loops have banners instead. Nothing here blocks: what follows a dialog runs when it has gone.
 * JavaFX thread only.
 */
public final class Dialogs {
  private final Supplier<@Nullable Window> owner;
  private final Supplier<Texts> texts;
  private final Supplier<ZoneId> zone;
  private final Clock clock;
  private final Queue<Supplier<ConsoleDialog>> waiting = new ArrayDeque<>();
  private @Nullable ConsoleDialog open;

  /**
   * Opens dialogs over a window, in the language and zone of the moment.
   *
   * @param owner the window in front, null before there is one
   */
  public Dialogs(
      Supplier<@Nullable Window> owner, Supplier<Texts> texts, Supplier<ZoneId> zone, Clock clock) {
    this.owner = owner;
    this.texts = texts;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Shows a failure. While one is shown, further ones are only counted in it.
   *
   * @param retry runs after the dialog has gone; null when repeating makes no sense
   */
  public void fail(ApiFailure failure, @Nullable Runnable retry) {
    if (open instanceof FailureDialog shown) {
      shown.another();
      return;
    }
    next(() -> new FailureDialog(owner.get(), failure, retry, texts.get(), zone.get(), clock));
  }

  /** Asks before something is done; asked only when no other dialog is open. */
  public void confirm(Question question) {
    if (open == null) {
      next(() -> new ConfirmDialog(owner.get(), question, texts.get()));
    }
  }

  /** Asks for what is needed before something is done; asked only when no other dialog is open. */
  public void fill(Form form) {
    if (open == null) {
      next(() -> new FormDialog(owner.get(), form, texts.get()));
    }
  }

  /**
   * Tells of an error nobody caught; while another one is told, further ones only go to the log and
   * to their reports.
   *
   * @param told runs when the operator has closed the dialog
   */
  public void crash(CrashReport report, Runnable told) {
    if (open instanceof CrashDialog) {
      return;
    }
    next(() -> new CrashDialog(owner.get(), report, told, texts.get()));
  }

  /** Shows the report of an earlier run; only when no other dialog is open. */
  public void report(CrashReport report) {
    if (open == null) {
      next(() -> new ReportDialog(owner.get(), report, texts.get()));
    }
  }

  /**
   * Shows what this program is; only when no other dialog is open.
   *
   * @param openFolder opens the folder with the licences
   */
  public void about(AboutFacts facts, Consumer<Path> openFolder) {
    if (open == null) {
      next(() -> new AboutDialog(owner.get(), facts, texts.get(), openFolder));
    }
  }

  public boolean isOpen() {
    return open != null;
  }

  /** Closes what is open and forgets what waits, for the end of the program. */
  public void close() {
    waiting.clear();
    if (open != null) {
      open.close();
    }
  }

  private void next(Supplier<ConsoleDialog> maker) {
    if (open != null) {
      if (waiting.isEmpty()) {
        waiting.add(maker);
      }
      return;
    }
    ConsoleDialog dialog = maker.get();
    open = dialog;
    dialog.onGone(this::gone);
    dialog.show();
  }

  private void gone() {
    open = null;
    Supplier<ConsoleDialog> maker = waiting.poll();
    if (maker != null) {
      next(maker);
    }
  }
}
