package dev.fleetglass.provider.cocktail;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.provider.ShownText;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A JSON stream read value by value. Whatever is wrong with it comes out as an {@link
 * UndecodableException} that names the place; only the stream's own trouble stays an I/O exception.
 */
final class WireReader implements AutoCloseable {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_STRING = 1 << 20;
  private static final int MAX_NUMBER = 400;
  private static final int MAX_NAME = 10_000;
  private static final int MAX_PATH = 200;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_STRING)
                  .maxNumberLength(MAX_NUMBER)
                  .maxNameLength(MAX_NAME)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          // A labels' object may have any names: interned ones would stay for ever.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final JsonParser parser;

  private WireReader(JsonParser parser) {
    this.parser = parser;
  }

  static WireReader of(InputStream body) throws IOException, UndecodableException {
    try {
      return new WireReader(FACTORY.createParser(body));
    } catch (JacksonException | CharConversionException e) {
      throw new UndecodableException(null, "The answer is not JSON.");
    }
  }

  static WireReader of(String body) throws IOException {
    return new WireReader(FACTORY.createParser(body));
  }

  /** Moves on; null at the end. */
  @Nullable JsonToken next() throws IOException, UndecodableException {
    try {
      return parser.nextToken();
    } catch (JacksonException | CharConversionException e) {
      throw malformed(e);
    }
  }

  /** Moves on to the next name in an object; null at the object's end. */
  @Nullable String nextName() throws IOException, UndecodableException {
    JsonToken token = next();
    if (token == null) {
      throw new UndecodableException(path(), "The answer ends in the middle.");
    }
    return token == JsonToken.END_OBJECT ? null : ShownText.of(parser.currentName());
  }

  JsonToken token() {
    return parser.currentToken();
  }

  /** Moves into the value behind a name. */
  JsonToken value() throws IOException, UndecodableException {
    JsonToken token = next();
    if (token == null) {
      throw new UndecodableException(path(), "The answer ends in the middle.");
    }
    return token;
  }

  void skip() throws IOException, UndecodableException {
    try {
      parser.skipChildren();
    } catch (JacksonException | CharConversionException e) {
      throw malformed(e);
    }
  }

  void require(JsonToken expected, String what) throws UndecodableException {
    if (parser.currentToken() != expected) {
      throw wrong("is not " + what);
    }
  }

  @Nullable String text() throws IOException, UndecodableException {
    if (token() == JsonToken.VALUE_NULL) {
      return null;
    }
    require(JsonToken.VALUE_STRING, "a text");
    return raw();
  }

  @Nullable Long whole() throws IOException, UndecodableException {
    if (token() == JsonToken.VALUE_NULL) {
      return null;
    }
    require(JsonToken.VALUE_NUMBER_INT, "a whole number");
    try {
      return parser.getLongValue();
    } catch (JacksonException e) {
      throw wrong("is out of range");
    }
  }

  double decimal() throws IOException, UndecodableException {
    if (token() != JsonToken.VALUE_NUMBER_INT) {
      require(JsonToken.VALUE_NUMBER_FLOAT, "a number");
    }
    String digits = raw();
    try {
      double value = parser.getDoubleValue();
      if (Double.isInfinite(value) && !digits.contains("Inf")) {
        throw wrong("is out of range");
      }
      return value;
    } catch (JacksonException e) {
      throw wrong("is out of range");
    }
  }

  /** A scalar's text as it stands on the wire, {@code null} included, as far as it can be shown. */
  String raw() throws IOException, UndecodableException {
    try {
      return ShownText.of(parser.getText());
    } catch (JacksonException | CharConversionException e) {
      throw malformed(e);
    }
  }

  UndecodableException wrong(String reason) {
    String path = path();
    return new UndecodableException(
        path, (path == null ? "The answer" : path) + " " + reason + ".");
  }

  /** For example {@code result[3].clusterSeq}; null at the top. */
  @Nullable String path() {
    Deque<String> steps = new ArrayDeque<>();
    // On the first token of an object or array the context is already that of its inside.
    boolean entering = token() == JsonToken.START_OBJECT || token() == JsonToken.START_ARRAY;
    JsonStreamContext here = parser.getParsingContext();
    for (JsonStreamContext c = entering ? here.getParent() : here;
        c != null && !c.inRoot();
        c = c.getParent()) {
      if (c.inArray()) {
        steps.push("[" + Math.max(0, c.getCurrentIndex()) + "]");
      } else if (c.getCurrentName() != null) {
        steps.push("." + c.getCurrentName());
      }
    }
    String path = String.join("", steps);
    int from = path.startsWith(".") ? 1 : 0;
    int to = Math.min(path.length(), from + MAX_PATH);
    return path.isEmpty() ? null : path.substring(from, to);
  }

  /** Jackson's own words quote the document; these do not. */
  private UndecodableException malformed(IOException e) {
    String path = path();
    if (!(e instanceof JacksonException wrong)) {
      // Taken for UTF-32 by its first bytes, which no service sends.
      return new UndecodableException(path, "The answer is not text in UTF-8.");
    }
    if (e instanceof JsonEOFException) {
      return new UndecodableException(path, "The answer ends in the middle.");
    }
    if (e instanceof StreamConstraintsException) {
      return new UndecodableException(
          path, "The answer is nested too deep or holds too long a text.");
    }
    String words = wrong.getOriginalMessage();
    if (words != null && words.startsWith("Duplicate")) {
      return wrong("is there twice");
    }
    String what =
        words != null && words.startsWith("Invalid UTF-") ? "text in UTF-8" : "valid JSON";
    return new UndecodableException(
        path,
        "The answer is not %s at line %d, column %d."
            .formatted(what, wrong.getLocation().getLineNr(), wrong.getLocation().getColumnNr()));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
