package dev.fleetglass.model;

/** Severities of Cocktail alert rules ({@code api/cocktail.md} section 4.3). */
public enum AlertState {
  WARNING(Tone.CHANGING),
  CRITICAL(Tone.FAILED),
  /** Any other text, or none. */
  UNKNOWN(Tone.UNKNOWN);

  private final Tone tone;

  AlertState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }
}
