package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.fleetglass.http.SecretNames;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.provider.ShownText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole tables, in whatever pieces they come: each row has what FastCSV, which foresees nothing,
 * reads in it. The values are alike, and most rows are like an earlier one.
 */
class CsvTablesTest {
  private static final String HEAD = "# SUCCESS, /grid/server/list\n";
  private static final String[] NAMES = {
    "id", "name", "a.b", "password", "", "서버", "\"x, y\"", "state.name", "moon", "z"
  };
  private static final String[] VALUES = {
    "",
    "",
    "a",
    "ab",
    "abcd",
    "abcde",
    "abcdf",
    "abcd,",
    "abcd\n",
    "1",
    "12",
    "a\"b",
    "\"",
    "\"\"",
    "\"a\"",
    ",",
    ",,",
    "\r\n",
    "a\r",
    "\0",
    "\0\0\0\0",
    "\0\0\0\0a",
    "서버",
    "서버 하나",
    "\uD83D\uDE00",
    " ",
    "#",
    "\uFEFF",
    "x".repeat(200),
    "x".repeat(201),
  };

  private enum End {
    LF,
    CR,
    BOTH,
    ANY
  }

  private Random random = new Random();
  private int columns;
  private int quoted;
  private int many;
  private End end = End.LF;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void haveInEachRowWhatFastCsvReadsInIt(long seed) throws Exception {
    random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      String table =
          table(round == 0 ? 9_000 : 300 + random.nextInt(500), round % 6 == 0 ? 16_400 : 0);
      assertThat(read(table, 1 + random.nextInt(random.nextBoolean() ? 9 : 9_000)))
          .as("seed %s, round %s", seed, round)
          .isEqualTo(fastCsv(table));
    }
  }

  @Test
  void mayComeInTwoPiecesWhereverTheseMeet() throws Exception {
    random = new Random(7);
    for (int round = 0; round < 12; round++) {
      String table = table(12, 0);
      List<String> expected = fastCsv(table);
      byte[] body = (HEAD + table).getBytes(UTF_8);
      for (int at = 1; at < body.length; at++) {
        assertThat(rows(pieces(body, at, body.length)))
            .as("%s at %s", table, at)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void areRefusedWithTheFirstRowThatHasAnotherCount() {
    random = new Random(8);
    for (int round = 0; round < 150; round++) {
      List<List<String>> rows = start(1 + random.nextInt(500));
      int wrong = random.nextInt(rows.size());
      List<String> row = new ArrayList<>(rows.get(wrong));
      // A row of one empty field is no row.
      if (random.nextBoolean() && columns > 2) {
        row.removeLast();
      } else {
        row.add(VALUES[random.nextInt(VALUES.length)]);
      }
      rows.set(wrong, row);
      String table = text(rows);
      assertThatThrownBy(() -> read(table, 1 + random.nextInt(9_000)))
          .isInstanceOfSatisfying(
              UndecodableException.class,
              e -> assertThat(e.field()).isEqualTo("list[" + wrong + "]"))
          .hasMessage("The line has %s fields under %s names.", row.size(), columns);
    }
  }

  private String table(int lines, int longest) {
    List<List<String>> rows = start(lines);
    if (longest > 0) {
      for (int i = 0; i < 8; i++) {
        List<String> row = new ArrayList<>(rows.get(random.nextInt(rows.size())));
        String value = (random.nextBoolean() ? "y\"" : "\u00e9x").repeat(longest / 2);
        row.set(random.nextInt(columns), value.substring(random.nextInt(40)));
        rows.add(random.nextInt(rows.size()), row);
      }
    }
    return text(rows);
  }

  private List<List<String>> start(int lines) {
    columns = 1 + random.nextInt(NAMES.length);
    quoted = List.of(0, 3, 50).get(random.nextInt(3));
    many = random.nextInt(3);
    end = End.values()[random.nextInt(End.values().length)];
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      List<String> row = new ArrayList<>();
      if (i > 0 && random.nextInt(8) > 0) {
        row.addAll(rows.get(Math.max(0, i - 1 - random.nextInt(12))));
        for (int changes = random.nextInt(3); changes > 0; changes--) {
          row.set(random.nextInt(columns), value());
        }
      } else {
        for (int column = 0; column < columns; column++) {
          row.add(value());
        }
      }
      rows.add(row);
    }
    return rows;
  }

  /** One of a few mostly, so that lines repeat; sometimes of more than are remembered. */
  private String value() {
    if (many == 0 && random.nextInt(4) > 0) {
      return Integer.toString(random.nextInt(5_000), 36);
    }
    int few = columns % 2 == 0 ? 6 : VALUES.length;
    return VALUES[(columns * 5 + random.nextInt(few)) % VALUES.length];
  }

  private String text(List<List<String>> rows) {
    StringBuilder text = new StringBuilder("# ");
    text.append(String.join(",", List.of(NAMES).subList(0, columns))).append('\n');
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        field(i == 0 ? text : text.append(','), row.get(i), row.size() == 1);
      }
      end(text);
      while (random.nextInt(40) == 0) {
        end(text);
      }
    }
    if (random.nextBoolean() && !rows.getLast().getLast().isEmpty()) {
      text.setLength(text.toString().replaceFirst("[\r\n]+$", "").length());
    }
    return text.toString();
  }

  private void field(StringBuilder text, String value, boolean alone) {
    boolean needed = value.startsWith("\"") || value.matches("(?s).*[,\r\n].*");
    if (needed || (alone && value.isEmpty()) || random.nextInt(100) < quoted) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
  }

  private void end(StringBuilder text) {
    text.append(
        switch (end == End.ANY ? End.values()[random.nextInt(3)] : end) {
          case LF -> "\n";
          case CR -> "\r";
          case BOTH, ANY -> "\r\n";
        });
  }

  private List<String> read(String table, int most) throws Exception {
    String mark = random.nextBoolean() ? "\uFEFF" : "";
    return rows(pieces((mark + HEAD + table).getBytes(UTF_8), most, most));
  }

  /** Each as a text, which shows the order too. */
  private static List<String> rows(InputStream body) throws Exception {
    return new PageDecoder<>(WireFormat.CSV, new Whole(), 10, null)
        .decode(body).objects().stream().map(String::valueOf).toList();
  }

  /** Hands out so many bytes at first, and no more than so many at once after that. */
  private static InputStream pieces(byte[] bytes, int first, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, pos == 0 ? first : most));
      }
    };
  }

  private static List<String> fastCsv(String table) {
    List<List<String>> lines =
        CsvReader.builder()
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(table.substring(2))
            .stream()
            .map(CsvRecord::getFields)
            .toList();
    List<String> names = lines.getFirst();
    List<String> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < line.size(); i++) {
        String name = names.get(i).isEmpty() ? "column " + (i + 1) : names.get(i);
        if (!line.get(i).isEmpty()) {
          row.put(name, SecretNames.matches(name) ? SecretNames.MARK : ShownText.of(line.get(i)));
        }
      }
      rows.add(row.toString());
    }
    return rows;
  }

  /** Of which nothing is described, so that all that comes is kept. */
  private record Whole() implements ObjectType<Map<String, String>> {
    @Override
    public Layout layout() {
      return Layout.NONE;
    }

    @Override
    public Map<String, String> read(Row row) {
      return row.details();
    }

    @Override
    public @Nullable Long id(Map<String, String> object) {
      return null;
    }

    @Override
    public String key(Map<String, String> object) {
      return "";
    }
  }
}
