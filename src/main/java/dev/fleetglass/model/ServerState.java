package dev.fleetglass.model;

/** Server states of GoGrid ({@code api/gogrid.md} section 2, option values). */
public enum ServerState {
  ON(Tone.RUNNING),
  /** What the 2008 samples call state 1. */
  STARTED(Tone.RUNNING),
  STARTING(Tone.CHANGING),
  OFF(Tone.OFF),
  STOPPING(Tone.CHANGING),
  RESTARTING(Tone.CHANGING),
  SAVING(Tone.CHANGING),
  RESTORING(Tone.CHANGING),
  UPDATING(Tone.CHANGING),
  ON_SAVING(Tone.CHANGING),
  OFF_SAVING(Tone.CHANGING),
  /** Any other text, or none. */
  UNKNOWN(Tone.UNKNOWN);

  private final Tone tone;

  ServerState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
