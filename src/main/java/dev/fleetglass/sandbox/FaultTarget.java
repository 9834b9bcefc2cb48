package dev.fleetglass.sandbox;

/** Which of the two APIs misbehaves. */
public enum FaultTarget {
  COCKTAIL("cocktail"),
  GOGRID("gogrid"),
  BOTH("both");

  private final String id;

  FaultTarget(String id) {
    this.id = id;
  }

  /** The word of the fault grammar; never changes. */
  public String id() {
    return id;
  }

  boolean covers(FaultTarget api) {
    return this == BOTH || this == api;
  }
}
