package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.InputStream;

/** Reads JSON answers token by token; members may come in any order. */
final class JsonPageReader implements PageReader {
  @Override
  public void read(InputStream body, PageBuilder<?> page) throws UndecodableException {
    JsonWalk walk = new JsonWalk(page, Utf8.reader(body));
    try {
      walk.envelope();
    } catch (IOException e) {
      throw new UndecodableException(walk.where(), "The body is not text in UTF-8.");
    }
  }
}
