package dev.fleetglass.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The short name of an error: the same error at the same place has the same, run after run. */
public final class CrashCode {
  /** What a code looks like. */
  public static final Pattern SHAPE = Pattern.compile("FG-[0-9A-F]{6}");

  private static final String OWN = "dev.fleetglass.";
  private static final int PLACES = 3;
  private static final Pattern NUMBERED = Pattern.compile("\\$\\$Lambda.*|\\$\\d+");

  private CrashCode() {}

  /**
   * Made from the type of the first cause and from where in the program it happened, without line
   * numbers and without messages.
   */
  public static String of(Throwable error) {
    List<Throwable> causes = Causes.of(error);
    Throwable root = causes.getLast();
    List<String> parts = new ArrayList<>();
    parts.add(root.getClass().getName());
    // Memory runs out wherever somebody asks for some next: the place says nothing.
    if (!(root instanceof OutOfMemoryError)) {
      parts.addAll(places(root, causes));
    }
    return ofParts(parts);
  }

  /** A code of what identifies something that went wrong. */
  static String ofParts(List<String> parts) {
    int hash = parts.hashCode();
    return String.format(Locale.ROOT, "FG-%06X", (hash ^ (hash >>> 24)) & 0xFFFFFF);
  }

  private static List<String> places(Throwable root, List<Throwable> causes) {
    List<String> own = own(root);
    for (int i = causes.size() - 2; own.isEmpty() && i >= 0; i--) {
      own = own(causes.get(i));
    }
    if (own.isEmpty()) {
      own = Arrays.stream(root.getStackTrace()).map(CrashCode::place).toList();
    }
    return root instanceof StackOverflowError ? circle(own) : own.stream().limit(PLACES).toList();
  }

  private static List<String> own(Throwable error) {
    return Arrays.stream(error.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OWN))
        .map(CrashCode::place)
        .toList();
  }

  /** Methods that call each other for ever; which of them comes last is chance. */
  private static List<String> circle(List<String> places) {
    Map<String, Integer> counts = new HashMap<>();
    places.forEach(place -> counts.merge(place, 1, Integer::sum));
    int most = counts.values().stream().max(Integer::compare).orElse(0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > most / 2)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The compiler numbers lambdas and anonymous classes anew with every build. */
  private static String place(StackTraceElement frame) {
    return NUMBERED.matcher(frame.getClassName()).replaceAll("")
        + '#'
        + NUMBERED.matcher(frame.getMethodName()).replaceAll("");
  }
}
