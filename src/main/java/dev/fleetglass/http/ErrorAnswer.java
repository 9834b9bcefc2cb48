package dev.fleetglass.http;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is not a success, or cannot be read as one. Secrets are already replaced in it.
 *
 * @param code the service's code where the decoder has found it, otherwise null
 * @param words the service's message where the decoder has found it, otherwise null
 * @param text the body's first 64 KiB at most, decompressed, read as UTF-8; empty when there is
 *     none or it is withheld
 * @param withheld whether there is a body that nobody may see
 */
public record ErrorAnswer(
    AnswerHead head, @Nullable String code, @Nullable String words, String text, boolean withheld) {

  /** An answer whose body may be seen. */
  public ErrorAnswer(AnswerHead head, @Nullable String code, @Nullable String words, String text) {
    this(head, code, words, text, false);
  }

  public int status() {
    return head.status();
  }

  /** Whether the body is a web page, whatever its content type says. */
  public boolean isHtml() {
    return HtmlText.looksLikeHtml(text);
  }

  /** A web page's title and visible words on one line; empty when it is no page. */
  public String htmlSummary() {
    return isHtml() ? HtmlText.summary(text) : "";
  }
}
