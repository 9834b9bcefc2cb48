package dev.fleetglass.model;

/** A file of a dashboard that cannot be read, with the place where it is wrong. */
public final class DashboardFileException extends Exception {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String place;
  private final String detail;

  /**
   * Says what is wrong.
   *
   * @param place line and column, or the field's path such as {@code panels[2].place.width},
   *     counted from 1; empty for the whole file
   * @param detail in technical words; empty where the kind says it all
   */
  public DashboardFileException(Kind kind, String place, String detail) {
    super(kind + " " + place + " " + detail);
    this.kind = kind;
    this.place = place;
    this.detail = detail;
  }

  /** What is wrong with the file. */
  public enum Kind {
    /** It is larger than any dashboard. */
    TOO_LARGE,
    /** Its text is not JSON. */
    NOT_JSON,
    /** It is JSON, but of something else. */
    NOT_DASHBOARD,
    /** A newer program has written it. */
    NEWER,
    /** A field is missing, of the wrong type, or contradicts another. */
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
