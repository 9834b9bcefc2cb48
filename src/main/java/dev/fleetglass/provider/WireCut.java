package dev.fleetglass.provider;

import java.io.IOException;

/** Cuts the text of one object out of an answer of one format. */
public interface WireCut {
  /** The format's name for people. */
  String format();

  /**
   * The object's text as it was sent, but for values behind the name of a secret.
   *
   * @param place in the answer's list, counted from 0
   * @return empty when the answer has no such place
   */
  String cut(KeptBody body, int place) throws IOException;
}
