package dev.fleetglass.provider.gogrid;

/** What the API describes for a place in an object ({@code api/gogrid.md} sections 2 and 3). */
enum Shape {
  TEXT(Kind.STRING, Kind.UNTYPED),
  INTEGER(Kind.NUMBER, Kind.UNTYPED),
  DECIMAL(Kind.NUMBER, Kind.UNTYPED),
  BOOLEAN(Kind.BOOLEAN, Kind.UNTYPED),
  /** A price: a number in JSON, kept as text. */
  AMOUNT(Kind.STRING, Kind.NUMBER, Kind.UNTYPED),
  /** An instant: milliseconds since 1970, or a date as Java prints one. */
  TIME(Kind.STRING, Kind.NUMBER, Kind.UNTYPED),
  OBJECT,
  /** How CSV would write a list that is not empty is not known: its text is kept as it is. */
  LIST(Kind.UNTYPED),
  /** Names to texts: an object in JSON, the text of a Java map in XML and CSV. */
  MAP(Kind.STRING, Kind.UNTYPED),
  /** A password: not kept unless it was asked for alone. */
  SECRET(Kind.values()),
  /** Not described: whatever comes is kept. */
  FREE(Kind.values());

  /** How a format marks a value; XML and CSV mark nothing. */
  enum Kind {
    STRING(1),
    NUMBER(2),
    BOOLEAN(4),
    UNTYPED(8);

    private final int bit;

    Kind(int bit) {
      this.bit = bit;
    }
  }

  private final int accepted;

  Shape(Kind... kinds) {
    int bits = 0;
    for (Kind kind : kinds) {
      bits |= kind.bit;
    }
    accepted = bits;
  }

  /** Whether a value so marked may stand here; asked for every value of every row. */
  boolean accepts(Kind kind) {
    return (accepted & kind.bit) != 0;
  }

  /** For a message: "is ... instead of ...". */
  String described() {
    return switch (this) {
      case TEXT, SECRET -> "a text";
      case INTEGER -> "a whole number";
      case DECIMAL, AMOUNT -> "a number";
      case BOOLEAN -> "true or false";
      case TIME -> "a time";
      case OBJECT, MAP -> "an object";
      case LIST -> "a list";
      case FREE -> "anything";
    };
  }
}
