package dev.fleetglass.provider.cocktail;

import com.fasterxml.jackson.core.JsonToken;
import dev.fleetglass.http.Answer;
import dev.fleetglass.http.Decoder;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope of {@code api/cocktail.md} section 2 with rows as its result. Success is
 * {@code status} = "ok" without regard to case, never {@code code}; a null or absent result is an
 * empty list. {@code status} comes last on the wire, so rows are read before they are known good.
 */
final class Envelope<W> implements Decoder<List<W>> {
  private final RowReader<W> rows;
  private final Form form;

  /** A list as the result. */
  Envelope(RowReader<W> rows) {
    this(rows, Form.LIST);
  }

  Envelope(RowReader<W> rows, Form form) {
    this.rows = rows;
    this.form = form;
  }

  /** What an answer has as its result; null or nothing is an empty list in every form. */
  enum Form {
    /** A list of objects. */
    LIST,
    /** One object, which is the list's only element. */
    ONE,
    /** A list of objects, or an object with one among its members. */
    PAGE
  }

  /** Reads one element of the result; the reader stands on its first token. */
  @FunctionalInterface
  interface RowReader<W> {
    W read(WireReader in) throws IOException, UndecodableException;
  }

  @Override
  public List<W> decode(Answer answer) throws IOException, UndecodableException, RefusedException {
    try (WireReader in = WireReader.of(answer.body())) {
      if (in.next() == null) {
        throw new UndecodableException(null, "The answer has no content.");
      }
      in.require(JsonToken.START_OBJECT, "a JSON object");
      List<W> result = members(in);
      // Reads to the end, so that a body that is cut behind its last brace is noticed as well.
      if (in.next() != null) {
        throw new UndecodableException(null, "Something follows the end of the answer.");
      }
      return result;
    }
  }

  private List<W> members(WireReader in)
      throws IOException, UndecodableException, RefusedException {
    String code = null;
    String message = null;
    String status = null;
    List<W> result = List.of();
    UndecodableException noList = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      JsonToken token = in.value();
      switch (name) {
        case "code" -> code = words(in);
        case "message" -> message = words(in);
        case "status" -> status = in.text();
        case "result" -> {
          if (token == JsonToken.START_ARRAY && form != Form.ONE) {
            result = list(in);
          } else if (token == JsonToken.START_OBJECT && form == Form.ONE) {
            result = List.of(rows.read(in));
          } else if (token == JsonToken.START_OBJECT && form == Form.PAGE) {
            result = page(in);
          } else if (token != JsonToken.VALUE_NULL) {
            // A refusal may carry anything here; its status tells which of the two this is.
            noList = in.wrong(form == Form.ONE ? "is not a JSON object" : "is not a list");
            in.skip();
          }
        }
        default -> in.skip();
      }
    }
    return judge(status, code, message, result, noList);
  }

  private List<W> judge(
      @Nullable String status,
      @Nullable String code,
      @Nullable String message,
      List<W> result,
      @Nullable UndecodableException noList)
      throws UndecodableException, RefusedException {
    if (status == null) {
      if (code != null && ErrorCode.parse(code).isPresent()) {
        throw new RefusedException(code, message);
      }
      throw new UndecodableException("status", "status is missing.");
    }
    if (!status.trim().equalsIgnoreCase("ok")) {
      throw new RefusedException(code, message);
    }
    if (noList != null) {
      throw noList;
    }
    return result;
  }

  /** Documented as texts; a number is no reason to lose a server's only words. */
  private static @Nullable String words(WireReader in) throws IOException, UndecodableException {
    if (in.token() == JsonToken.VALUE_NULL || !in.token().isScalarValue()) {
      in.skip();
      return null;
    }
    return in.raw();
  }

  /** Which member holds the list is not documented: it is the first list that there is. */
  private List<W> page(WireReader in) throws IOException, UndecodableException {
    List<W> found = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (in.value() == JsonToken.START_ARRAY && found == null) {
        found = list(in);
      } else {
        in.skip();
      }
    }
    return found == null ? List.of() : found;
  }

  private List<W> list(WireReader in) throws IOException, UndecodableException {
    List<W> result = new ArrayList<>();
    while (in.value() != JsonToken.END_ARRAY) {
      in.require(JsonToken.START_OBJECT, "a JSON object");
      result.add(rows.read(in));
    }
    return result;
  }
}
