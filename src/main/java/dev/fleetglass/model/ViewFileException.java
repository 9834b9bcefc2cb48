package dev.fleetglass.model;

/** A file of views that cannot be read, with the place where it is wrong. */
public final class ViewFileException extends Exception {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String place;
  private final String detail;

  /**
   * Says what is wrong.
   *
   * @param place line and column, or the field's path such as {@code views[2].sort}; empty for the
   *     whole file
   * @param detail in technical words; empty where the kind says it all
   */
  public ViewFileException(Kind kind, String place, String detail) {
    super(kind + " " + place + " " + detail);
    this.kind = kind;
    this.place = place;
    this.detail = detail;
  }

  /** What is wrong with the file. */
  public enum Kind {
    /** It is larger than any file of views. */
    TOO_LARGE,
    /** Its text is not JSON. */
    NOT_JSON,
    /** It is JSON, but of something else. */
    NOT_VIEWS,
    /** A newer program has written it. */
    NEWER,
    /** A field is missing or of the wrong type. */
    FIELD
  }

  public Kind kind() {
    return kind;
  }

  public String place() {
    return place;
  }

  public String detail() {
    return detail;
  }
}
