package dev.fleetglass.http;

import org.jspecify.annotations.Nullable;

/** A well-formed answer which says that the call failed although HTTP says it succeeded. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable String code;
  private final @Nullable String words;

  /**
   * Carries the service's own words.
   *
   * @param code word for word; null when absent
   * @param words the service's message word for word; null when absent
   */
  public RefusedException(@Nullable String code, @Nullable String words) {
    super("refused");
    this.code = code;
    this.words = words;
  }

  public @Nullable String code() {
    return code;
  }

  public @Nullable String words() {
    return words;
  }
}
