package dev.fleetglass.service;

/**
 * The operator's choices.
 *
 * @param language BCP 47 tag of a bundled language ({@code en}, {@code ko}); empty follows the
 *     system
 * @param zone time zone id for times shown; empty follows the system
 * @param autoRefresh whether lists refresh by themselves
 */
public record AppSettings(Theme theme, String language, String zone, boolean autoRefresh) {
  public static AppSettings defaults() {
    return new AppSettings(Theme.SYSTEM, "", "", true);
  }

  public AppSettings withTheme(Theme value) {
    return new AppSettings(value, language, zone, autoRefresh);
  }

  public AppSettings withLanguage(String value) {
    return new AppSettings(theme, value, zone, autoRefresh);
  }

  public AppSettings withZone(String value) {
    return new AppSettings(theme, language, value, autoRefresh);
  }

  public AppSettings withAutoRefresh(boolean value) {
    return new AppSettings(theme, language, zone, value);
  }

  /** Colour scheme. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }
}
