package dev.fleetglass.provider.cocktail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cocktail's error code ({@code api/cocktail.md} section 5.1), for example {@code CCCM1044000}.
 *
 * @param system letter of the system it belongs to
 * @param section letter of the part it came from
 * @param category two letters
 * @param severity 1 warning, 2 error, 3 fatal
 */
record ErrorCode(char system, char section, String category, int severity, int major, int detail) {
  private static final Pattern FORM =
      Pattern.compile("([A-Z])([A-Z])([A-Z]{2})([123])(\\d{3})(\\d{3})");

  static Optional<ErrorCode> parse(String text) {
    Matcher m = FORM.matcher(text.trim());
    return m.matches()
        ? Optional.of(
            new ErrorCode(
                m.group(1).charAt(0),
                m.group(2).charAt(0),
                m.group(3),
                Integer.parseInt(m.group(4)),
                Integer.parseInt(m.group(5)),
                Integer.parseInt(m.group(6))))
        : Optional.empty();
  }

  /** Category and major, for example {@code CM044}. */
  String subject() {
    return "%s%03d".formatted(category, major);
  }
}
