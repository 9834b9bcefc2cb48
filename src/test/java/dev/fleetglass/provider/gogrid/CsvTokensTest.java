package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against FastCSV with the strictest settings that answers can be held to. */
class CsvTokensTest {
  private static final String[] PIECES = {
    ",",
    ",",
    ",",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "a",
    "bc",
    "서버",
    "3.5",
    " ",
    "#",
    "\"a\"",
    "\"x,y\"",
    "\"a \"\"b\"\"\"",
    "\"\"\"\"",
    "\"1\n2\"",
    "\"1\r\n2\",",
    "\0"
  };

  private final Random random = new Random(3);

  @Test
  void readsAndRefusesWhatFastCsvDoes() throws Exception {
    int refused = 0;
    for (int round = 0; round < 60_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      List<List<String>> expected = fastCsv(text.toString());
      refused += expected == null ? 1 : 0;
      assertThat(ours(text.toString())).as("%s", text).isEqualTo(expected);
    }
    assertThat(refused).isBetween(6_000, 50_000);
  }

  @Test
  void readsFieldsAcrossItsWindowsEdges() throws Exception {
    for (int length = 16_360; length < 16_400; length++) {
      String text =
          "x".repeat(length)
              + ",\""
              + "y\"\"".repeat(9_000)
              + "\"\r\nz,\""
              + "w".repeat(length)
              + "\"";
      assertThat(ours(text)).isEqualTo(fastCsv(text));
    }
  }

  @Test
  void refusesAFieldThatDoesNotEnd() {
    for (String start : List.of("", "\"")) {
      String text = "a," + start + "x".repeat(3 * PageReader.MAX_TEXT);
      assertThatThrownBy(() -> read(text))
          .isInstanceOf(UndecodableException.class)
          .hasMessage("The line or one of its fields is too long.");
    }
  }

  private static @Nullable List<List<String>> ours(String text) throws IOException {
    try {
      return read(text);
    } catch (UndecodableException e) {
      return null;
    }
  }

  private static List<List<String>> read(String text) throws IOException, UndecodableException {
    CsvTokens csv = new CsvTokens(new StringReader(text), () -> null);
    List<List<String>> lines = new ArrayList<>();
    while (csv.nextLine()) {
      List<String> fields = new ArrayList<>();
      while (csv.next()) {
        fields.add(new String(csv.chars(), csv.from(), csv.length()));
      }
      lines.add(fields);
    }
    return lines;
  }

  private static @Nullable List<List<String>> fastCsv(String text) {
    List<List<String>> lines = new ArrayList<>();
    try {
      CsvReader.builder()
          .skipEmptyLines(true)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .allowUnclosedQuote(false)
          .ofCsvRecord(text)
          .stream()
          .map(CsvRecord::getFields)
          .forEach(lines::add);
    } catch (CsvParseException e) {
      return null;
    }
    return lines;
  }
}
