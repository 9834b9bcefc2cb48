package dev.fleetglass.provider.gogrid;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass through a JSON answer. */
final class JsonWalk {
  private final PageBuilder<?> page;
  private final JsonParser parser;

  JsonWalk(PageBuilder<?> page, JsonParser parser) {
    this.page = page;
    this.parser = parser;
  }

  /** Where the pass is now, for example {@code list[3].ip.id}; null outside of everything. */
  @Nullable String where() {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext at = parser.getParsingContext(); at != null; at = at.getParent()) {
      if (at.inArray() && at.hasCurrentIndex()) {
        path.insert(0, "[" + at.getCurrentIndex() + "]");
      } else if (at.inObject() && at.getCurrentName() != null) {
        path.insert(0, "." + at.getCurrentName());
      }
    }
    return path.isEmpty() ? null : path.substring(1, Math.min(path.length(), 200));
  }

  void envelope() throws IOException, UndecodableException {
    if (parser.nextToken() == null) {
      throw new UndecodableException(null, "The answer has no content.");
    }
    expect(JsonToken.START_OBJECT, "an object");
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = once(seen);
      parser.nextToken();
      switch (name) {
        case "summary" -> summary();
        case "status" -> {
          expect(JsonToken.VALUE_STRING, "a text");
          page.status(parser.getText());
        }
        case "list" -> list();
        default -> parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new UndecodableException(null, "Something follows the end of the JSON.");
    }
  }

  private void summary() throws IOException, UndecodableException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(JsonToken.START_OBJECT, "an object");
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = once(seen);
      JsonToken token = parser.nextToken();
      if (Summary.isFigure(name) && token != JsonToken.VALUE_NULL) {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        page.figure(name, parser.getLongValue());
      } else {
        parser.skipChildren();
      }
    }
  }

  private void list() throws IOException, UndecodableException {
    page.list();
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(JsonToken.START_ARRAY, "a list");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      expect(JsonToken.START_OBJECT, "an object");
      object(page.beginRow(), page.paths().root());
      page.endRow();
    }
  }

  /** Reads the members of an object whose brace has been read. */
  private void object(Row row, WirePath at) throws IOException, UndecodableException {
    Member before = at.start();
    for (Member member = after(before, at); member != null; member = after(member, at)) {
      if (before.next() != member) {
        before.next(member);
      }
      before = member;
      parser.nextToken();
      WirePath place = member.place();
      if (place == null) {
        kind(row, at == page.paths().root());
      } else {
        value(row, place);
      }
    }
  }

  /** Goes to the next member of the object at a place; null when the object ends. */
  private @Nullable Member after(Member before, WirePath at)
      throws IOException, UndecodableException {
    Member expected = before.next();
    if (expected == null) {
      parser.nextToken();
    } else if (parser.nextFieldName(expected.name())) {
      return expected;
    }
    if (parser.currentToken() != JsonToken.FIELD_NAME) {
      return null;
    }
    String name = parser.currentName();
    Member member = at.named().get(name);
    if (member == null) {
      member = new Member(name, name.equals("object") ? null : page.paths().member(at, name));
      at.named().put(name, member);
    }
    return member;
  }

  /** Reads the name of an object's kind, which every object carries as a member. */
  private void kind(Row row, boolean ofRow) throws IOException, UndecodableException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(JsonToken.VALUE_STRING, "the name of a kind of object");
    if (ofRow) {
      row.type(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }
  }

  private void value(Row row, WirePath at) throws IOException, UndecodableException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        row.object(at);
        if (at.shape() == Shape.MAP) {
          map(row, at);
        } else {
          object(row, at);
        }
      }
      case START_ARRAY -> {
        row.list(at);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          value(row, row.element(at));
        }
      }
      case VALUE_STRING -> put(row, at, Shape.Kind.STRING);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> put(row, at, Shape.Kind.NUMBER);
      case VALUE_TRUE, VALUE_FALSE -> put(row, at, Shape.Kind.BOOLEAN);
      default -> row.putNothing(at);
    }
  }

  /** Reads the members of a map, in which every name is one of the map's own. */
  private void map(Row row, WirePath at) throws IOException, UndecodableException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      value(row, page.paths().member(at, name));
    }
  }

  private void put(Row row, WirePath at, Shape.Kind kind) throws IOException, UndecodableException {
    row.put(at, kind, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
  }

  private String once(Set<String> seen) throws IOException, UndecodableException {
    String name = parser.currentName();
    if (!seen.add(name)) {
      throw new UndecodableException(where(), "The attribute appears twice.");
    }
    return name;
  }

  private void expect(JsonToken expected, String described) throws UndecodableException {
    if (parser.currentToken() != expected) {
      throw new UndecodableException(where(), "This is not " + described + ".");
    }
  }
}
