package dev.fleetglass.ui.inventory.views;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that are not taken. */
final class ViewNames {
  /** Longer ones are not readable anywhere. */
  static final int LONGEST = 80;

  /** Room for a number behind a name. */
  private static final int NUMBER = 8;

  private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s*\\(\\d+\\)");

  private ViewNames() {}

  /** The name itself, or with the first free number: {@code Seoul (2)}. */
  static String free(String name, Collection<String> taken) {
    if (!taken.contains(name)) {
      return name;
    }
    Matcher matcher = NUMBERED.matcher(name);
    String whole = matcher.matches() ? matcher.group(1) : name;
    String stem = whole.substring(0, Math.min(whole.length(), LONGEST - NUMBER)).strip();
    int number = 2;
    while (taken.contains(stem + " (" + number + ")")) {
      number++;
    }
    return stem + " (" + number + ")";
  }
}
