package dev.fleetglass.ui.theme;

/** Colour scheme as the operator chooses it. */
public enum Appearance {
  /** As the desktop, changing with it. */
  SYSTEM,
  LIGHT,
  DARK
}
