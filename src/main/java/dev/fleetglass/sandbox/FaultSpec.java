package dev.fleetglass.sandbox;

import dev.fleetglass.sandbox.FaultRule.Replacement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Reads one fault spec; the grammar is told at {@link Faults#apply(String)}. */
final class FaultSpec {
  private static final int MOST_BYTES = 1 << 30;

  private final String spec;
  private final List<FaultRule> rules = new ArrayList<>();
  private int at;

  private FaultSpec(String spec) {
    this.spec = spec;
  }

  /** The rules in order; empty for a blank spec. */
  static List<FaultRule> parse(String spec) {
    return new FaultSpec(spec).rules();
  }

  private List<FaultRule> rules() {
    if (spec.isBlank() || spec.strip().equals("none")) {
      return List.of();
    }
    while (at <= spec.length()) {
      rules.add(rule());
    }
    return List.copyOf(rules);
  }

  private FaultRule rule() {
    Parts parts = new Parts();
    Set<String> seen = new HashSet<>();
    while (true) {
      int start = at;
      int end = start;
      while (end < spec.length() && ",;".indexOf(spec.charAt(end)) < 0) {
        end++;
      }
      clause(parts, seen, start, spec.substring(start, end));
      at = end + 1;
      if (end == spec.length() || spec.charAt(end) == ';') {
        return parts.rule();
      }
    }
  }

  private void clause(Parts parts, Set<String> seen, int start, String text) {
    String clause = text.strip();
    int from = start + text.indexOf(clause);
    int equals = clause.indexOf('=');
    String name =
        (equals < 0 ? clause : clause.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
    Value value =
        equals < 0
            ? new Value("", from + name.length(), false)
            : new Value(clause.substring(equals + 1).strip(), from + equals + 1, true);
    if (name.isEmpty()) {
      throw wrong(from, "a fault is missing here");
    }
    if (!seen.add(name)) {
      throw wrong(from, name + " is given twice");
    }
    switch (name) {
      case "late" -> parts.late = value.duration(false);
      case "drop" -> parts.drop = value.given() ? value.probability() : 1;
      case "status" -> parts.status = status(parts, from, value.whole(value.text(), 400, 599));
      case "rate" -> rate(parts, from, value);
      case "truncate" ->
          parts.truncate = OptionalInt.of(value.given() ? value.number(0, MOST_BYTES) : 200);
      case "gateway-cut" -> parts.gatewayCut = value.absent();
      case "drip" -> parts.drip = OptionalInt.of(value.number(1, MOST_BYTES));
      case "skew" -> parts.skew = value.duration(true);
      case "api" -> parts.target = value.target();
      case "count" -> parts.count = OptionalInt.of(value.number(1, Integer.MAX_VALUE));
      case "html", "empty", "wrong-json", "not-authorized", "auth", "seed" -> {
        value.absent();
        if (parts.body != Replacement.NONE) {
          throw wrong(from, "there is another body already");
        }
        parts.body = Replacement.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
      }
      default -> throw wrong(from, "unknown fault " + name);
    }
  }

  private void rate(Parts parts, int from, Value value) {
    int colon = value.text().indexOf(':');
    String status = colon < 0 ? value.text() : value.text().substring(0, colon);
    parts.status = status(parts, from, value.given() ? value.whole(status, 400, 599) : 429);
    parts.retryAfter =
        OptionalInt.of(colon < 0 ? 5 : value.whole(value.text().substring(colon + 1), 0, 86_400));
  }

  private OptionalInt status(Parts parts, int from, int status) {
    if (parts.status.isPresent()) {
      throw wrong(from, "there is another status already");
    }
    return OptionalInt.of(status);
  }

  private FaultSpecException wrong(int position, String reason) {
    return new FaultSpecException(spec, position, reason);
  }

  private static final class Parts {
    FaultTarget target = FaultTarget.BOTH;
    OptionalInt count = OptionalInt.empty();
    Duration late = Duration.ZERO;
    double drop;
    OptionalInt status = OptionalInt.empty();
    OptionalInt retryAfter = OptionalInt.empty();
    Replacement body = Replacement.NONE;
    OptionalInt truncate = OptionalInt.empty();
    boolean gatewayCut;
    OptionalInt drip = OptionalInt.empty();
    Duration skew = Duration.ZERO;

    FaultRule rule() {
      return new FaultRule(
          target, count, late, drop, status, retryAfter, body, truncate, gatewayCut, drip, skew);
    }
  }

  /** The text after an equals sign, if there was one. */
  private final class Value {
    private final String text;
    private final int from;
    private final boolean given;

    Value(String text, int from, boolean given) {
      this.text = text;
      this.from = from;
      this.given = given;
    }

    String text() {
      return text;
    }

    boolean given() {
      return given;
    }

    boolean absent() {
      if (given) {
        throw wrong(from, "this fault takes no value");
      }
      return true;
    }

    int number(int least, int most) {
      return whole(text, least, most);
    }

    int whole(String digits, int least, int most) {
      long number = digits.matches("\\d{1,10}") ? Long.parseLong(digits) : -1;
      if (number < least || number > most) {
        throw wrong(from, "expected a whole number from " + least + " to " + most);
      }
      return (int) number;
    }

    double probability() {
      double number = text.matches("\\d{0,3}\\.?\\d{1,9}") ? Double.parseDouble(text) : -1;
      if (number < 0 || number > 1) {
        throw wrong(from, "expected a probability from 0 to 1");
      }
      return number;
    }

    Duration duration(boolean signed) {
      if (!text.matches((signed ? "-?" : "") + "\\d{1,9}(ms|s|m|h)")) {
        throw wrong(from, "expected a duration such as 200ms, 2s, 11m or 1h");
      }
      int unit = text.length() - (text.endsWith("ms") ? 2 : 1);
      long amount = Long.parseLong(text.substring(0, unit));
      return switch (text.substring(unit)) {
        case "ms" -> Duration.ofMillis(amount);
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        default -> Duration.ofHours(amount);
      };
    }

    FaultTarget target() {
      for (FaultTarget target : FaultTarget.values()) {
        if (target.id().equals(text.toLowerCase(Locale.ROOT))) {
          return target;
        }
      }
      throw wrong(from, "expected cocktail, gogrid or both");
    }
  }
}
