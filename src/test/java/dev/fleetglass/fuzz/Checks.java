package dev.fleetglass.fuzz;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.http.Answer;
import dev.fleetglass.http.AnswerHead;
import dev.fleetglass.http.ErrorAnswer;
import dev.fleetglass.http.ErrorMapper;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.UndecodableException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds for every answer, whatever is in it. */
public final class Checks {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final ConnectionSettings CONNECTION =
      ConnectionSettings.of("c", "cloud", "any", URI.create("http://127.0.0.1/"));

  private Checks() {}

  /** A successful answer with this body. */
  public static Answer answer(byte[] body) {
    return new Answer(head(200), new ByteArrayInputStream(body), text -> text);
  }

  /** A text from an answer can be shown: no NUL in it and no half of a character. */
  public static void shown(String text) {
    that(text.indexOf(0) < 0, "NUL");
    that(
        text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE),
        "half of a character");
  }

  /** Numbers that can be drawn and added up; null is none. */
  public static void finite(@Nullable Double... numbers) {
    for (Double number : numbers) {
      that(number == null || Double.isFinite(number), "a number that is " + number);
    }
  }

  /** The text of a row was found again. */
  public static void found(String text, int place) {
    that(!text.isBlank(), "the text of row " + place + " is not found");
  }

  /** The reason is a short sentence for people. */
  public static void clear(UndecodableException e) {
    String field = e.field() == null ? "" : e.field();
    that(!e.reason().isBlank() && e.reason().length() < 1000, "reason: " + e.reason());
    that(field.length() <= 2100, "field of " + field.length() + " characters");
  }

  /** A refusal with this body, and a success that is none, become one failure each. */
  public static void failures(ErrorMapper errors, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    ApiFailure failure =
        errors.refused(new ErrorAnswer(head(400), null, null, text, false), context());
    that(failure.context().hint() != null, "no hint");
    errors.undecodable(
        new ErrorAnswer(head(200), null, null, text, false),
        new UndecodableException(null, "It is no answer."),
        context());
  }

  /** Ends the fuzzing with this finding unless it holds. */
  public static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  private static AnswerHead head(int status) {
    return new AnswerHead(status, Map.of(), Instant.EPOCH);
  }

  private static FailureContext context() {
    return FailureContext.before(CONNECTION, "list", CLOCK);
  }
}
