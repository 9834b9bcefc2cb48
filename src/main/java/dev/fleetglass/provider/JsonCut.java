package dev.fleetglass.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.fleetglass.http.SecretNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts objects out of a JSON answer.
 *
 * @param list the member of the answer that holds the list
 */
public record JsonCut(String list) implements WireCut {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  @Override
  public String format() {
    return "JSON";
  }

  @Override
  public String cut(KeptBody body, int place) throws IOException {
    Span span = find(body, place);
    if (span == null || span.start() < 0) {
      return "";
    }
    try (InputStream in = body.open()) {
      in.skipNBytes(span.start());
      byte[] bytes = in.readNBytes((int) (span.end() - span.start()));
      return withoutSecrets(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private record Span(long start, long end) {}

  /** In bytes, so that a large answer need not be a text as a whole. */
  private @Nullable Span find(KeptBody body, int place) throws IOException {
    try (InputStream in = body.open();
        JsonParser parser = FACTORY.createParser(in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean here = parser.currentName().equals(list);
        if (parser.nextToken() == JsonToken.START_ARRAY && here) {
          return element(parser, place);
        }
        parser.skipChildren();
      }
      return null;
    }
  }

  private static @Nullable Span element(JsonParser parser, int place) throws IOException {
    for (int at = 0; parser.nextToken() == JsonToken.START_OBJECT; at++) {
      long start = parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      if (at == place) {
        return new Span(start, parser.currentLocation().getByteOffset());
      }
    }
    return null;
  }

  private static String withoutSecrets(String object) throws IOException {
    StringBuilder out = new StringBuilder(object.length());
    int done = 0;
    try (JsonParser parser = FACTORY.createParser(object)) {
      while (parser.nextToken() != null) {
        JsonToken token = parser.currentToken();
        if ((token == JsonToken.VALUE_STRING || token.isNumeric())
            && secret(parser.getParsingContext())) {
          int start = (int) parser.currentTokenLocation().getCharOffset();
          parser.finishToken();
          out.append(object, done, start).append('"').append(SecretNames.MARK).append('"');
          done = (int) parser.currentLocation().getCharOffset();
        }
      }
    }
    return out.append(object, done, object.length()).toString();
  }

  /** Whether a value stands behind the name of a secret, be it deep within or in a list. */
  private static boolean secret(JsonStreamContext context) {
    for (JsonStreamContext at = context; at != null; at = at.getParent()) {
      String name = at.getCurrentName();
      if (name != null && SecretNames.matches(name)) {
        return true;
      }
    }
    return false;
  }
}
