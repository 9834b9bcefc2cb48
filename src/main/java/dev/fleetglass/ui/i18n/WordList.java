package dev.fleetglass.ui.i18n;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Reads texts from the format of {@link Properties}. A line that is plainly {@code key=value} is
 * cut in two, which is some times as fast as looking at each of its letters; a file with anything
 * else in it is left to {@link Properties}.
 */
final class WordList {
  private WordList() {}

  /** The texts by their keys. */
  static Map<String, String> read(String file) {
    Map<String, String> words = new HashMap<>();
    boolean plain = file.indexOf('\\') < 0 && file.indexOf('\r') < 0;
    for (int start = 0; plain && start < file.length(); ) {
      int end = file.indexOf('\n', start);
      end = end < 0 ? file.length() : end;
      if (end > start && file.charAt(start) != '#' && file.charAt(start) != '!') {
        int equals = file.indexOf('=', start);
        String key =
            equals < 0 || equals > end ? "" : file.substring(start, equals).stripTrailing();
        plain = isPlain(key);
        words.put(key, file.substring(equals + 1, end).stripLeading());
      }
      start = end + 1;
    }
    return plain ? words : readAny(file);
  }

  private static boolean isPlain(String key) {
    return !key.isEmpty()
        && key.indexOf(':') < 0
        && key.indexOf(' ') < 0
        && key.indexOf('\t') < 0
        && key.indexOf('\f') < 0;
  }

  private static Map<String, String> readAny(String file) {
    Properties words = new Properties();
    try {
      words.load(new StringReader(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> read = new HashMap<>();
    words.forEach((key, text) -> read.put((String) key, (String) text));
    return read;
  }
}
