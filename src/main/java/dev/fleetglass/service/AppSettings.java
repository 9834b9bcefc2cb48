package dev.fleetglass.service;

import dev.fleetglass.store.history.HistoryRetention;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The operator's choices.
 *
 * @param language BCP 47 tag of a bundled language ({@code en}, {@code ko}); empty follows the
 *     system
 * @param zone time zone for times shown, a region or an offset such as {@code +09:00}; empty
 *     follows the system
 * @param autoRefresh whether lists refresh by themselves
 * @param collect which metrics are polled
 * @param historyDays how long samples are kept as they came, from 1 to 3,650 days
 */
public record AppSettings(
    Theme theme,
    String language,
    String zone,
    boolean autoRefresh,
    Collect collect,
    int historyDays) {
  public static final int MOST_HISTORY_DAYS = 3_650;
  private static final int HISTORY_DAYS = (int) HistoryRetention.DEFAULT.raw().toDays();

  public AppSettings {
    if (historyDays < 1 || historyDays > MOST_HISTORY_DAYS) {
      throw new IllegalArgumentException("history of " + historyDays + " days");
    }
  }

  public static AppSettings defaults() {
    return new AppSettings(Theme.SYSTEM, "", "", true, Collect.ALL, HISTORY_DAYS);
  }

  /** How long the history keeps things: summed up for a year, or as long as samples are kept. */
  HistoryRetention historyRetention() {
    Duration raw = Duration.ofDays(historyDays);
    Duration reduced = HistoryRetention.DEFAULT.reduced();
    return new HistoryRetention(raw, raw.compareTo(reduced) > 0 ? raw : reduced);
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
    return new AppSettings(value, language, zone, autoRefresh, collect, historyDays);
  }

  public AppSettings withLanguage(String value) {
    return new AppSettings(theme, value, zone, autoRefresh, collect, historyDays);
  }

  public AppSettings withZone(String value) {
    return new AppSettings(theme, language, value, autoRefresh, collect, historyDays);
  }

  public AppSettings withAutoRefresh(boolean value) {
    return new AppSettings(theme, language, zone, value, collect, historyDays);
  }

  public AppSettings withCollect(Collect value) {
    return new AppSettings(theme, language, zone, autoRefresh, value, historyDays);
  }

  public AppSettings withHistoryDays(int value) {
    return new AppSettings(theme, language, zone, autoRefresh, collect, value);
  }

  /** Which metrics are polled. */
  public enum Collect {
    /** All of every connection, so that the history has no holes. */
    ALL,
    /** Those that somebody looks at. */
    WATCHED
  }

  /** Colour scheme. */
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }
}
