package dev.fleetglass.ui.shell;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.model.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a connection stands over all its lists.
 *
 * @param failure of the last call that failed and has not been made good; null when all is well
 * @param failures failures in a row of the list that does worst
 * @param rows rows it contributes
 * @param lastGoodAt when any of its lists was last fetched; null when none was
 * @param nextAt when the next refresh is due; null when none is planned
 */
public record ConnectionHealth(
    String id,
    String name,
    Standing standing,
    @Nullable ApiFailure failure,
    int failures,
    int rows,
    @Nullable Instant lastGoodAt,
    @Nullable Instant nextAt) {

  /** In how far its data can be trusted. */
  public enum Standing {
    GOOD(Tone.RUNNING, "good"),
    /** Its first answers are on their way. */
    FIRST_LOAD(Tone.CHANGING, "firstLoad"),
    /** The last call failed; older rows are still shown. */
    STALE(Tone.FAILED, "stale"),
    /** The last call failed and nothing was ever fetched. */
    FAILED(Tone.FAILED, "failed"),
    /** Switched off by the operator. */
    DISABLED(Tone.OFF, "disabled"),
    /** Nothing was asked yet. */
    IDLE(Tone.UNKNOWN, "idle");

    private final Tone tone;
    private final String key;

    Standing(Tone tone, String key) {
      this.tone = tone;
      this.key = key;
    }

    public Tone tone() {
      return tone;
    }

    /** Key of its word. */
    public String textKey() {
      return "shell.health." + key;
    }

    public boolean failing() {
      return tone == Tone.FAILED;
    }
  }
}
