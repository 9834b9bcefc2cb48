package dev.fleetglass.ui.common;

import org.jspecify.annotations.Nullable;

/**
 * What a screen has selected, for the status bar.
 *
 * @param text the count and what it comes to, for example {@code 12 selected · RAM 96 GiB}; empty
 *     for nothing
 * @param more further figures, a line each; empty for none
 * @param aside what is odd about it, as the text of a link; empty for nothing
 * @param deed what that link does; null when there is none
 */
public record Selected(String text, String more, String aside, @Nullable Runnable deed) {
  public static final Selected NOTHING = new Selected("", "", "", null);
}
