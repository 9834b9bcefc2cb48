package dev.fleetglass.provider.gogrid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads JSON answers token by token; members may come in any order. */
final class JsonPageReader implements PageReader {
  private static final JsonFactory FACTORY =
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
  public void read(InputStream body, PageBuilder page) throws UndecodableException {
    Walk walk = new Walk(page);
    try (JsonParser parser = FACTORY.createParser(body)) {
      walk.envelope(parser);
    } catch (JsonEOFException e) {
      throw new UndecodableException(walk.where(), "The JSON breaks off here.");
    } catch (StreamConstraintsException e) {
      throw new UndecodableException(walk.where(), "The JSON is nested too deep or too long.");
    } catch (InputCoercionException e) {
      throw new UndecodableException(walk.where(), "The number is out of range.");
    } catch (JsonProcessingException e) {
      throw new UndecodableException(walk.where(), "Not well-formed JSON: " + reason(e));
    } catch (IOException e) {
      throw new UndecodableException(walk.where(), "The body is not text in UTF-8.");
    }
  }

  private static String reason(JsonProcessingException e) {
    String text = String.valueOf(e.getOriginalMessage());
    int line = text.indexOf('\n');
    String first = line < 0 ? text : text.substring(0, line);
    return first.length() <= 120 ? first : first.substring(0, 120) + "…";
  }

  /** One pass, which knows where it is for the sake of messages. */
  private static final class Walk {
    private final PageBuilder page;
    private @Nullable String where;
    private @Nullable WirePath inRow;

    Walk(PageBuilder page) {
      this.page = page;
    }

    @Nullable String where() {
      return inRow == null ? where : page.row().at(inRow.text());
    }

    void envelope(JsonParser parser) throws IOException, UndecodableException {
      expect(parser.nextToken(), JsonToken.START_OBJECT, "an object");
      Set<String> seen = new HashSet<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        where = name;
        if (!seen.add(name)) {
          throw new UndecodableException(name, "The attribute appears twice.");
        }
        JsonToken token = parser.nextToken();
        switch (name) {
          case "summary" -> summary(parser, token);
          case "status" -> {
            expect(token, JsonToken.VALUE_STRING, "a text");
            page.status(parser.getText());
          }
          case "list" -> list(parser, token);
          default -> parser.skipChildren();
        }
        where = null;
      }
      if (parser.nextToken() != null) {
        throw new UndecodableException(null, "Something follows the end of the JSON.");
      }
    }

    private void summary(JsonParser parser, JsonToken first)
        throws IOException, UndecodableException {
      if (first == JsonToken.VALUE_NULL) {
        return;
      }
      expect(first, JsonToken.START_OBJECT, "an object");
      Set<String> seen = new HashSet<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        where = "summary." + name;
        if (!seen.add(name)) {
          throw new UndecodableException(where, "The attribute appears twice.");
        }
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
          page.figure(name, parser.getLongValue());
        } else if (token != JsonToken.VALUE_NULL && isFigure(name)) {
          throw new UndecodableException(where, "This is not a whole number.");
        } else {
          parser.skipChildren();
        }
      }
    }

    private static boolean isFigure(String name) {
      return !Summary.NONE.with(name, 0).equals(Summary.NONE);
    }

    private void list(JsonParser parser, JsonToken first) throws IOException, UndecodableException {
      page.list();
      if (first == JsonToken.VALUE_NULL) {
        return;
      }
      expect(first, JsonToken.START_ARRAY, "a list");
      JsonToken token;
      while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
        ServerWire wire = page.beginRow();
        inRow = page.paths().root();
        expect(token, JsonToken.START_OBJECT, "an object");
        object(parser, wire, inRow);
        page.endRow();
      }
      inRow = null;
    }

    /** Reads the members of an object whose brace has been read. */
    private void object(JsonParser parser, ServerWire wire, WirePath at)
        throws IOException, UndecodableException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (name.equals("object") && token.isScalarValue()) {
          if (at == page.paths().root()) {
            wire.type(parser.getText());
          }
        } else {
          value(parser, token, wire, page.paths().member(at, name));
        }
      }
    }

    private void value(JsonParser parser, JsonToken token, ServerWire wire, WirePath at)
        throws IOException, UndecodableException {
      inRow = at;
      switch (token) {
        case START_OBJECT -> {
          wire.object(at);
          object(parser, wire, at);
        }
        case START_ARRAY -> {
          wire.list(at);
          int index = 0;
          JsonToken next;
          while ((next = parser.nextToken()) != JsonToken.END_ARRAY) {
            value(parser, next, wire, page.paths().element(at, index++));
          }
        }
        case VALUE_STRING -> wire.put(at, Shape.Kind.STRING, page.pool().text(parser.getText()));
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
            wire.put(at, Shape.Kind.NUMBER, page.pool().text(parser.getText()));
        case VALUE_TRUE, VALUE_FALSE -> wire.put(at, Shape.Kind.BOOLEAN, parser.getText());
        default -> wire.put(at, Shape.Kind.UNTYPED, null);
      }
    }

    private void expect(@Nullable JsonToken found, JsonToken expected, String described)
        throws UndecodableException {
      if (found != expected) {
        throw new UndecodableException(
            where(),
            found == null && where == null
                ? "The answer has no content."
                : "This is not " + described + ".");
      }
    }
  }
}
