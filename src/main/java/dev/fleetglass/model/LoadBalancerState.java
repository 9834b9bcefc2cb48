package dev.fleetglass.model;

/** Load balancer states of GoGrid ({@code api/gogrid.md} section 3). */
public enum LoadBalancerState {
  ON(Tone.RUNNING),
  OFF(Tone.OFF),
  UNAVAILABLE(Tone.FAILED),
  /** Any other text, or none. */
  UNKNOWN(Tone.UNKNOWN);

  private final Tone tone;

  LoadBalancerState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
