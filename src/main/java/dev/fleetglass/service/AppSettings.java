package dev.fleetglass.service;

import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * The operator's choices.
 *
 * @param language BCP 47 tag of a bundled language ({@code en}, {@code ko}); empty follows the
 *     system
 * @param zone time zone for times shown, a region or an offset such as {@code +09:00}; empty
 *     follows the system
 * @param autoRefresh whether lists refresh by themselves
 */
public record AppSettings(Theme theme, String language, String zone, boolean autoRefresh) {
  public static AppSettings defaults() {
    return new AppSettings(Theme.SYSTEM, "", "", true);
  }

  /**
   * The zone in which times are shown; the system's when none is chosen or there is no such zone.
   */
  public ZoneId zoneId() {
    try {
      return zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone);
    } catch (DateTimeException e) {
      return ZoneId.systemDefault();
    }
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
