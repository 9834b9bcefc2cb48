package dev.fleetglass.provider.gogrid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the words of a failure in JSON that is damaged or cut, where no parser comes through. */
final class BrokenJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern CODE = member("errorcode");
  private static final Pattern MESSAGE = member("message");

  private BrokenJson() {}

  static ErrorWords words(String text) {
    return new ErrorWords(value(CODE, text), value(MESSAGE, text));
  }

  /**
   * A text member, whose closing quote may be missing; possessive, so that it takes linear time.
   */
  private static Pattern member(String name) {
    return Pattern.compile('"' + name + "\"\\s*+:\\s*+\"((?:[^\"\\\\]++|\\\\.)*+)");
  }

  private static @Nullable String value(Pattern member, String text) {
    Matcher found = member.matcher(text);
    return found.find() && !found.group(1).isBlank() ? plain(found.group(1)) : null;
  }

  private static String plain(String escaped) {
    try (JsonParser parser = FACTORY.createParser('"' + escaped + '"')) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException damagedEscape) {
      return escaped;
    }
  }
}
