package dev.fleetglass.ui.connections;

/** Where secrets are kept, as far as is known. */
public enum SecretPlace {
  /** The key store has not answered yet. */
  UNKNOWN,
  /** The operating system's key store. */
  KEY_STORE,
  /** Memory: they are gone when the program ends. */
  SESSION_ONLY
}
