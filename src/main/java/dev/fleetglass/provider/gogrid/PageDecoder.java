package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.Answer;
import dev.fleetglass.http.Decoder;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.provider.AnswerText;
import dev.fleetglass.provider.BodyCopy;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes a page of servers. The content type is ignored: recorded answers call JSON {@code
 * text/html} ({@code api/gogrid.md} section 2).
 */
final class PageDecoder implements Decoder<ServerPage> {
  private final WireFormat format;
  private final int expectedRows;

  PageDecoder(WireFormat format, int expectedRows) {
    this.format = format;
    this.expectedRows = expectedRows;
  }

  @Override
  public ServerPage decode(Answer answer)
      throws IOException, UndecodableException, RefusedException {
    WatchedBody watched = new WatchedBody(answer.body());
    BodyCopy copy = new BodyCopy(watched);
    try {
      ServerPage page = decode(copy, watched);
      return page.withText(
          new AnswerText(copy.keep(), format.cut(), GoGridSession.LIST_SERVERS, answer));
    } finally {
      copy.release();
    }
  }

  ServerPage decode(InputStream body) throws IOException, UndecodableException, RefusedException {
    WatchedBody watched = new WatchedBody(body);
    return decode(watched, watched);
  }

  private ServerPage decode(InputStream body, WatchedBody watched)
      throws IOException, UndecodableException, RefusedException {
    PageBuilder page = new PageBuilder(expectedRows);
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
    }
  }
}
