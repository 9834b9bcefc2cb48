package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.InputStream;

/** Walks once through a body of one wire format and tells a {@link PageBuilder} what it meets. */
interface PageReader {
  /** Deepest nesting that is followed; real answers have five levels. */
  int MAX_DEPTH = 64;

  /** Longest text that is read, in characters; real descriptions have at most 500. */
  int MAX_TEXT = 1 << 20;

  /**
   * Reads a body to its end, without closing it.
   *
   * @throws UndecodableException also when the body's stream broke: {@link WatchedBody} tells
   */
  void read(InputStream body, PageBuilder<?> page) throws UndecodableException;
}
