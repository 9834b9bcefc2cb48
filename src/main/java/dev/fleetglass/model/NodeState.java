package dev.fleetglass.model;

/** Whether a node of a cluster takes work (Cocktail {@code ready}). */
public enum NodeState {
  READY(Tone.RUNNING),
  NOT_READY(Tone.FAILED),
  /** Any other text, or none. */
  UNKNOWN(Tone.UNKNOWN);

  private final Tone tone;

  NodeState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
