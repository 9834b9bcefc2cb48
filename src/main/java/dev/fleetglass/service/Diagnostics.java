package dev.fleetglass.service;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallRecord;
import dev.fleetglass.api.ConnectionSettings;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What helps to understand a defect, to be copied into a report of it. It counts and names kinds;
 * no name, address, credential or message of any connection is in it, so that there is nothing to
 * take out. English, like the log.
 */
public final class Diagnostics {
  private static final long MIB = 1L << 20;
  private static final int RECENT_FAILURES = 200;

  private final Preferences preferences;
  private final Connections connections;
  private final Journal journal;

  public Diagnostics(Preferences preferences, Connections connections, Journal journal) {
    this.preferences = preferences;
    this.connections = connections;
    this.journal = journal;
  }

  /**
   * The text at this moment. Any thread.
   *
   * @param display what the toolkit says of displays and itself, one fact per line, each ended
   * @param crashes codes of errors that nobody caught in this run, with how often
   */
  public String text(ProgramFacts facts, String display, List<String> crashes) {
    Runtime runtime = Runtime.getRuntime();
    AppSettings settings = preferences.settings();
    return facts.lines()
        + display
        + line("Processors", String.valueOf(runtime.availableProcessors()))
        + line(
            "Locale",
            Locale.getDefault().toLanguageTag()
                + ", shown in "
                + (settings.language().isEmpty() ? "the system's" : settings.language())
                + ", "
                + ZoneId.systemDefault()
                + ", "
                + Charset.defaultCharset())
        + line("Memory", memory(runtime))
        + line("Garbage collectors", garbageCollectors())
        + line("Running for", String.valueOf(uptime()))
        + line(
            "Metrics collected",
            settings.collect().name().toLowerCase(Locale.ROOT)
                + ", kept for "
                + settings.historyDays()
                + " days, automatic refresh "
                + (settings.autoRefresh() ? "on" : "off"))
        + line("Connections", connections())
        + line("Failed calls lately", failures())
        + line("Unexpected errors", crashes.isEmpty() ? "none" : String.join(", ", crashes));
  }

  /** Memory of the objects, in short, for example {@code 120 of 256 MiB, at most 4096 MiB}. */
  public static String memory(Runtime runtime) {
    long total = runtime.totalMemory();
    return (total - runtime.freeMemory()) / MIB
        + " of "
        + total / MIB
        + " MiB, at most "
        + runtime.maxMemory() / MIB
        + " MiB";
  }

  private String connections() {
    Map<String, Integer> kinds = new TreeMap<>();
    for (ConnectionSettings each : connections.all()) {
      String kind =
          each.provider() + (each.sandbox() ? " sandbox" : "") + (each.enabled() ? "" : " off");
      kinds.merge(kind, 1, Integer::sum);
    }
    return counts(kinds);
  }

  private String failures() {
    Map<String, Integer> kinds = new TreeMap<>();
    journal.recent().stream()
        .limit(RECENT_FAILURES)
        .forEach(call -> {
          @Nullable ApiFailure failure = call.failure();
          if (failure != null) {
            kinds.merge(kind(call, failure), 1, Integer::sum);
          }
        });
    return counts(kinds);
  }

  private static String kind(CallRecord call, ApiFailure failure) {
    String name = failure.getClass().getSimpleName();
    return call.status() == null ? name : name + " " + call.status();
  }

  private static String counts(Map<String, Integer> kinds) {
    return kinds.isEmpty()
        ? "none"
        : kinds.entrySet().stream()
            .map(entry -> entry.getKey() + " x" + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String garbageCollectors() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .map(GarbageCollectorMXBean::getName)
        .collect(Collectors.joining(", "));
  }

  private static Duration uptime() {
    return Duration.ofSeconds(ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
  }

  private static String line(String name, String value) {
    return name + ": " + value + '\n';
  }
}
