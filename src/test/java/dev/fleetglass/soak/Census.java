package dev.fleetglass.soak;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.management.JMException;
import javax.management.ObjectName;

/** How many objects of each class are alive. */
public final class Census {
  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

  private final Map<String, Integer> counts = new HashMap<>();

  private Census(String histogram) {
    for (String line : histogram.lines().toList()) {
      // "  12:   345   6789  the.Class (module)"
      String[] words = line.strip().split("\\s+", -1);
      if (words.length >= 4 && words[0].endsWith(":")) {
        counts.merge(words[3], Integer.parseInt(words[1]), Integer::sum);
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
}
