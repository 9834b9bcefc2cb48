package dev.fleetglass.model;

/** Image states of GoGrid ({@code api/gogrid.md} section 3). */
public enum ImageState {
  SAVING(Tone.CHANGING),
  AVAILABLE(Tone.RUNNING),
  DELETED(Tone.OFF),
  TRASH(Tone.OFF),
  MIGRATING(Tone.CHANGING),
  /** Any other text, or none. */
  UNKNOWN(Tone.UNKNOWN);

  private final Tone tone;

  ImageState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
