package dev.fleetglass.model;

/** How a workload stands, from its replicas wanted and ready. */
public enum WorkloadState {
  /** As many replicas are ready as are wanted, at least one. */
  READY(Tone.RUNNING),
  /** Some replicas are ready. */
  PARTIAL(Tone.CHANGING),
  /** None of the replicas wanted is ready. */
  DOWN(Tone.FAILED),
  /** No replica is wanted. */
  STOPPED(Tone.OFF),
  /** Any other text, or none. */
  UNKNOWN(Tone.UNKNOWN);

  private final Tone tone;

  WorkloadState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
