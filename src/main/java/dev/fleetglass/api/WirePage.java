package dev.fleetglass.api;

import java.time.Instant;

/**
 * One answer as the service sent it, of which the text of any object can be cut out. Kept
 * compressed, once for all objects that came in it. Safe for use by several threads.
 */
public interface WirePage {
  /** The format's name for people, for example {@code JSON}. */
  String format();

  /** What was asked, for example {@code grid.server.list}. */
  String operation();

  /** When the answer began to come in, by this program's clock. */
  Instant received();

  /**
   * What the service sent for one object, character for character but for secrets, which are
   * replaced. Unpacks the answer: not for the JavaFX thread.
   *
   * @param place of the object in the answer's list, counted from 0
   * @return empty when it cannot be cut out
   */
  String text(int place);
}
