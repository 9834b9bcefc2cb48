package dev.fleetglass.provider;

import dev.fleetglass.api.WirePage;
import dev.fleetglass.http.Answer;
import java.io.IOException;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The kept text of an answer. */
public final class AnswerText implements WirePage {
  private final KeptBody body;
  private final WireCut cut;
  private final String operation;
  private final Instant received;
  private final UnaryOperator<String> redaction;

  /** The text of an answer whose body has been read through a copy. */
  public AnswerText(KeptBody body, WireCut cut, String operation, Answer answer) {
    this.body = body;
    this.cut = cut;
    this.operation = operation;
    received = answer.head().received();
    redaction = answer.redaction();
  }

  @Override
  public String format() {
    return cut.format();
  }

  @Override
  public String operation() {
    return operation;
  }

  @Override
  public Instant received() {
    return received;
  }

  @Override
  public String text(int place) {
    try {
      return redaction.apply(cut.cut(body, place));
    } catch (IOException unreadable) {
      // It could be decoded when it came in; what cannot be found again is told by its absence.
      return "";
    }
  }
}
