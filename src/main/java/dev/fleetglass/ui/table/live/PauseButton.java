package dev.fleetglass.ui.table.live;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Hint;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The switch that pauses a table; while it does it says since when, and how much waits. */
public final class PauseButton extends ToggleButton {
  /** Pauses and resumes, on every screen with a table. */
  public static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

  private final Supplier<Formats> formats;
  private final UnaryOperator<String> hint;
  private final FontIcon icon = new FontIcon("fg-pause");
  private final Hint tip = Hint.on(this);

  /**
   * A switch of a table that is not paused.
   *
   * @param formats of the present language and time zone
   * @param hint adds the present shortcut to a tooltip
   */
  public PauseButton(Supplier<Formats> formats, UnaryOperator<String> hint) {
    this.formats = formats;
    this.hint = hint;
    getStyleClass().addAll("flat", "live-pause");
    getStylesheets()
        .add(Objects.requireNonNull(PauseButton.class.getResource("live.css")).toExternalForm());
    setGraphic(icon);
    setMinWidth(32);
    show(null, 0);
  }

  /**
   * Says how it stands.
   *
   * @param since null while the table is not paused
   * @param waiting rows to be shown when the pause ends
   */
  public void show(@Nullable Instant since, int waiting) {
    Formats now = formats.get();
    setSelected(since != null);
    icon.setIconLiteral(since == null ? "fg-pause" : "fg-play");
    String title = now.texts().get(since == null ? "live.pause.title" : "live.pause.resume");
    String words =
        since == null
            ? ""
            : now.texts()
                .get("live.pause.since", now.clock(since).substring(0, 5), now.number(waiting));
    setText(words.isEmpty() ? null : words);
    setAccessibleText(words.isEmpty() ? title : words + ", " + title);
    tip.say(hint.apply(title));
  }
}
