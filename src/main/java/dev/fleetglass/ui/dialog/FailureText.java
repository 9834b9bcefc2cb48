package dev.fleetglass.ui.dialog;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Explanation;
import dev.fleetglass.ui.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of one failure in one language: what dialogs, drawers and copied reports have in
 * common. The provider's code and message are never changed, translated or shortened. Holds nothing
 * secret because {@link ApiFailure} holds nothing secret. Usable from any thread.
 */
public final class FailureText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx VV", Locale.ROOT);

  private final ApiFailure failure;
  private final Texts texts;
  private final ZoneId zone;

  public FailureText(ApiFailure failure, Texts texts, ZoneId zone) {
    this.failure = failure;
    this.texts = texts;
    this.zone = zone;
  }

  /** A fact of the failure; technical values are set in the monospaced face. */
  public record Line(String id, String label, String value, boolean technical) {}

  /** What failed, in plain words. */
  public String title() {
    return texts.get("failure." + kind(failure) + ".title");
  }

  /** Connection and operation, on one line. */
  public String subject() {
    ApiFailure.Context context = failure.context();
    return context.connection().isBlank()
        ? context.operation()
        : texts.get("dialog.failure.subject", context.connection(), context.operation());
  }

  /** The provider's own code word for word; empty when it gave none. */
  public String code() {
    return orEmpty(failure.context().code());
  }

  /** The provider's own message or the technical cause, word for word; empty when none. */
  public String message() {
    return orEmpty(failure.context().message());
  }

  /** Code and message on one line; the title when there is neither. */
  public String words() {
    String words = (code() + " " + message()).strip();
    return words.isEmpty() ? title() : words;
  }

  /**
   * What the provider's code means where that is known, otherwise what the kind of failure means.
   */
  public String meaning() {
    Explanation explanation = failure.context().explanation();
    if (explanation != null) {
      return explanation.meaning(texts.locale());
    }
    return texts.get("failure." + kind(failure) + ".meaning");
  }

  /** What the operator can try; empty when nothing is known to help. */
  public String hint() {
    Explanation explanation = failure.context().explanation();
    if (explanation != null) {
      return explanation.step(texts.locale());
    }
    String hint = failure.context().hint();
    String key = hint.startsWith("hint.") ? hint : "hint." + hint;
    return texts.has(key) ? texts.get(key, failure.context().hintValues().toArray()) : "";
  }

  /** When a rate limit lets the next call through; empty when the service did not say. */
  public Optional<Instant> waitUntil() {
    return failure instanceof ApiFailure.RateLimited limited && limited.retryAfter() != null
        ? Optional.of(failure.context().at().plus(limited.retryAfter()))
        : Optional.empty();
  }

  /** Everything else that is known, in reading order, without what is empty. */
  public List<Line> details() {
    ApiFailure.Context context = failure.context();
    List<Line> lines = new ArrayList<>();
    add(lines, "connection", context.connection(), false);
    add(lines, "operation", context.operation(), true);
    add(lines, "status", context.status() == null ? "" : "HTTP " + context.status(), true);
    add(lines, "request", context.url(), true);
    switch (failure) {
      case ApiFailure.Undecodable undecodable -> {
        add(lines, "field", undecodable.field(), true);
        add(lines, "excerpt", undecodable.excerpt(), true);
      }
      case ApiFailure.RateLimited limited ->
          add(
              lines,
              "retryAfter",
              limited.retryAfter() == null ? "" : duration(limited.retryAfter()),
              false);
      case ApiFailure.Network network -> add(lines, "phase", phase(network.phase()), false);
      case ApiFailure.Timeout timeout -> add(lines, "phase", phase(timeout.phase()), false);
      default -> {}
    }
    add(lines, "attempt", Integer.toString(context.attempt()), true);
    add(lines, "elapsed", duration(context.elapsed()), true);
    add(lines, "time", TIME.format(context.at().atZone(zone)), true);
    return List.copyOf(lines);
  }

  /** All of it as plain text, for the clipboard. */
  public String report() {
    StringBuilder report = new StringBuilder(title()).append('\n');
    line(report, texts.get("dialog.failure.code.label"), code());
    line(report, texts.get("dialog.failure.message.label"), message());
    for (Line detail : details()) {
      line(report, detail.label(), detail.value());
    }
    line(report, texts.get("dialog.failure.meaning.label"), meaning());
    line(report, texts.get("dialog.failure.hint.label"), hint());
    return report.toString();
  }

  /** Milliseconds below a second, seconds below two minutes, minutes and seconds above. */
  String duration(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return texts.get("dialog.duration.millis", Long.toString(millis));
    }
    if (duration.compareTo(Duration.ofMinutes(2)) >= 0) {
      return texts.get(
          "dialog.duration.minutes",
          Long.toString(duration.toMinutes()),
          Integer.toString(duration.toSecondsPart()));
    }
    String seconds = String.format(Locale.ROOT, millis % 1000 == 0 ? "%.0f" : "%.2f", millis / 1e3);
    return texts.get("dialog.duration.seconds", seconds);
  }

  /** The part of a text key that names the kind of a failure. */
  public static String kind(ApiFailure failure) {
    return switch (failure) {
      case ApiFailure.Authentication _ -> "authentication";
      case ApiFailure.Forbidden _ -> "forbidden";
      case ApiFailure.NotFound _ -> "not-found";
      case ApiFailure.RejectedInput _ -> "rejected-input";
      case ApiFailure.RateLimited _ -> "rate-limited";
      case ApiFailure.ServerFault _ -> "server-fault";
      case ApiFailure.Network _ -> "network";
      case ApiFailure.Timeout _ -> "timeout";
      case ApiFailure.Tls _ -> "tls";
      case ApiFailure.Undecodable _ -> "undecodable";
      case ApiFailure.Unsupported _ -> "unsupported";
      case ApiFailure.Cancelled _ -> "cancelled";
    };
  }

  private String phase(ApiFailure.Phase phase) {
    return texts.get("failure.phase." + phase.name().toLowerCase(Locale.ROOT));
  }

  private void add(List<Line> lines, String id, @Nullable String value, boolean technical) {
    if (value != null && !value.isBlank()) {
      lines.add(new Line(id, texts.get("dialog.detail." + id + ".label"), value, technical));
    }
  }

  private static void line(StringBuilder report, String label, String value) {
    if (!value.isEmpty()) {
      report.append(label).append(": ").append(value).append('\n');
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
