package dev.fleetglass.soak;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** How many objects of each class are alive. */
public final class Census {
  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Long> bytes = new HashMap<>();

  private Census(String histogram) {
    for (String line : histogram.lines().toList()) {
      // "  12:   345   6789  the.Class (module)"
      String[] words = line.strip().split("\\s+", -1);
      if (words.length >= 4 && words[0].endsWith(":")) {
        counts.merge(words[3], Integer.parseInt(words[1]), Integer::sum);
        bytes.merge(words[3], Long.parseLong(words[2]), Long::sum);
      }
    }
  }

  /** Counts after a collection of the heap. */
  public static Census take() {
    try {
      Object told =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName(COMMANDS),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
      return new Census(String.valueOf(told));
    } catch (JMException e) {
      throw new IllegalStateException("This Java cannot count its objects", e);
    }
  }

  /** Objects of the classes whose full name is wanted. */
  public int of(Predicate<String> wanted) {
    return counts.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /**
   * The classes whose objects take the most bytes more than before, one a line, the first first.
   */
  public String growthSince(Census before, int most) {
    return bytes.keySet().stream()
        .sorted(Comparator.comparingLong(name -> -more(before, name)))
        .limit(most)
        .map(name ->
            String.format(
                Locale.ROOT,
                "%+12d bytes %+9d %s",
                more(before, name),
                counts.getOrDefault(name, 0) - before.counts.getOrDefault(name, 0),
                name))
        .collect(Collectors.joining("\n"));
  }

  private long more(Census before, String name) {
    return bytes.getOrDefault(name, 0L) - before.bytes.getOrDefault(name, 0L);
  }
}
