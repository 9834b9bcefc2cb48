package dev.fleetglass.provider.gogrid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.InputStream;

/** Reads JSON answers token by token; members may come in any order. */
final class JsonPageReader implements PageReader {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNameLength(1000)
                  .maxNumberLength(100)
                  .build())
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  @Override
  public void read(InputStream body, PageBuilder<?> page) throws UndecodableException {
    try (JsonParser parser = FACTORY.createParser(body)) {
      JsonWalk walk = new JsonWalk(page, parser);
      try {
        walk.envelope();
      } catch (JsonProcessingException e) {
        throw new UndecodableException(walk.where(), reason(e));
      } catch (IOException e) {
        throw new UndecodableException(walk.where(), "The body is not text in UTF-8.");
      }
    } catch (IOException e) {
      throw new UndecodableException(null, "The body is not text in UTF-8.");
    }
  }

  private static String reason(JsonProcessingException e) {
    return switch (e) {
      case JsonEOFException end -> "The JSON breaks off here.";
      case StreamConstraintsException limit -> "The JSON is nested too deep or too long here.";
      case InputCoercionException range -> "The number is out of range.";
      default -> "Not well-formed JSON: " + firstLine(e.getOriginalMessage());
    };
  }

  private static String firstLine(String message) {
    int line = message.indexOf('\n');
    String first = line < 0 ? message : message.substring(0, line);
    return first.length() <= 120 ? first : first.substring(0, 120) + "…";
  }
}
