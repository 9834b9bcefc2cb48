package dev.fleetglass.ui.common;

import dev.fleetglass.ui.i18n.Texts;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, sizes and times in one language and one time zone, and in those of connections whose
 * service sends dates without one. Safe for use from any thread.
 */
public final class Formats {
  private static final String[] IEC = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  // Sortable and the same in every language, as operators write it in tickets.
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

  private final Texts texts;
  private final ZoneId zone;
  private final Function<String, Optional<ZoneId>> zones;

  /** Formats that know of no connection with a zone of its own. */
  public Formats(Texts texts, ZoneId zone) {
    this(texts, zone, _ -> Optional.empty());
  }

  /**
   * The same where connections may have zones.
   *
   * @param zones the zone in which a connection's dates are read, by its id; empty when they carry
   *     one. Asked on any thread, anew for every {@link #of}: it must not wait
   */
  public Formats(Texts texts, ZoneId zone, Function<String, Optional<ZoneId>> zones) {
    this.texts = texts;
    this.zone = zone;
    this.zones = zones;
  }

  /** For times that a connection's service told: in the zone its dates are read in, if any. */
  public Formats of(String connectionId) {
    return zones.apply(connectionId).map(own -> new Formats(texts, own, zones)).orElse(this);
  }

  /** The zone in which a connection's dates are read; empty when they carry one. */
  public Optional<ZoneId> zoneOf(String connectionId) {
    return zones.apply(connectionId);
  }

  public Texts texts() {
    return texts;
  }

  public ZoneId zone() {
    return zone;
  }

  /**
   * How long ago something was, in its largest unit, rounded down: {@code 12 s}, {@code 3 min}. The
   * future, which a clock that is off can bring, counts as 0 s.
   */
  public String age(Instant then, Instant now) {
    long seconds = Math.max(0, Duration.between(then, now).toSeconds());
    if (seconds < 60) {
      return age("seconds", seconds);
    }
    if (seconds < 3600) {
      return age("minutes", seconds / 60);
    }
    if (seconds < 86_400) {
      return age("hours", seconds / 3600);
    }
    long days = seconds / 86_400;
    if (days < 60) {
      return age("days", days);
    }
    return days < 731 ? age("months", days * 10_000 / 304_369) : age("years", days * 100 / 36_525);
  }

  private String age(String unit, long count) {
    return texts.get("common.age." + unit, Long.toString(count));
  }

  /** Date and time to the second in the chosen zone, with the offset and name of that zone. */
  public String exact(Instant time) {
    var at = time.atZone(zone);
    String offset = OFFSET.format(at);
    String id = zone.getId();
    String zoneName = id.equals(offset) || id.equals("Z") ? "" : " " + id;
    return EXACT.format(at) + " " + (id.equals("Z") ? "UTC" : offset) + zoneName;
  }

  /** Date and time to the second in the chosen zone, without naming it: for columns and copies. */
  public String dateTime(Instant time) {
    return EXACT.format(time.atZone(zone));
  }

  /** Time of day to the second in the chosen zone. */
  public String clock(Instant time) {
    return CLOCK.format(time.atZone(zone));
  }

  /** A whole number with the language's grouping. */
  public String number(long value) {
    NumberFormat format = NumberFormat.getIntegerInstance(texts.locale());
    return format.format(value);
  }

  /** A number with at most so many decimals and the language's grouping and decimal sign. */
  public String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** Bytes in powers of 1024: {@code 1.5 GiB}. */
  public String bytes(long bytes) {
    double value = bytes;
    int unit = 0;
    // Half a tenth below the next unit already reads as that unit once it is rounded.
    while (Math.abs(value) >= 1024 - 0.05 && unit < IEC.length - 1) {
      value /= 1024;
      unit++;
    }
    return number(value, unit == 0 || Math.abs(value) >= 100 ? 0 : 1) + " " + IEC[unit];
  }

  /** Yes, no, or nothing when the service did not say. */
  public String flag(@Nullable Boolean value) {
    return value == null ? "" : texts.get(value ? "common.flag.yes" : "common.flag.no");
  }
}
