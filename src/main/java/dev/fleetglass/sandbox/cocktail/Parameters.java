package dev.fleetglass.sandbox.cocktail;

import dev.fleetglass.sandbox.wire.Request;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Reads parameters; a mistyped one ends the call as a bad request (api/cocktail.md section 5.2).
 */
final class Parameters {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,3})m");
  private static final long MOST_STEPS = 1440;

  private Parameters() {}

  static int wholeNumber(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw CocktailFailure.ofHttp(400);
    }
    return Integer.parseInt(text);
  }

  /** A number that need not be given. */
  static Optional<Integer> wholeNumber(Request request, String name) {
    return request.first(name).map(Parameters::wholeNumber);
  }

  /** Fails unless the parameter is absent or one of the words. */
  static void oneOf(Request request, String name, List<String> words) {
    if (request.first(name).filter(value -> !words.contains(value)).isPresent()) {
      throw CocktailFailure.ofHttp(400);
    }
  }

  /** A number that must be given. */
  static int required(Request request, String name) {
    return wholeNumber(request.first(name).orElse(""));
  }

  /** A word that is true or false, without regard to case. */
  static boolean flag(Request request, String name, boolean fallback) {
    String text = request.first(name).orElse(String.valueOf(fallback)).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw CocktailFailure.ofHttp(400);
    };
  }

  /** Fails without a span or both ends of a range, as the API server does (section 4.2). */
  static void requireRange(Request request) {
    boolean ends = request.first("start").isPresent() && request.first("end").isPresent();
    if (!ends && request.first("span").isEmpty()) {
      throw CocktailFailure.monitoring("A span or a start and an end is required.");
    }
  }

  /**
   * The instants that {@code result} asks for: one, or with {@code transition} those of a range
   * that must then be given, oldest first and its end included, {@code step} minutes apart, which
   * is one unless said otherwise. A range of more than a day of minutes is refused, as is one that
   * ends before it begins; where the vendor drew the line is not known.
   */
  static List<Instant> instants(Request request, Instant now) {
    oneOf(request, "result", List.of("current", "transition"));
    Instant end = evaluation(request, now);
    if (!request.first("result").orElse("current").equals("transition")) {
      return List.of(end);
    }
    requireRange(request);
    long step = 60L * request.first("step").map(Parameters::wholeNumber).orElse(1);
    long start =
        request
            .first("span")
            .map(span -> end.getEpochSecond() - 60L * minutes(span))
            .or(() -> request.first("start").map(text -> unixSeconds(text).getEpochSecond()))
            .orElseThrow();
    long steps = step == 0 ? -1 : Math.floorDiv(end.getEpochSecond() - start, step);
    if (steps < 0 || steps > MOST_STEPS) {
      throw CocktailFailure.ofHttp(400);
    }
    return LongStream.rangeClosed(-steps, 0)
        .mapToObj(back -> end.plusSeconds(back * step))
        .toList();
  }

  private static int minutes(String span) {
    Matcher matcher = SPAN.matcher(span);
    int minutes = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    if (minutes < 5 || minutes > 60) {
      throw CocktailFailure.ofHttp(400);
    }
    return minutes;
  }

  /**
   * The instant to evaluate at: {@code current}, else {@code end}, in unix seconds, else now. A
   * span must be from 5 to 60 minutes (section 4.2).
   */
  static Instant evaluation(Request request, Instant now) {
    request.first("span").ifPresent(Parameters::minutes);
    return request
        .first("current")
        .or(() -> request.first("end"))
        .map(Parameters::unixSeconds)
        .orElse(now);
  }

  private static Instant unixSeconds(String text) {
    if (!text.matches("\\d{1,11}")) {
      throw CocktailFailure.ofHttp(400);
    }
    return Instant.ofEpochSecond(Long.parseLong(text));
  }
}
