package dev.fleetglass.ui.servers;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sizes that services give as names of options, for sorting: {@code 512MB}, 2GB. */
final class SizeName {
  private static final Pattern SIZE =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*([KMGT]?)I?B", Pattern.CASE_INSENSITIVE);

  private SizeName() {}

  /** Bytes, units in powers of 1024; null when the name is no size. */
  static @Nullable Long bytes(String name) {
    Matcher size = SIZE.matcher(name.strip());
    if (!size.matches()) {
      return null;
    }
    int power = " KMGT".indexOf(size.group(2).isEmpty() ? " " : upper(size.group(2)));
    return Math.round(Double.parseDouble(size.group(1)) * Math.pow(1024, power));
  }

  private static String upper(String unit) {
    return unit.toUpperCase(Locale.ROOT);
  }
}
