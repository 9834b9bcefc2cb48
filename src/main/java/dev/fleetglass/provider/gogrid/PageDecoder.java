package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.Answer;
import dev.fleetglass.http.Decoder;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.provider.AnswerText;
import dev.fleetglass.provider.BodyCopy;
import dev.fleetglass.provider.KeptBody;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a page of objects. The content type is ignored: recorded answers call JSON {@code
 * text/html} ({@code api/gogrid.md} section 2).
 */
final class PageDecoder<T> implements Decoder<Page<T>> {
  private final WireFormat format;
  private final ObjectType<T> type;
  private final int expectedRows;
  private final @Nullable String operation;

  /**
   * Prepares a decoder.
   *
   * @param operation what the answer's text is kept under; null when it must not be kept, and no
   *     failure may quote it
   */
  PageDecoder(WireFormat format, ObjectType<T> type, int expectedRows, @Nullable String operation) {
    this.format = format;
    this.type = type;
    this.expectedRows = expectedRows;
    this.operation = operation;
  }

  @Override
  public Page<T> decode(Answer answer) throws IOException, UndecodableException, RefusedException {
    if (operation == null) {
      return confidential(answer.body());
    }
    WatchedBody watched = new WatchedBody(answer.body());
    BodyCopy copy = new BodyCopy(watched);
    try {
      Page<T> page = decode(copy, watched);
      KeptBody kept = copy.keep();
      return page.withText(new AnswerText(kept, format.cut(), operation, answer), kept.size());
    } finally {
      copy.release();
    }
  }

  Page<T> decode(InputStream body) throws IOException, UndecodableException, RefusedException {
    WatchedBody watched = new WatchedBody(body);
    return decode(watched, watched);
  }

  private Page<T> confidential(InputStream body)
      throws IOException, UndecodableException, RefusedException {
    try {
      return decode(body);
    } catch (UndecodableException e) {
      // Parsers and checks quote what they stumble over, and that might be the password.
      throw new UndecodableException(null, "The answer is not what the API describes.");
    }
  }

  private Page<T> decode(InputStream body, WatchedBody watched)
      throws IOException, UndecodableException, RefusedException {
    PageBuilder<T> page = new PageBuilder<>(type, expectedRows);
    try {
      format.reader().read(body, page);
      return page.build();
    } catch (UndecodableException e) {
      watched.rethrow();
      RefusedException refusal = page.refusal();
      if (refusal != null) {
        throw refusal;
      }
      throw e;
    } finally {
      page.row().wipe();
    }
  }
}
