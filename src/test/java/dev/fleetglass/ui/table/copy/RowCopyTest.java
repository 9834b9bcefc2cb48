package dev.fleetglass.ui.table.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.ui.table.Column;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowCopyTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant MADE = Instant.parse("2026-11-23T00:00:00Z");
  private static final List<Column<Line>> COLUMNS =
      List.of(
          Column.text("name", "이름", Line::name),
          Column.size("ram", "RAM", line -> line.ram() + " GiB", Line::ram),
          Column.age("made", "Made", _ -> "2026-11-23 09:00", _ -> MADE));

  private record Line(String name, @Nullable Long ram) {}

  @Test
  void textIsWhatIsSeenWithTabsBetweenCellsAndALineForEachRow() throws Exception {
    List<Line> rows = List.of(new Line("a\tb\r\nc", 2L), new Line("웹 \"1\"", 4L));
    assertThat(RowCopy.of(CopyForm.TEXT, COLUMNS, rows, SEOUL))
        .isEqualTo("a b c\t2 GiB\t2026-11-23 09:00\n웹 \"1\"\t4 GiB\t2026-11-23 09:00");
  }

  @Test
  void csvQuotesKeepsKoreanAndWritesValues() throws Exception {
    List<Line> rows = List.of(new Line("웹, \"하나\"", 2048L), new Line("a\nb", null));
    String[] csv = RowCopy.of(CopyForm.CSV, COLUMNS, rows, SEOUL).split("\r\n", -1);
    assertThat(csv[0]).isEqualTo("이름,RAM,Made");
    assertThat(csv[1]).isEqualTo("\"웹, \"\"하나\"\"\",2048,2026-11-23T09:00:00+09:00");
    assertThat(csv[2]).isEqualTo("\"a\nb\",,2026-11-23T09:00:00+09:00");
  }

  @Test
  void csvHoldsNoFormulaThatASpreadsheetWouldRun() throws Exception {
    List<Column<Line>> name = COLUMNS.subList(0, 1);
    for (String evil : List.of("=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\t=1")) {
      String csv = RowCopy.of(CopyForm.CSV, name, List.of(new Line(evil, null)), SEOUL);
      assertThat(csv).as(evil).contains("'" + evil);
    }
    assertThat(RowCopy.of(CopyForm.CSV, name, List.of(new Line("-12.5", null)), SEOUL))
        .endsWith("\r\n-12.5\r\n");
  }

  @Test
  void jsonHasAnObjectForEachRowWithIdsAsKeys() throws Exception {
    List<Line> rows = List.of(new Line("웹\t\"1\"\\", 2048L), new Line("=b", null));
    String json = RowCopy.of(CopyForm.JSON, COLUMNS, rows, SEOUL).replaceAll("\\s+", "");
    assertThat(json)
        .isEqualTo(
            "[{\"name\":\"웹\\t\\\"1\\\"\\\\\",\"ram\":2048,\"made\":\"2026-11-23T09:00:00+09:00\"},"
                + "{\"name\":\"=b\",\"ram\":null,\"made\":\"2026-11-23T09:00:00+09:00\"}]");
  }

  @Test
  void aCellIsOneLineAsItIsSeen() {
    assertThat(RowCopy.cell(COLUMNS.getFirst(), new Line("=a\tb\n\nc", 1L))).isEqualTo("=a b c");
  }

  @Test
  void endsAtTheLimitInEveryForm() throws Exception {
    List<Line> rows = java.util.Collections.nCopies(100, new Line("0123456789", 1L));
    for (CopyForm form : CopyForm.values()) {
      assertThatThrownBy(() -> RowCopy.of(form, COLUMNS, rows, SEOUL, 999))
          .isInstanceOf(RowCopy.TooMuch.class);
      assertThat(RowCopy.of(form, COLUMNS, rows, SEOUL, 100_000)).isNotEmpty();
    }
  }
}
