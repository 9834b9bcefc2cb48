package dev.fleetglass.provider.gogrid;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what repeats from row to row once: state and option texts, options, images. Lives for one
 * answer.
 */
final class Pool {
  /** Beyond this an answer evidently does not repeat itself, and pooling only costs memory. */
  private static final int MOST = 50_000;

  /** Longer texts are free text that seldom repeats; hashing it costs more than it saves. */
  private static final int LONGEST = 200;

  private final Map<Object, Object> held = new HashMap<>();

  /** The first value that was equal to this one. */
  <T> T share(T value) {
    Object known = held.get(value);
    if (known != null) {
      // Equal values are of one class: texts and records.
      @SuppressWarnings("unchecked")
      T same = (T) known;
      return same;
    }
    if (held.size() < MOST) {
      held.put(value, value);
    }
    return value;
  }

  /** A text that can be shown: what no display and no other format can carry becomes U+FFFD. */
  @Nullable String text(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return text == null ? null : clean(text);
    }
    Object known = held.get(text);
    return known instanceof String same ? same : share(clean(text));
  }

  /** Replaces NUL and halves of surrogate pairs. */
  private static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF) ? 0xFFFD : point)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
