package dev.fleetglass.provider.gogrid;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** An attribute's value as the XML parser holds it, good until the parser goes on. */
final class AttributeChars extends TypedValueDecoder {
  private static final char[] NONE = {};

  private char[] chars = NONE;
  private int from;
  private int to;

  @Override
  public void decode(char[] buffer, int start, int end) {
    chars = buffer;
    from = start;
    to = end;
  }

  @Override
  public void decode(String input) {
    decode(input.toCharArray(), 0, input.length());
  }

  @Override
  public void handleEmptyValue() {
    decode(NONE, 0, 0);
  }

  boolean is(String other) {
    int length = to - from;
    if (other.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (other.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** Tells a row the kind of its object. */
  void typeOf(Row row) {
    row.type(chars, from, to - from);
  }

  String text() {
    return new String(chars, from, to - from);
  }
}
