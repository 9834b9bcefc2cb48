package dev.fleetglass.ui.chart.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.fleetglass.export.ExportException;
import dev.fleetglass.export.Exporter;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.model.dashboard.Threshold;
import dev.fleetglass.series.SampleLog;
import dev.fleetglass.ui.chart.ChartSeries;
import dev.fleetglass.ui.chart.part.PartStand;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Files read back by other programs' readers. */
class PanelFileTest {
  private static final Instant END = PartStand.START;
  private static final Instant BEGIN = END.minusSeconds(300);
  private static final String QUERY =
      "Seoul: cpu /api/v1/query?query=sum(rate(x[5m])) by (\"node\") > 0 & 한글";
  private static final String HOSTILE = "</text><script>alert(1)</script> & \"q\" \u0001 \uD800";

  private final PartStand stand;

  @TempDir Path folder;

  PanelFileTest() throws Exception {
    stand = new PartStand(200, 100);
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @ParameterizedTest
  @EnumSource(PanelKind.class)
  void pictureHasTwiceThePixelsAndItsFactsAsTexts(PanelKind kind) throws Exception {
    Path file = write(PanelFile.Format.PNG, content(kind, two()));
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
      reader.setInput(in);
      BufferedImage image = reader.read(0);
      assertThat(image.getWidth()).isEqualTo(1600);
      assertThat(image.getHeight()).isGreaterThan(2 * 300);
      Map<String, String> texts = new HashMap<>();
      collect(reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"), texts);
      assertThat(texts)
          .containsEntry("query", QUERY)
          .containsEntry("from", "2026-11-23T13:55:00+09:00")
          .containsEntry("to", "2026-11-23T14:00:00+09:00")
          .containsEntry("timeZone", "Asia/Seoul")
          .containsEntry("fetched", "2026-11-23T14:00:00+09:00");
      assertThat(colours(image)).as("something is drawn").isGreaterThan(20);
    }
  }

  @ParameterizedTest
  @EnumSource(PanelKind.class)
  void aPanelWithoutSamplesCanBeExportedToo(PanelKind kind) throws Exception {
    for (PanelFile.Format format : PanelFile.Format.values()) {
      assertThat(write(format, content(kind, List.of()))).as("%s", format).isNotEmptyFile();
    }
    BufferedImage image =
        ImageIO.read(write(PanelFile.Format.PNG, content(kind, List.of())).toFile());
    assertThat(colours(image)).as("words").isGreaterThan(2);
  }

  @ParameterizedTest
  @EnumSource(PanelKind.class)
  void aPictureTooLargeToBeDrawnAtOnceIsTheSame(PanelKind kind) {
    PartStand.fx(() -> {
      PanelDrawing drawing = new PanelDrawing(content(kind, two()), PartStand.TEXTS, 800, 300);
      PanelFile.Picture whole = PanelFile.picture(drawing, PanelFile.TILE);
      PanelFile.Picture tiles = PanelFile.picture(drawing, 333);
      int differing = 0;
      for (int i = 0; i < whole.argb().length; i++) {
        differing += alike(whole.argb()[i], tiles.argb()[i]) ? 0 : 1;
      }
      // Edges of curves are smoothed a little differently where a tile ends.
      assertThat(differing).isLessThan(whole.argb().length / 1000);
    });
  }

  private static boolean alike(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff)) > 8) {
        return false;
      }
    }
    return true;
  }

  @Test
  void pixelsComeBackAsTheyWere() throws Exception {
    int[] argb = new int[37 * 23];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xff000000 | i * 7919;
    }
    var bytes = new ByteArrayOutputStream();
    PngEncoder.write(argb, 37, 23, 7559, List.of(), bytes);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(image.getRGB(0, 0, 37, 23, null, 0, 37)).isEqualTo(argb);
  }

  @ParameterizedTest
  @EnumSource(PanelKind.class)
  void vectorIsXmlWithItsFacts(PanelKind kind) throws Exception {
    Document svg = xml(write(PanelFile.Format.SVG, content(kind, two())));
    Element root = svg.getDocumentElement();
    assertThat(root.getLocalName()).isEqualTo("svg");
    assertThat(text(svg, "title"))
        .isEqualTo("CPU </text><script>alert(1)</script> & \"q\" \uFFFD \uFFFD");
    assertThat(text(svg, "desc")).contains("2 series");
    assertThat(svg.getElementsByTagNameNS("*", "script").getLength()).isZero();
    Map<String, String> notes = new HashMap<>();
    NodeList all = svg.getElementsByTagNameNS("https://fleetglass.dev/panel", "note");
    for (int i = 0; i < all.getLength(); i++) {
      notes.put(((Element) all.item(i)).getAttribute("key"), all.item(i).getTextContent());
    }
    assertThat(notes).containsEntry("query", QUERY).containsEntry("timeZone", "Asia/Seoul");
    assertThat(words(svg)).contains("Query: " + QUERY);
    if (kind == PanelKind.STAT || kind == PanelKind.GAUGE) {
      assertThat(words(svg)).contains("cores", "2");
    } else {
      assertThat(words(svg)).anyMatch(word -> word.startsWith("13:5"));
    }
  }

  @Test
  void linesOfAVectorHaveTheirGapsThresholdsAndLegend() throws Exception {
    ChartSeries gap =
        PartStand.series("gap", 0, END, s -> s > 100 && s < 200 ? Double.NaN : 1 + s % 3);
    Document svg = xml(write(PanelFile.Format.SVG, content(PanelKind.LINE, List.of(gap))));
    List<double[]> lines = lines(svg, "#0969da");
    assertThat(lines).as("two stretches and the legend's").hasSize(3);
    assertThat(lines.get(0)[lines.get(0).length - 2]).isLessThan(lines.get(1)[0] - 100);
    assertThat(words(svg)).contains("gap", "Last", "Critical 2.50 cores");
  }

  @Test
  void aMillionSamplesMakeASmallFileWithEverySpike() throws Exception {
    int count = 1_000_000;
    SampleLog log = new SampleLog(count);
    for (int i = 0; i < count; i++) {
      log.add(END.toEpochMilli() - (count - 1L - i) * 1000, i == 612_345 ? 900 : i % 10);
    }
    PanelContent content =
        content(
            PanelKind.LINE,
            List.of(new ChartSeries("a", "a", 0, log.view())),
            END.minusSeconds(count));
    Path file = write(PanelFile.Format.SVG, content);
    assertThat(Files.size(file)).isLessThan(80_000);
    double top = Double.POSITIVE_INFINITY;
    for (double[] line : lines(xml(file), "#0969da")) {
      for (int i = 1; i < line.length; i += 2) {
        top = Math.min(top, line[i]);
      }
    }
    assertThat(top).as("the spike reaches up").isLessThan(150);
  }

  @Test
  void rowsHaveAColumnForEachSeriesAndNoFormula() throws Exception {
    ChartSeries raw = PartStand.series("=cmd|' /C calc'!A0", 0, END, s -> s == 10 ? Double.NaN : s);
    SampleLog reduced = SampleLog.reduced(10);
    reduced.add(END.toEpochMilli(), 1, 2.5, 4);
    ChartSeries wide = new ChartSeries("w", "w", 1, reduced.view());
    Path file = write(PanelFile.Format.CSV, content(PanelKind.STAT, List.of(raw, wide)));
    List<String> comments = new ArrayList<>();
    List<List<String>> records = new ArrayList<>();
    String text = Files.readString(file).substring(1);
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().commentStrategy(CommentStrategy.READ).ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        if (record.isComment()) {
          comments.add(record.getField(0));
        } else {
          records.add(record.getFields());
        }
      }
    }
    assertThat(comments)
        .contains(" timeZone: Asia/Seoul", " fetched: 2026-11-23T14:00:00+09:00")
        .anyMatch(line -> line.startsWith(" query: Seoul: cpu"));
    assertThat(records.getFirst())
        .containsExactly(
            "Time",
            "'=cmd|' /C calc'!A0 (cores)",
            "w, mean (cores)",
            "w, min (cores)",
            "w, max (cores)");
    assertThat(records.getLast())
        .containsExactly("2026-11-23T14:00:00+09:00", "0", "2.5", "1", "4");
    assertThat(records).hasSize(31);
    assertThat(records.get(records.size() - 2)).startsWith("2026-11-23T13:59:40+09:00", "20", "");
  }

  @Test
  void whatWasThereStaysWhenWritingFailsOrIsCancelled() throws Exception {
    Path file = folder.resolve("panel.svg");
    Files.writeString(file, "before");
    PanelFile made = made(PanelFile.Format.SVG, content(PanelKind.LINE, two()));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> made.write(new Exporter(), file))
          .isInstanceOf(CancellationException.class);
    } finally {
      Thread.interrupted();
    }
    assertThat(file).hasContent("before");
    Path nowhere = folder.resolve("gone").resolve("panel.svg");
    assertThatThrownBy(() -> made.write(new Exporter(), nowhere))
        .isInstanceOfSatisfying(
            ExportException.class,
            e -> assertThat(e.reason()).isEqualTo(ExportException.Reason.NO_FOLDER));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static List<ChartSeries> two() {
    return List.of(
        PartStand.series("a", 0, END, s -> 1 + s % 3),
        PartStand.series(HOSTILE, 1, END, s -> 2 + s % 5));
  }

  private static PanelContent content(PanelKind kind, List<ChartSeries> series) {
    return content(kind, series, BEGIN);
  }

  private static PanelContent content(PanelKind kind, List<ChartSeries> series, Instant from) {
    PanelOptions options =
        new PanelOptions(
            null,
            false,
            true,
            Duration.ZERO,
            Duration.ZERO,
            List.of(new Threshold(2.5, null, Tone.FAILED, "")),
            true,
            true);
    PanelFacts facts =
        new PanelFacts("CPU " + HOSTILE, List.of(QUERY), from, END, ZoneId.of("Asia/Seoul"), END);
    return new PanelContent(
        facts, kind, options, MetricUnit.CORES, Duration.ofSeconds(10), series, List.of());
  }

  private static PanelFile made(PanelFile.Format format, PanelContent content) {
    return PartStand.onFx(() -> PanelFile.of(format, content, PartStand.TEXTS, 800, 300));
  }

  private Path write(PanelFile.Format format, PanelContent content) throws Exception {
    Path file = folder.resolve("panel." + format.extension());
    made(format, content).write(new Exporter(), file);
    return file;
  }

  private static Document xml(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] bytes = Files.readString(file, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static String text(Document svg, String name) {
    return svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name).item(0).getTextContent();
  }

  private static List<String> words(Document svg) {
    List<String> words = new ArrayList<>();
    NodeList all = svg.getElementsByTagNameNS("*", "text");
    for (int i = 0; i < all.getLength(); i++) {
      words.add(all.item(i).getTextContent());
    }
    return words;
  }

  /** The points of all lines of a colour, x and y in turn. */
  private static List<double[]> lines(Document svg, String colour) {
    List<double[]> lines = new ArrayList<>();
    NodeList all = svg.getElementsByTagNameNS("*", "polyline");
    for (int i = 0; i < all.getLength(); i++) {
      Element line = (Element) all.item(i);
      if (line.getAttribute("stroke").equals(colour)) {
        lines.add(
            Arrays.stream(line.getAttribute("points").split("[ ,]"))
                .mapToDouble(Double::parseDouble)
                .toArray());
      }
    }
    return lines;
  }

  private static void collect(org.w3c.dom.Node node, Map<String, String> texts) {
    if (node instanceof IIOMetadataNode entry && entry.getNodeName().equals("iTXtEntry")) {
      texts.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
    }
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(Objects.requireNonNull(child), texts);
    }
  }

  private static long colours(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).distinct().count();
  }
}
