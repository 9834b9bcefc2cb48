package dev.fleetglass.ui.chart.part;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts of a time axis. */
public final class TimeLabels {
  private static final long MINUTE = 60_000;

  private final DateTimeFormatter seconds;
  private final DateTimeFormatter minutes;
  private final DateTimeFormatter days;
  private final DateTimeFormatter full;

  public TimeLabels(Locale locale) {
    seconds = DateTimeFormatter.ofPattern("HH:mm:ss", locale);
    minutes = DateTimeFormatter.ofPattern("HH:mm", locale);
    days = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
    full = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", locale);
  }

  /** The text of a mark: the day at midnight, seconds only where marks are that close. */
  public String mark(long millis, long stepMillis, ZoneId zone) {
    ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
    if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return days.format(time);
    }
    return (stepMillis < MINUTE ? seconds : minutes).format(time);
  }

  /** A moment with its date and zone. */
  public String full(long millis, ZoneId zone) {
    return full.format(Instant.ofEpochMilli(millis).atZone(zone));
  }
}
