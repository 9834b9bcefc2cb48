package dev.fleetglass.model;

/** Cluster states of Cocktail Cloud ({@code api/cocktail.md} section 3.3). */
public enum ClusterState {
  RUNNING(Tone.RUNNING),
  STOPPED(Tone.OFF),
  CREATING(Tone.CHANGING),
  DELETING(Tone.CHANGING),
  UPGRADING(Tone.CHANGING),
  RESIZING(Tone.CHANGING),
  DELETED(Tone.OFF),
  ERROR_CREATE(Tone.FAILED),
  ERROR_DELETE(Tone.FAILED),
  ERROR_UPGRADE(Tone.FAILED),
  ERROR_RESIZE(Tone.FAILED),
  ERROR_UNKNOWN(Tone.FAILED),
  DONE(Tone.OFF),
  /** Any other text, or none. */
  UNKNOWN(Tone.UNKNOWN);

  private final Tone tone;

  ClusterState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
