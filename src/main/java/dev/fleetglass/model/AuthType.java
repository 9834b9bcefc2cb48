package dev.fleetglass.model;

/** How Cocktail logs in to a cluster ({@code api/cocktail.md} section 3.3). */
public enum AuthType {
  TOKEN,
  CERT,
  PLAIN,
  /** Any other text, or none. */
  UNKNOWN
}
