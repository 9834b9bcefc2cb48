package dev.fleetglass.http;

import org.jspecify.annotations.Nullable;

/** A body that is not what the API describes. */
public final class UndecodableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable String field;

  /**
   * Names the first thing that cannot be read.
   *
   * @param field dotted path such as {@code result[3].clusterSeq}; null when none can be named
   * @param reason one short sentence, without a file position or class name
   */
  public UndecodableException(@Nullable String field, String reason) {
    super(reason);
    this.field = field;
  }

  public @Nullable String field() {
    return field;
  }

  public String reason() {
    String reason = getMessage();
    return reason == null ? "" : reason;
  }
}
