package dev.fleetglass.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written comes out again with a reader of the format, whatever is in the texts. */
class FormatsSurviveTest {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void csv(long seed) throws IOException {
    List<Line> lines = Line.random(seed, 300);
    List<CsvRecord> records = csvRecords(bytes(Line.export(ExportFormat.CSV, lines, true)));

    assertThat(records.stream().filter(CsvRecord::isComment).map(record -> record.getField(0)))
        .containsExactly(
            " connection: Seoul East",
            " connection: =West",
            " search: state:running \"웹\"",
            " rows: 300");
    List<CsvRecord> rows = records.stream().filter(record -> !record.isComment()).toList();
    assertThat(rows.getFirst().getFields())
        .containsExactly("Name", "Disk (bytes)", "Share", "Up", "At");
    assertThat(rows).hasSize(301);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      List<String> fields = rows.get(i + 1).getFields();
      assertThat(fields.getFirst()).isIn(line.text(), "'" + line.text());
      assertThat(fields.get(1)).isEqualTo(line.bytes() == null ? "" : "" + line.bytes());
      assertThat(fields.get(2).isEmpty() ? null : Double.valueOf(fields.get(2)))
          .isEqualTo(line.share());
      assertThat(fields.get(3)).isEqualTo(line.up() == null ? "" : "" + line.up());
      assertThat(fields.get(4).isEmpty() ? null : OffsetDateTime.parse(fields.get(4)).toInstant())
          .isEqualTo(line.at());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void json(long seed) throws IOException {
    List<Line> lines = Line.random(seed, 300);
    JsonNode file = new ObjectMapper().readTree(bytes(Line.export(ExportFormat.JSON, lines, true)));

    assertThat(file.at("/export/connection/1").asText()).isEqualTo("=West");
    assertThat(file.at("/export/search").asText()).isEqualTo("state:running \"웹\"");
    assertThat(file.at("/export/columns/1/unit").asText()).isEqualTo("bytes");
    assertThat(file.get("rows")).hasSize(300);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      JsonNode row = file.get("rows").get(i);
      assertThat(row.get("name").textValue()).isEqualTo(line.text());
      assertThat(row.get("disk").isNull() ? null : (Long) row.get("disk").longValue())
          .isEqualTo(line.bytes());
      assertThat(row.get("share").isNull() ? null : (Double) row.get("share").doubleValue())
          .isEqualTo(line.share());
      assertThat(row.get("up").isNull() ? null : (Boolean) row.get("up").booleanValue())
          .isEqualTo(line.up());
      assertThat(
              row.get("at").isNull()
                  ? null
                  : OffsetDateTime.parse(row.get("at").textValue()).toInstant())
          .isEqualTo(line.at());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void xlsx(long seed) throws IOException {
    List<Line> lines = Line.random(seed, 1200);
    try (ReadableWorkbook book = open(bytes(Line.export(ExportFormat.XLSX, lines, true)))) {
      List<Sheet> sheets = book.getSheets().toList();
      assertThat(sheets).extracting(Sheet::getName).containsExactly("서버  all none", "About");
      List<Row> rows = sheets.getFirst().read();
      Map<Integer, Row> byNumber =
          rows.stream().collect(Collectors.toMap(Row::getRowNum, row -> row));
      assertThat(rows.getFirst().getCellText(4)).isEqualTo("At (Asia/Seoul)");
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        Row row = byNumber.get(i + 2);
        if (row == null) {
          // A row without any value leaves no trace but its place.
          assertThat(line).isEqualTo(Line.named(""));
          continue;
        }
        assertThat(text(row, 0)).isEqualTo(line.text());
        assertThat(row.getCellAsNumber(1).map(number -> number.longValueExact()).orElse(null))
            .isEqualTo(line.bytes());
        assertThat(row.getCellAsNumber(2).map(number -> number.doubleValue()).orElse(null))
            .isEqualTo(line.share());
        assertThat(row.getCellAsBoolean(3).orElse(null)).isEqualTo(line.up());
        LocalDateTime at = row.getCellAsDate(4).orElse(null);
        assertThat(
                at == null
                    ? null
                    : at.atZone(Line.SEOUL)
                        .toInstant()
                        .plusMillis(5)
                        .truncatedTo(ChronoUnit.SECONDS))
            .isEqualTo(
                line.at() == null ? null : line.at().plusMillis(5).truncatedTo(ChronoUnit.SECONDS));
      }
      List<Row> about = sheets.get(1).read();
      assertThat(about.get(2).getCellText(0)).isEqualTo("검색");
      assertThat(about.get(1).getCellText(1)).isEqualTo("=West");
    }
  }

