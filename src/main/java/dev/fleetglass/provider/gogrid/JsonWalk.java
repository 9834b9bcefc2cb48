package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.provider.gogrid.JsonTokens.Token;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass through a JSON answer. */
final class JsonWalk {
  private final PageBuilder<?> page;
  private final JsonTokens json;

  JsonWalk(PageBuilder<?> page, Reader body) {
    this.page = page;
    json = new JsonTokens(body);
  }

  /** Where the pass is now, for example {@code list[3].ip.id}; null outside of everything. */
  @Nullable String where() {
    return json.where();
  }

  void envelope() throws IOException, UndecodableException {
    if (json.next() == Token.END) {
      throw new UndecodableException(null, "The answer has no content.");
    }
    expect(Token.START_OBJECT, "an object");
    Set<String> seen = new HashSet<>();
    while (json.next() == Token.NAME) {
      String name = once(seen);
      json.next();
      switch (name) {
        case "summary" -> summary();
        case "status" -> {
          expect(Token.STRING, "a text");
          page.status(json.text());
        }
        case "list" -> list();
        default -> json.skip();
      }
    }
    if (json.next() != Token.END) {
      throw new UndecodableException(null, "Something follows the end of the JSON.");
    }
  }

  private void summary() throws IOException, UndecodableException {
    if (json.token() == Token.NULL) {
      return;
    }
    expect(Token.START_OBJECT, "an object");
    Set<String> seen = new HashSet<>();
    while (json.next() == Token.NAME) {
      String name = once(seen);
      Token token = json.next();
      if (Summary.isFigure(name) && token != Token.NULL) {
        expect(Token.NUMBER, "a whole number");
        page.figure(name, json.text());
      } else {
        json.skip();
      }
    }
  }

  private void list() throws IOException, UndecodableException {
    page.list();
    if (json.token() == Token.NULL) {
      return;
    }
    expect(Token.START_ARRAY, "a list");
    while (json.next() != Token.END_ARRAY) {
      expect(Token.START_OBJECT, "an object");
      object(page.beginRow(), page.paths().root());
      page.endRow();
    }
  }

  /** Reads the members of an object whose brace has been read. */
  private void object(Row row, WirePath at) throws IOException, UndecodableException {
    Member before = at.start();
    for (Member member = after(before, at); member != null; member = after(member, at)) {
      before.next(member);
      before = member;
      WirePath place = member.place();
      Known known = place == null ? null : row.foreseen(place);
      if (known != null && json.takes(known)) {
        row.put(known.place(), known);
      } else {
        json.next();
        if (place == null) {
          kind(row, at == page.paths().root());
        } else {
          value(row, place);
        }
      }
    }
  }

  /** Goes to the next member of the object at a place; null when the object ends. */
  private @Nullable Member after(Member before, WirePath at)
      throws IOException, UndecodableException {
    if (json.takes(before.next())) {
      return before.next();
    }
    if (json.takes(before.second())) {
      return before.second();
    }
    if (json.next() != Token.NAME) {
      return null;
    }
    String name = json.name();
    Member member = at.named().get(name);
    if (member == null) {
      member = new Member(name, name.equals("object") ? null : page.paths().member(at, name));
      at.named().put(name, member);
    }
    return member;
  }

  /** Reads the name of an object's kind, which every object carries as a member. */
  private void kind(Row row, boolean ofRow) throws IOException, UndecodableException {
    if (json.token() == Token.NULL) {
      return;
    }
    expect(Token.STRING, "the name of a kind of object");
    if (ofRow) {
      row.type(json.chars(), json.from(), json.length());
    }
  }

  private void value(Row row, WirePath at) throws IOException, UndecodableException {
    switch (json.token()) {
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
        while (json.next() != Token.END_ARRAY) {
          value(row, row.element(at));
        }
      }
      case STRING -> put(row, at, Shape.Kind.STRING);
      case NUMBER -> put(row, at, Shape.Kind.NUMBER);
      case BOOLEAN -> put(row, at, Shape.Kind.BOOLEAN);
      default -> row.putNothing(at);
    }
  }

  /** Reads the members of a map, in which every name is one of the map's own. */
  private void map(Row row, WirePath at) throws IOException, UndecodableException {
    while (json.next() == Token.NAME) {
      String name = json.name();
      json.next();
      value(row, page.paths().member(at, name));
    }
  }

  private void put(Row row, WirePath at, Shape.Kind kind) throws IOException, UndecodableException {
    row.put(at, kind, json.chars(), json.from(), json.length());
  }

  private String once(Set<String> seen) throws IOException, UndecodableException {
    String name = json.name();
    if (!seen.add(name)) {
      throw new UndecodableException(where(), "The attribute appears twice.");
    }
    return name;
  }

  private void expect(Token expected, String described) throws UndecodableException {
    if (json.token() != expected) {
      throw new UndecodableException(where(), "This is not " + described + ".");
    }
  }
}
