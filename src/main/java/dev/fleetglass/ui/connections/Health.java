package dev.fleetglass.ui.connections;

import dev.fleetglass.model.Tone;

/** How a connection does, over all its lists. */
public enum Health {
  /** Switched off by the operator. */
  OFF(Tone.OFF),
  /** Not asked yet. */
  WAITING(Tone.UNKNOWN),
  /** Asked for the first time, no answer yet. */
  LOADING(Tone.CHANGING),
  GOOD(Tone.RUNNING),
  /** The last call of at least one list failed. */
  FAILED(Tone.FAILED);

  private final Tone tone;

  Health(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
