package dev.fleetglass.ui.common;

/**
 * Something to ask before it is done.
 *
 * @param title the question
 * @param text what will happen
 * @param verb on the button that does it, never "OK"
 * @param destructive marks the button as dangerous
 * @param deed runs when the operator agrees
 * @param otherwise runs when the operator does not
 */
public record Question(
    String title,
    String text,
    String verb,
    boolean destructive,
    Runnable deed,
    Runnable otherwise) {
  /** A question about something that cannot be undone. */
  public static Question destructive(String title, String text, String verb, Runnable deed) {
    return new Question(title, text, verb, true, deed, () -> {});
  }
}
