package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against Jackson's streaming parser. */
class JsonTokensTest {
  private static final String[] SPACES = {"", "", "", " ", "\n", "\r\n", "\t "};
  private static final String[] SCALARS = {
    "0",
    "-0",
    "1",
    "-12.5",
    "1e3",
    "2E-7",
    "3.25e+10",
    "9223372036854775808",
    "true",
    "false",
    "null",
    "\"\"",
    "\"one\"",
    "\"서버 \uD83D\uDE00\"",
    "\"a\\\"b\\\\c\\/\\b\\f\\n\\r\\t\"",
    "\"\\u0041\\uD83D\\ude00\\u0000\\ud800\"",
    "\"\u007F\u2028\"",
    "\"{}[],:\""
  };
  private static final String[] MISTAKES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "0",
    "-",
    "+",
    ".",
    "e",
    "x",
    "NaN",
    "'",
    "/*a*/",
    "\\u12",
    "\0",
    "tru",
    "nul",
    "1 2",
    "\n",
    "\u00A0",
    "01",
    "1.",
    ".5",
    "1e",
    "\"a\"",
    "null",
    "\\x",
    "Infinity",
    "#"
  };

  private final Random random = new Random(9);

  @Test
  void readsWhatJacksonReads() throws Exception {
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      value(text, 0);
      String expected = jackson(text.toString());
      assertThat(expected).as("%s", text).isNotNull();
      assertThat(ours(text.toString())).as("%s", text).isEqualTo(expected);
    }
  }

  @Test
  void refusesWhatJacksonRefuses() throws Exception {
    int refused = 0;
    for (int round = 0; round < 60_000; round++) {
      StringBuilder damaged = new StringBuilder();
      value(damaged, 0);
      for (int i = random.nextInt(2); i >= 0; i--) {
        int at = random.nextInt(damaged.length() + 1);
        if (random.nextBoolean()) {
          damaged.insert(at, pick(MISTAKES));
        } else {
          damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(3)));
        }
      }
      String text = damaged.toString();
      String expected = jackson(text);
      refused += expected == null ? 1 : 0;
      assertThat(ours(text)).as(text).isEqualTo(expected);
    }
    assertThat(refused).isBetween(20_000, 58_000);
  }

  @Test
  void readsTextsAcrossItsWindowsEdges() throws Exception {
    for (int length = 16_370; length < 16_395; length++) {
      String text =
          "[\"%s\",true,-12.5e3,\"%s\\n\",{\"%s\":null}]"
              .formatted("x".repeat(length), "y\\\"".repeat(9_000), "n".repeat(900));
      assertThat(ours(text)).isEqualTo(jackson(text));
    }
  }

  @Test
  void goesOnBehindWhatIsForeseenAlone() throws Exception {
    WirePath place =
        new WirePaths(ServerType.INSTANCE.layout())
            .member(new WirePaths(ServerType.INSTANCE.layout()).root(), "name");
    Known string = new Known(0, place, Shape.Kind.STRING, "ab".toCharArray(), "ab", 0, 1);
    Known number = new Known(0, place, Shape.Kind.NUMBER, "12".toCharArray(), null, 12, 1);
    Known quoted = new Known(0, place, Shape.Kind.STRING, "a\"b".toCharArray(), "a\"b", 0, 1);
    assertThat(takes("\"ab\",", string)).isTrue();
    assertThat(takes("\"abc\"", string)).isFalse();
    assertThat(takes("ab\",", string)).isFalse();
    assertThat(takes("\"a\"b\"", quoted)).isFalse();
    assertThat(takes("12}", number)).isTrue();
    assertThat(takes("12.5}", number)).isFalse();
    assertThat(takes("123}", number)).isFalse();
    assertThat(takes("\"12\"}", number)).isFalse();
    assertThat(takes("12", number)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":{\"b\":[1,{\"c\":tru}]}}|a.b[1].c|Not well-formed JSON: a value is none that JSON has.",
        "{\"a\":1|a|The JSON breaks off here.",
        "{\"a\" 1}|a|Not well-formed JSON: a member has no value.",
        "[1 2]|[0]|Not well-formed JSON: there is no comma between two values.",
        "{\"a\":\"\\x\"}|a|Not well-formed JSON: a backslash stands before what it cannot change.",
      })
  void saysWhatIsWrongAndWhere(String text, String field, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            UndecodableException.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.reason()).isEqualTo(message);
            });
  }

  private static boolean takes(String value, Known known) throws IOException, UndecodableException {
    JsonTokens json = new JsonTokens(new StringReader("{\"name\":" + value));
    json.next();
    json.next();
    return json.takes(known);
  }

  private void value(StringBuilder to, int depth) {
    to.append(pick(SPACES));
    int kind = depth > 5 ? 9 : random.nextInt(10);
    if (depth == 0 || kind < 4) {
      boolean object = kind % 2 == 0;
      to.append(object ? '{' : '[');
      for (int i = random.nextInt(4), count = i; i > 0; i--) {
        if (i < count) {
          to.append(pick(SPACES)).append(',');
        }
        if (object) {
          to.append(pick(SPACES))
              .append("\"n")
              .append(i)
              .append(random.nextInt(9) == 0 ? "\\n" : "");
          to.append('"').append(pick(SPACES)).append(':');
        }
        value(to, depth + 1);
      }
      to.append(pick(SPACES)).append(object ? '}' : ']');
    } else {
      to.append(pick(SCALARS));
    }
    to.append(pick(SPACES));
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static @Nullable String ours(String text) throws IOException {
    try {
      return read(text);
    } catch (UndecodableException e) {
      return null;
    }
  }

  private static String read(String text) throws IOException, UndecodableException {
    JsonTokens json = new JsonTokens(new StringReader(text));
    StringBuilder events = new StringBuilder();
    for (JsonTokens.Token token = json.next(); token != JsonTokens.Token.END; token = json.next()) {
      events.append(
          switch (token) {
            case START_OBJECT -> "{";
            case END_OBJECT -> "}";
            case START_ARRAY -> "[";
            case END_ARRAY -> "]";
            case NAME -> json.name() + ":";
            case STRING -> "'" + json.text() + "',";
            case NUMBER, BOOLEAN, NULL, END -> json.text() + ",";
          });
    }
    return events.toString();
  }

  private static boolean isAtRoot(JsonParser json) {
    JsonStreamContext context = json.getParsingContext();
    JsonToken token = json.currentToken();
    boolean ends = token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY;
    boolean starts = token.isStructStart();
    return !ends && (starts ? context.getParent().inRoot() : context.inRoot());
  }

  private static @Nullable String jackson(String text) throws IOException {
    StringBuilder events = new StringBuilder();
    try (JsonParser json = new JsonFactory().createParser(new StringReader(text))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (!events.isEmpty() && isAtRoot(json)) {
          // One value after another, which an answer cannot be.
          return null;
        }
        events.append(
            switch (token) {
              case START_OBJECT -> "{";
              case END_OBJECT -> "}";
              case START_ARRAY -> "[";
              case END_ARRAY -> "]";
              case FIELD_NAME -> json.currentName() + ":";
              case VALUE_STRING -> "'" + json.getText() + "',";
              default -> json.getText() + ",";
            });
      }
      return events.toString();
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
