package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a CSV text as RFC 4180 quotes them, as characters that are good until the next one.
 * Lines end with CR, LF or both; empty ones are skipped.
 *
 * <p>A parser of its own because the fields of answers mostly repeat: finding where they end and
 * comparing them is all there is to do, which libraries that hand each one over take twice the time
 * for. The tests hold it to what FastCSV reads.
 */
final class CsvTokens extends Tokens {
  private final Supplier<@Nullable String> place;
  private int from;
  private int length;
  private boolean open;
  private boolean quoted;
  private char lineEnd = '\n';

  /**
   * Starts before the first line.
   *
   * @param place what a message shall call the place that has been reached
   */
  CsvTokens(Reader text, Supplier<@Nullable String> place) {
    super(text);
    this.place = place;
  }

  /** Goes to the next line that is not empty; false at the end of the text. */
  boolean nextLine() throws IOException, UndecodableException {
    while (at < end || more()) {
      char first = chars[at];
      if (first != '\n' && first != '\r') {
        open = true;
        return true;
      }
      at++;
    }
    return false;
  }

  /** Goes to the next field; false at the end of the line. */
  boolean next() throws IOException, UndecodableException {
    if (!open) {
      return false;
    }
    quoted = false;
    if (at == end && !more()) {
      // A comma was the last character of the text.
      field(at, at);
      open = false;
    } else if (chars[at] == '"') {
      quoted = true;
      unquote();
    } else {
      plain();
    }
    return true;
  }

  /** Goes on behind those of a stretch's fields that stand next; answers how many these are. */
  int take(Stretch stretch) {
    int fields = open ? stretch.fields(chars, at, end) : 0;
    if (fields > 0) {
      at += stretch.length(fields);
      open = chars[at - 1] == ',';
    }
    return fields;
  }

  /**
   * The first characters of the next field; 0 when there are none yet, or none more in the line.
   */
  long head() {
    return open ? StretchTable.head(chars, at, end) : 0;
  }

  /** What ended the last line that a field without quotes has ended. */
  char lineEnd() {
    return lineEnd;
  }

  /** Whether the field was within quotes. */
  boolean quoted() {
    return quoted;
  }

  /** The array that holds the field. */
  char[] chars() {
    return chars;
  }

  /** Where the field begins in it. */
  int from() {
    return from;
  }

  /** How many characters the field has. */
  int length() {
    return length;
  }

  private void plain() throws IOException, UndecodableException {
    int i = at;
    while (true) {
      for (; i < end; i++) {
        char c = chars[i];
        // Nearly all characters are beyond the comma.
        if (c <= ',' && (c == ',' || c == '\n' || c == '\r')) {
          field(at, i);
          open = c == ',';
          if (!open) {
            lineEnd = c;
          }
          at = i + 1;
          return;
        }
      }
      i -= at;
      if (!more()) {
        field(0, i);
        open = false;
        at = i;
        return;
      }
    }
  }

  private void unquote() throws IOException, UndecodableException {
    int i = at + 1;
    int to = i;
    while (true) {
      while (i < end && chars[i] != '"') {
        chars[to++] = chars[i++];
      }
      if (i + 1 < end && chars[i + 1] == '"') {
        chars[to++] = '"';
        i += 2;
      } else if (i + 1 < end) {
        field(at + 1, to);
        at = i + 1;
        close(chars[at]);
        return;
      } else {
        // What has been unquoted stays before what has not.
        int before = at;
        if (!more()) {
          if (i - before == end) {
            throw brokenOff();
          }
          field(1, to - before);
          open = false;
          at = end;
          return;
        }
        i -= before;
        to -= before;
      }
    }
  }

  private void close(char after) throws UndecodableException {
    open = after == ',';
    if (!open && after != '\n' && after != '\r') {
      throw malformed("something follows a closing quote");
    }
    at++;
  }

  private void field(int first, int to) throws UndecodableException {
    from = first;
    length = to - first;
    if (length > PageReader.MAX_TEXT) {
      throw tooLong();
    }
  }

  @Override
  protected @Nullable String place() {
    return place.get();
  }

  @Override
  protected UndecodableException brokenOff() {
    return malformed("a quote is not closed");
  }

  @Override
  protected UndecodableException tooLong() {
    return wrong("The line or one of its fields is too long.");
  }

  private UndecodableException malformed(String what) {
    return wrong("Not well-formed CSV: " + what + ".");
  }
}
