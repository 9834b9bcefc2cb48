package dev.fleetglass.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A row with one column of each type, of texts that break formats. */
record Line(
    String text,
    @Nullable Long bytes,
    @Nullable Double share,
    @Nullable Boolean up,
    @Nullable Instant at) {
  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  static final List<ExportColumn<Line>> COLUMNS =
      List.of(
          new ExportColumn<>("name", "Name", "", ExportColumn.Type.TEXT, Line::text),
          new ExportColumn<>("disk", "Disk", "bytes", ExportColumn.Type.NUMBER, Line::bytes),
          new ExportColumn<>("share", "Share", "", ExportColumn.Type.NUMBER, Line::share),
          new ExportColumn<>("up", "Up", "", ExportColumn.Type.FLAG, Line::up),
          new ExportColumn<>("at", "At", "", ExportColumn.Type.TIME, Line::at));

  private static final String[] PARTS = {
    "\"",
    "\"\"",
    ",",
    ";",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "=1+1",
    "=",
    "+",
    "-",
    "@SUM",
    "-5",
    "+3.5",
    "서울",
    "한글",
    "😀",
    "\u0000",
    "\u0007",
    "\u000B",
    "\u001F",
    "\uFFFE",
    "\uFFFF",
    "_x0041_",
    "_",
    "<b>&amp;",
    "]]>",
    " ",
    "  ",
    "#",
    "'",
    "\uFF1D1+1",
    "\uFEFF",
    "\u2028",
    "web-10",
    "0"
  };

  static Line random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return new Line(
        text.toString(),
        random.nextInt(4) == 0 ? null : random.nextLong(1L << 50) - (1L << 20),
        random.nextInt(4) == 0 ? null : random.nextInt(-9999, 9999) / 64.0,
        random.nextInt(4) == 0 ? null : random.nextBoolean(),
        random.nextInt(4) == 0 ? null : Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L)));
  }

  static List<Line> random(long seed, int count) {
    Random random = new Random(seed);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(random(random));
    }
    return lines;
  }

  static Line named(String text) {
    return new Line(text, null, null, null, null);
  }

  static Export<Line> export(ExportFormat format, List<Line> rows, boolean notes) {
    return new Export<>(
        format,
        COLUMNS,
        rows,
        notes
            ? List.of(
                new ExportNote("connection", "연결", "Seoul\nEast"),
                new ExportNote("connection", "연결", "=West"),
                new ExportNote("search", "검색", "state:running \"웹\""),
                new ExportNote("rows", "행", "" + rows.size()))
            : List.of(),
        SEOUL,
        "서버: all/none",
        "About");
  }
}
