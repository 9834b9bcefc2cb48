import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes the licences of everything that is shipped into one text: {@code java Legal.java RUNTIME OUT
 * FOLDER...} with the runtime that is shipped and the folders of the jars; run in the checkout's root.
 * To the bill of materials beside that text it adds what Maven knows nothing of: runtime and fonts.
 */
final class Legal {
  private static final Path LICENCES = Path.of("installer/legal");
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.\\-]*?)(-linux|-win|-mac)?(-aarch64)?\\.jar");
  private static final Pattern TEXT =
      Pattern.compile("META-INF/(?:.*/)?(?:LICENSE|NOTICE)(?:\\.txt|\\.md|\\.zentus)?", Pattern.CASE_INSENSITIVE);
  private static final int NAMING = 500;
  private static final Map<String, String> FONTS =
      new TreeMap<>(Map.of("JetBrainsMono", "OFL-1.1", "Pretendard", "OFL-1.1"));
  private static final String LINE = "\n" + "-".repeat(78) + "\n";

  private final Map<String, String[]> known = new TreeMap<>();
  private final Set<String> standard = new LinkedHashSet<>();
  private final StringBuilder overview = new StringBuilder();
  private final StringBuilder texts = new StringBuilder();

  public static void main(String[] arguments) throws IOException {
    Legal legal = new Legal();
    legal.read();
    List<Path> jars = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      try (Stream<Path> files = Files.list(Path.of(arguments[i]))) {
        files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
      }
    }
    jars.sort((one, other) -> one.getFileName().compareTo(other.getFileName()));
    for (Path jar : jars) {
      if (!jar.getFileName().toString().startsWith("fleetglass-")) {
        legal.add(jar);
      }
    }
    legal.fonts();
    Files.writeString(Path.of(arguments[1]), legal.text(Path.of(arguments[0])));
    Path bill = Path.of(arguments[1]).resolveSibling("sbom.json");
    Files.writeString(bill, withRuntimeAndFonts(Files.readString(bill)));
  }

  /** The runtime is that of the JDK that runs this, from which jlink took it. */
  private static String withRuntimeAndFonts(String bill) {
    String version = System.getProperty("java.runtime.version");
    StringBuilder more = new StringBuilder(
        """

            { "type" : "platform", "bom-ref" : "openjdk", "publisher" : "%s", "name" : "OpenJDK", "version" : "%s",
              "licenses" : [ { "expression" : "GPL-2.0-only WITH Classpath-exception-2.0" } ] },"""
            .formatted(System.getProperty("java.vendor"), version));
    FONTS.forEach(
        (font, licence) ->
            more.append(
                """

                    { "type" : "library", "bom-ref" : "font-%s", "name" : "%s", "description" : "A font",
                      "licenses" : [ { "license" : { "id" : "%s" } } ] },"""
                    .formatted(font, font, licence)));
    // Those of the tools that made the bill stand further in.
    String start = "\n  \"components\" : [";
    int at = bill.indexOf(start);
    if (at < 0) {
      throw new IllegalStateException("sbom.json is not laid out as it was: nothing can be added");
    }
    at += start.length();
    return bill.substring(0, at) + more + bill.substring(at);
  }

  private void read() throws IOException {
    for (String line : Files.readAllLines(LICENCES.resolve("components.txt"))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] parts = line.strip().split("\\s+", 3);
        known.put(parts[0], parts);
      }
    }
  }

  private void add(Path jar) {
    Matcher name = JAR.matcher(jar.getFileName().toString());
    if (!name.matches() || !known.containsKey(name.group(1))) {
      throw new IllegalStateException("installer/legal/components.txt does not know " + jar.getFileName());
    }
    String[] parts = known.get(name.group(1));
    String heading = parts[0] + " " + name.group(2) + " (" + parts[1] + ")";
    overview.append("  ").append(heading).append('\n');
    List<String> own = ownTexts(jar);
    if (!own.isEmpty() || parts.length > 2) {
      texts.append(LINE).append(heading).append("\n\n");
    }
    if (parts.length > 2) {
      texts.append(parts[2].replace("; ", "\n")).append('\n');
    }
    own.forEach(text -> texts.append(text).append('\n'));
    // A short one only names the licence.
    if (own.stream().anyMatch(text -> text.length() > NAMING) && !parts[1].equals("Apache-2.0")) {
      return;
    }
    if (!parts[1].startsWith("GPL")) {
      standard.add(parts[1]);
    }
  }

  /** Texts in the jar, but for those that are the standard one word for word. */
  private static List<String> ownTexts(Path jar) {
    List<String> found = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (TEXT.matcher(entry.getName()).matches()) {
          try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!text.contains("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION")) {
              found.add(text);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private void fonts() throws IOException {
    for (var font : FONTS.entrySet()) {
      String heading = font.getKey() + " (" + font.getValue() + ", a font)";
      overview.append("  ").append(heading).append('\n');
      texts.append(LINE).append(heading).append("\n\n");
      texts.append(Files.readString(Path.of("assets/fonts", font.getKey() + "-LICENSE.txt")).strip()).append('\n');
    }
  }

  private String text(Path runtime) throws IOException {
    StringBuilder all = new StringBuilder("Fleetglass is made with the following works of others.\n\n");
    all.append("  The Java runtime, OpenJDK, with its own parts (GPL-2.0-with-Classpath-exception)\n");
    all.append(overview).append(texts);
    for (String licence : standard) {
      all.append(LINE).append(licence).append("\n\n");
      all.append(Files.readString(LICENCES.resolve(licence + ".txt")).strip()).append('\n');
    }
    all.append(LINE).append("GPL-2.0-with-Classpath-exception: OpenJDK and JavaFX\n\n");
    Path base = runtime.resolve("legal/java.base");
    for (String file : List.of("LICENSE", "ASSEMBLY_EXCEPTION", "ADDITIONAL_LICENSE_INFO")) {
      if (Files.exists(base.resolve(file))) {
        all.append(Files.readString(base.resolve(file)).strip()).append("\n\n");
      }
    }
    try (Stream<Path> files = Files.walk(runtime.resolve("legal"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        all.append(LINE).append("OpenJDK: ").append(file.getParent().getFileName()).append("\n\n");
        all.append(Files.readString(file).strip()).append('\n');
      }
    }
    return all.toString();
  }
}
