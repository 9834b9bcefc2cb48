package dev.fleetglass.provider.gogrid;

/** What the API describes for a place in an object ({@code api/gogrid.md} sections 2 and 3). */
enum Shape {
  TEXT,
  INTEGER,
  DECIMAL,
  BOOLEAN,
  /** A price: a number in JSON, kept as text. */
  AMOUNT,
  /** An instant: milliseconds since 1970, or a date as Java prints one. */
  TIME,
  OBJECT,
  LIST,
  /** Names to texts: an object in JSON, the text of a Java map in XML and CSV. */
  MAP,
  /** A password: not kept unless it was asked for alone. */
  SECRET,
  /** Not described: whatever comes is kept. */
  FREE;

  /** How a format marks a value; XML and CSV mark nothing. */
  enum Kind {
    STRING,
    NUMBER,
    BOOLEAN,
    UNTYPED
  }

  private final boolean[] accepted = new boolean[Kind.values().length];

  Shape() {
    for (Kind kind : Kind.values()) {
      accepted[kind.ordinal()] = fits(kind);
    }
  }

  boolean accepts(Kind kind) {
    return accepted[kind.ordinal()];
  }

  private boolean fits(Kind kind) {
    return switch (this) {
      case FREE, SECRET -> true;
      case OBJECT -> false;
      // How CSV would write a list that is not empty is not known: its text is kept as it is.
      case LIST -> kind == Kind.UNTYPED;
      case AMOUNT, TIME -> kind != Kind.BOOLEAN;
      case TEXT, MAP -> kind == Kind.STRING || kind == Kind.UNTYPED;
      case INTEGER, DECIMAL -> kind == Kind.NUMBER || kind == Kind.UNTYPED;
      case BOOLEAN -> kind == Kind.BOOLEAN || kind == Kind.UNTYPED;
    };
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
