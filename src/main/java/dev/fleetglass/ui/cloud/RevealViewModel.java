package dev.fleetglass.ui.cloud;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.RevealedSecret;
import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.service.PasswordReveal;
import dev.fleetglass.service.PasswordReveal.Outcome;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.ui.inventory.ValueRow;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Shows the password of one row for a short while. The characters are held nowhere else and are
 * wiped as soon as they are hidden again. JavaFX thread only.
 */
public final class RevealViewModel {
  /** How long a password stays in sight. */
  public static final Duration SHOWN = Duration.ofSeconds(30);

  private final PasswordReveal passwords;
  private final FxGate gate;
  private final Delay delay;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.HIDDEN);
  private @Nullable ValueRow<PasswordEntry> row;
  private @Nullable Subscription asking;
  private @Nullable RevealedSecret secret;

  /** Counts what was shown and hidden, so that a late timer or answer is told from the present. */
  private int turn;

  /** How far it is. */
  public enum Stage {
    HIDDEN,
    ASKING,
    SHOWN
  }

  RevealViewModel(PasswordReveal passwords, FxGate gate, Delay delay) {
    this.passwords = passwords;
    this.gate = gate;
    this.delay = delay;
  }

  /** How far it is; the characters are there while it is {@link Stage#SHOWN}. */
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** Whose password is meant from now on; that of another row is hidden. */
  public void choose(ValueRow<PasswordEntry> chosen) {
    ValueRow<PasswordEntry> before = row;
    row = chosen;
    if (before == null
        || !before.id().equals(chosen.id())
        || !before.value().equals(chosen.value())) {
      hide();
    }
  }

  /** Whether the service can be asked for it: it gives passwords by their numbers. */
  public boolean offered() {
    ValueRow<PasswordEntry> chosen = row;
    return chosen != null && chosen.value().id() != null;
  }

  /**
   * Asks the service for it.
   *
   * @param failed told when it does not give it
   */
  public void ask(Consumer<ApiFailure> failed) {
    ValueRow<PasswordEntry> chosen = row;
    Long id = chosen == null ? null : chosen.value().id();
    if (chosen == null || id == null || stage.get() == Stage.ASKING) {
      return;
    }
    hide();
    int mine = turn;
    stage.set(Stage.ASKING);
    asking =
        passwords.reveal(
            chosen.connectionId(),
            chosen.connection(),
            id,
            outcome -> gate.run(() -> answer(mine, outcome, failed)));
  }

  private void answer(int of, Outcome outcome, Consumer<ApiFailure> failed) {
    switch (outcome) {
      case Outcome.Shown(RevealedSecret found) -> {
        if (of != turn) {
          found.close();
          return;
        }
        asking = null;
        secret = found;
        stage.set(Stage.SHOWN);
        delay.after(
            SHOWN,
            () ->
                gate.run(() -> {
                  if (of == turn) {
                    hide();
                  }
                }));
      }
      case Outcome.Refused(ApiFailure failure) -> {
        if (of == turn) {
          hide();
          if (!(failure instanceof ApiFailure.Cancelled)) {
            failed.accept(failure);
          }
        }
      }
    }
  }

  /** The password while it is shown; empty otherwise. */
  public String text() {
    RevealedSecret shown = secret;
    return shown == null ? "" : new String(shown.characters());
  }

  /** Hides and wipes it, or no longer asks for it. */
  public void hide() {
    turn++;
    Subscription call = asking;
    asking = null;
    if (call != null) {
      call.close();
    }
    RevealedSecret shown = secret;
    secret = null;
    if (shown != null) {
      shown.close();
    }
    stage.set(Stage.HIDDEN);
  }
}
