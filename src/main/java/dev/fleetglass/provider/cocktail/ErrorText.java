package dev.fleetglass.provider.cocktail;

import com.fasterxml.jackson.core.JsonToken;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code and message out of an error body, also out of a broken one: the documented failure sample
 * lacks a comma and a quote.
 *
 * @param failed whether the body itself says that it is a failure
 */
record ErrorText(@Nullable String code, @Nullable String message, boolean failed) {
  private static final Pattern MEMBER =
      Pattern.compile(
          "\"(code|message|error_description|error|detail|msg)\"\\s*:\\s*\""
              + "((?:[^\"\\\\]|\\\\.)*+)(\"?)");
  private static final Pattern STATUS = Pattern.compile("\"?status\"?\\s*:\\s*\"?(?:error|fail)");

  static ErrorText of(String body) {
    Map<String, String> members = wellFormed(body).orElseGet(() -> salvaged(body));
    String code = members.get("code");
    String status = members.get("status");
    boolean failed =
        (code != null && ErrorCode.parse(code).isPresent())
            || (status == null
                ? STATUS.matcher(body).find()
                : status.equalsIgnoreCase("error") || status.equalsIgnoreCase("fail"));
    return new ErrorText(code, message(members), failed);
  }

  private static @Nullable String message(Map<String, String> members) {
    for (String name : new String[] {"message", "error_description", "detail", "msg", "error"}) {
      String text = members.get(name);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** The scalar members of a JSON object, of the top level only. */
  private static Optional<Map<String, String>> wellFormed(String body) {
    Map<String, String> members = new HashMap<>();
    try (WireReader in = WireReader.of(body)) {
      if (in.next() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (in.value()) {
          case START_OBJECT, START_ARRAY -> in.skip();
          case VALUE_NULL -> {}
          default -> members.put(name, in.raw());
        }
      }
      return Optional.of(members);
    } catch (IOException | UndecodableException malformed) {
      return Optional.empty();
    }
  }

  private static Map<String, String> salvaged(String body) {
    Map<String, String> members = new HashMap<>();
    Matcher member = MEMBER.matcher(body);
    while (member.find()) {
      String text = unescaped(member.group(2));
      members.putIfAbsent(member.group(1), member.group(3).isEmpty() ? text + "…" : text);
    }
    return members;
  }

  private static String unescaped(String text) {
    try (WireReader in = WireReader.of('"' + text + '"')) {
      in.next();
      return in.raw();
    } catch (IOException | UndecodableException malformed) {
      return text;
    }
  }
}
