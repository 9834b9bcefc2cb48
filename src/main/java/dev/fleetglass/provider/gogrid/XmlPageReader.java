package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads XML answers. Document types are refused outright, so that there are no entities but the
 * five of XML itself and nothing is ever fetched.
 */
final class XmlPageReader implements PageReader {
  @Override
  public void read(InputStream body, PageBuilder<?> page) throws UndecodableException {
    XmlWalk walk = new XmlWalk(page, Utf8.reader(body));
    try {
      walk.document();
    } catch (IOException e) {
      throw new UndecodableException(walk.where(), "The body is not text in UTF-8.");
    }
  }
}
