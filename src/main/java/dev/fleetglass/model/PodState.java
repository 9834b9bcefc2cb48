package dev.fleetglass.model;

/** Phases of a Kubernetes pod. */
public enum PodState {
  RUNNING(Tone.RUNNING),
  PENDING(Tone.CHANGING),
  /** Ended as planned. */
  SUCCEEDED(Tone.OFF),
  FAILED(Tone.FAILED),
  /** Any other text, or none. */
  UNKNOWN(Tone.UNKNOWN);

  private final Tone tone;

  PodState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