  @Test
  void noTextOfAServiceIsAFormula() throws IOException {
    for (String text :
        List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1")) {
      List<Line> lines = List.of(Line.named(text));
      List<CsvRecord> records = csvRecords(bytes(Line.export(ExportFormat.CSV, lines, false)));
      assertThat(records.get(1).getField(0)).isEqualTo("'" + text);
      try (ReadableWorkbook book = open(bytes(Line.export(ExportFormat.XLSX, lines, false)))) {
        Cell cell = book.getFirstSheet().read().get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
      }
    }
  }

  @Test
  void negativeNumbersInTextsStayNumbers() {
    assertThat(CsvRows.guarded("-5")).isEqualTo("-5");
    assertThat(CsvRows.guarded("+3.25")).isEqualTo("+3.25");
    assertThat(CsvRows.guarded("-5+3")).isEqualTo("'-5+3");
  }

  @Test
  void filesForProgramsHoldRowsOnly() throws IOException {
    List<Line> lines = List.of(Line.named("web-1"));
    byte[] csv = bytes(Line.export(ExportFormat.CSV, lines, false));
    assertThat(new String(csv, StandardCharsets.UTF_8))
        .isEqualTo("Name,Disk (bytes),Share,Up,At\r\nweb-1,,,,\r\n");
    JsonNode json =
        new ObjectMapper().readTree(bytes(Line.export(ExportFormat.JSON, lines, false)));
    assertThat(json.isArray()).isTrue();
    try (ReadableWorkbook book = open(bytes(Line.export(ExportFormat.XLSX, lines, false)))) {
      assertThat(book.getSheets()).hasSize(1);
    }
  }

  @Test
  void csvForPeopleBeginsWithAByteOrderMark() throws IOException {
    byte[] csv = bytes(Line.export(ExportFormat.CSV, List.of(), true));
    assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("\uFEFF# connection");
  }

  @Test
  void aSingleEmptyCellIsStillARow() throws IOException {
    Export<Line> one =
        new Export<>(
            ExportFormat.CSV,
            Line.COLUMNS.subList(0, 1),
            List.of(Line.named(""), Line.named("b")),
            List.of(),
            ZoneOffset.UTC,
            "s",
            "n");
    assertThat(csvRecords(bytes(one))).hasSize(3);
  }

  @Test
  void halvesOfCharactersBreakNoFile() throws IOException {
    List<Line> lines = List.of(Line.named("a\uD83Db"));
    JsonNode json =
        new ObjectMapper().readTree(bytes(Line.export(ExportFormat.JSON, lines, false)));
    assertThat(json.get(0).get("name").textValue()).isEqualTo("a\uFFFDb");
    try (ReadableWorkbook book = open(bytes(Line.export(ExportFormat.XLSX, lines, false)))) {
      assertThat(book.getFirstSheet().read().get(1).getCellText(0)).isEqualTo("a\uFFFDb");
    }
  }

  @Test
  void rowsBeyondASheetGoToTheNext() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Line> lines = Line.random(9, 25);
    XlsxRows writer = new XlsxRows(Line.export(ExportFormat.XLSX, lines, true), out, 10);
    for (Line line : lines) {
      writer.row(new Object[] {line.text() + "x", 1, null, true, null});
    }
    writer.end();
    try (ReadableWorkbook book = open(out.toByteArray())) {
      List<Sheet> sheets = book.getSheets().toList();
      assertThat(sheets)
          .extracting(Sheet::getName)
          .containsExactly("서버  all none", "서버  all none 2", "서버  all none 3", "About");
      assertThat(sheets.get(1).read()).hasSize(11);
      assertThat(sheets.get(2).read()).hasSize(6);
      assertThat(text(sheets.get(2).read().get(5), 0)).isEqualTo(lines.get(24).text() + "x");
    }
  }

  @Test
  void textsLongerThanACellAreCutAndCounted() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Line> lines = List.of(Line.named("a".repeat(40_000)), Line.named("short"));
    int shortened = Exporter.stream(Line.export(ExportFormat.XLSX, lines, true), out, _ -> {});
    assertThat(shortened).isEqualTo(1);
    try (ReadableWorkbook book = open(out.toByteArray())) {
      assertThat(book.getFirstSheet().read().get(1).getCellText(0)).hasSize(32_767).endsWith("a…");
    }
  }

  private static byte[] bytes(Export<Line> export) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exporter.stream(export, out, _ -> {});
    return out.toByteArray();
  }

  private static List<CsvRecord> csvRecords(byte[] csv) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.READ)
            .skipEmptyLines(true)
            .detectBomHeader(true)
            .ofCsvRecord(new ByteArrayInputStream(csv))) {
      return reader.stream().toList();
    }
  }

  private static ReadableWorkbook open(byte[] xlsx) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(xlsx));
  }

  /** As spreadsheets read it: with the escapes of ECMA-376 resolved. */
  private static String text(Row row, int cell) {
    String raw = row.getOptionalCell(cell).map(Cell::getText).orElse("");
    return ESCAPE
        .matcher(raw)
        .replaceAll(hit ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
  }
}
