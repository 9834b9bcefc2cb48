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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts objects out of a JSON answer.
 *
 * @param list the member of the answer that holds the list, or an object whose first list is the
 *     one
 * @param hidden names of members whose texts are replaced like secrets, where they stand in the
 *     object itself
 */
public record JsonCut(String list, Set<String> hidden) implements WireCut {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  public JsonCut {
    hidden = Set.copyOf(hidden);
  }

  /** Hides nothing but secrets. */
  public JsonCut(String list) {
    this(list, Set.of());
  }

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
        JsonToken value = parser.nextToken();
        if (here && value == JsonToken.START_ARRAY) {
          return element(parser, place);
        }
        if (here && value == JsonToken.START_OBJECT) {
          return within(parser, place);
        }
        parser.skipChildren();
      }
      return null;
    }
  }

  private static @Nullable Span within(JsonParser parser, int place) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        return element(parser, place);
      }
      parser.skipChildren();
    }
    return null;
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

  private String withoutSecrets(String object) throws IOException {
    StringBuilder out = new StringBuilder(object.length());
    int done = 0;
    try (JsonParser parser = FACTORY.createParser(object)) {
      while (parser.nextToken() != null) {
        JsonToken token = parser.currentToken();
        if ((token == JsonToken.VALUE_STRING || token.isNumeric())
            && conceal(parser.getParsingContext(), token)) {
          int start = (int) parser.currentTokenLocation().getCharOffset();
          parser.finishToken();
          out.append(object, done, start).append('"').append(SecretNames.MARK).append('"');
          done = (int) parser.currentLocation().getCharOffset();
        }
      }
    }
    return out.append(object, done, object.length()).toString();
  }

  private boolean conceal(JsonStreamContext context, JsonToken token) {
    boolean own = context.getParent() != null && context.getParent().inRoot();
    return secret(context)
        || environment(context)
        || (own && token == JsonToken.VALUE_STRING && hidden.contains(context.getCurrentName()));
  }

  /** Whether it is the value of an environment variable of a container, which may be a secret. */
  private static boolean environment(JsonStreamContext context) {
    JsonStreamContext list = context.getParent();
    return "value".equals(context.getCurrentName())
        && list != null
        && list.inArray()
        && list.getParent() != null
        && "env".equals(list.getParent().getCurrentName());
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
