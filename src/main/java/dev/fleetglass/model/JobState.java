package dev.fleetglass.model;

/** Job states of GoGrid ({@code api/gogrid.md} section 3). */
public enum JobState {
  QUEUED(Tone.CHANGING),
  PROCESSING(Tone.CHANGING),
  SUCCEEDED(Tone.RUNNING),
  CREATED(Tone.CHANGING),
  FAILED(Tone.FAILED),
  CANCELED(Tone.OFF),
  FATAL(Tone.FAILED),
  /** Any other text, or none. */
  UNKNOWN(Tone.UNKNOWN);

  private final Tone tone;

  JobState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
