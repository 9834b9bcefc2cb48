package dev.fleetglass.model;

/** Address states of GoGrid ({@code api/gogrid.md} section 3). */
public enum AddressState {
  /** Free to use. */
  UNASSIGNED(Tone.OFF),
  /** Reserved or in use. */
  ASSIGNED(Tone.RUNNING),
  /** Any other text, or none. */
  UNKNOWN(Tone.UNKNOWN);

  private final Tone tone;

  AddressState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
