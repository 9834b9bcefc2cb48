package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.ErrorAnswer;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an error answer says in its own words. The format is told from the body: the gateway answers
 * with a piece of HTML and a fault with JSON whatever format was asked for ({@code api/gogrid.md}
 * section 4).
 */
record ErrorWords(@Nullable String code, @Nullable String message) {
  private static final int LONGEST_PLAIN = 200;
  private static final ErrorWords NONE = new ErrorWords(null, null);

  /** Of an envelope only the failure matters here. */
  private static final ObjectType<ErrorWords> ANYTHING =
      new ObjectType<>() {
        @Override
        public Layout layout() {
          return Layout.NONE;
        }

        @Override
        public ErrorWords read(Row row) {
          return NONE;
        }

        @Override
        public @Nullable Long id(ErrorWords object) {
          return null;
        }

        @Override
        public String key(ErrorWords object) {
          return "";
        }
      };

  static ErrorWords of(ErrorAnswer answer) {
    if (answer.code() != null || answer.words() != null) {
      return new ErrorWords(answer.code(), answer.words());
    }
    Optional<WireFormat> format = WireFormat.of(answer.text());
    if (format.isPresent()) {
      return ofEnvelope(format.get(), answer.text());
    }
    String code = answer.head().header("X-Mashery-Error-Code").orElse(null);
    if (answer.isHtml()) {
      return new ErrorWords(code, answer.htmlSummary());
    }
    return new ErrorWords(code, plain(answer.text()));
  }

  private static ErrorWords ofEnvelope(WireFormat format, String text) {
    PageBuilder<ErrorWords> page = new PageBuilder<>(ANYTHING, 1);
    try {
      format.reader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), page);
    } catch (UndecodableException cutOrDamaged) {
      // What came before the damage is still the best there is to tell.
    }
    RefusedException refusal = page.refusal();
    if (refusal != null && refusal.code() != null && refusal.words() != null) {
      return new ErrorWords(refusal.code(), refusal.words());
    }
    if (format == WireFormat.JSON) {
      return BrokenJson.words(text);
    }
    return refusal == null ? NONE : new ErrorWords(refusal.code(), refusal.words());
  }

  private static @Nullable String plain(String text) {
    String line = text.strip().replaceAll("[\\p{Cc}\\p{Cf}\\s\\x{FFFD}]+", " ");
    if (line.isEmpty()) {
      return null;
    }
    return line.length() <= LONGEST_PLAIN ? line : line.substring(0, LONGEST_PLAIN) + "…";
  }
}
