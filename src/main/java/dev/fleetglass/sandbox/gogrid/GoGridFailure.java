package dev.fleetglass.sandbox.gogrid;

/** Ends a call with the failure envelope. Carries no stack: it is an answer, not an accident. */
final class GoGridFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String errorCode;
  private final String words;

  private GoGridFailure(int status, String errorCode, String words) {
    super(errorCode + ": " + words, null, false, false);
    this.status = status;
    this.errorCode = errorCode;
    this.words = words;
  }

  /** Bad input. The words are ours but for those of {@link #notFound()}, the only ones recorded. */
  static GoGridFailure badInput(String words) {
    return new GoGridFailure(400, "IllegalArgumentException", words);
  }

  /** No such object [REC]. */
  static GoGridFailure notFound() {
    return badInput("No object found that matches your input criteria.");
  }

  /**
   * The body of a 401 is not known: here it is the usual envelope with the documents' name and
   * words.
   */
  static GoGridFailure unauthorized() {
    return new GoGridFailure(
        401, "Unauthorized", "The role tied to your API Key has the wrong Access Controls.");
  }

  /** The body of a 404 is not known: here it is the usual envelope with the documents' name. */
  static GoGridFailure noSuchMethod() {
    return new GoGridFailure(404, "Not Found", "The method you have specified does not exist.");
  }

  /** The recorded words, two blanks included. */
  static GoGridFailure unexpected() {
    return new GoGridFailure(
        500,
        "UnexpectedException",
        "An unexpected server error has occured. Please email this error to apisupport@gogrid.com.  Error"
            + " Message : null");
  }

  int status() {
    return status;
  }

  String errorCode() {
    return errorCode;
  }

  String words() {
    return words;
  }
}
