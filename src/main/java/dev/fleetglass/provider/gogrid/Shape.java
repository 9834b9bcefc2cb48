package dev.fleetglass.provider.gogrid;

/** What the API describes for a place in an object ({@code api/gogrid.md} section 2). */
enum Shape {
  TEXT,
  INTEGER,
  DECIMAL,
  BOOLEAN,
  /** A price: a number in JSON, kept as text. */
  AMOUNT,
  OBJECT,
  /** Not described: whatever comes is kept. */
  FREE;

  /** How a format marks a value; XML and CSV mark nothing. */
  enum Kind {
    STRING,
    NUMBER,
    BOOLEAN,
    UNTYPED
  }

  boolean accepts(Kind kind) {
    return switch (this) {
      case FREE -> true;
      case OBJECT -> false;
      case AMOUNT -> kind != Kind.BOOLEAN;
      case TEXT -> kind == Kind.STRING || kind == Kind.UNTYPED;
      case INTEGER, DECIMAL -> kind == Kind.NUMBER || kind == Kind.UNTYPED;
      case BOOLEAN -> kind == Kind.BOOLEAN || kind == Kind.UNTYPED;
    };
  }

  /** For a message: "is ... instead of ...". */
  String described() {
    return switch (this) {
      case TEXT -> "a text";
      case INTEGER -> "a whole number";
      case DECIMAL, AMOUNT -> "a number";
      case BOOLEAN -> "true or false";
      case OBJECT -> "an object";
      case FREE -> "anything";
    };
  }
}
