package dev.fleetglass.service;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program is built with and under which licences: the list that was packaged with it, or
 * else what its jar files say of themselves.
 */
public final class Libraries {
  /** System property that names the folder with the packaged list. */
  public static final String FOLDER_PROPERTY = "fleetglass.legal";

  private static final Logger LOG = LoggerFactory.getLogger(Libraries.class);
  private static final String LIST = "THIRD-PARTY.txt";
  private static final long MOST_BYTES = 1 << 20;
  private static final String UNTOLD = "licence: see META-INF in the jar, or its project";

  /** Licences of works whose jars do not tell them, by the beginning of the file's name. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("javafx", "GPL-2.0 with Classpath Exception"),
          Map.entry("controlsfx", "BSD-3-Clause"),
          Map.entry("atlantafx", "MIT"),
          Map.entry("ikonli", "Apache-2.0"),
          Map.entry("okhttp", "Apache-2.0"),
          Map.entry("okio", "Apache-2.0"),
          Map.entry("kotlin-stdlib", "Apache-2.0"),
          Map.entry("annotations", "Apache-2.0"),
          Map.entry("jackson", "Apache-2.0"),
          Map.entry("fastcsv", "MIT"),
          Map.entry("fastexcel", "Apache-2.0"),
          Map.entry("opczip", "Apache-2.0"),
          Map.entry("picocli", "Apache-2.0"),
          Map.entry("java-keyring", "BSD-3-Clause"),
          Map.entry("appdirs", "Apache-2.0"),
          Map.entry("sqlite-jdbc", "Apache-2.0"),
          Map.entry("slf4j", "MIT"),
          Map.entry("logback", "EPL-2.0 or LGPL-2.1"),
          Map.entry("jspecify", "Apache-2.0"));

  /** What is in the program and in no jar of its own. */
  private static final List<String> INSIDE =
      List.of(
          "Material Design Icons: Apache-2.0",
          "Pretendard: OFL-1.1",
          "JetBrains Mono: OFL-1.1, its sources Apache-2.0");

  private final @Nullable Path folder;
  private final List<Path> jars;

  Libraries(@Nullable Path folder, List<Path> jars) {
    this.folder = folder;
    this.jars = List.copyOf(jars);
  }

  /** Those of this program. */
  public static Libraries running() {
    String legal = System.getProperty(FOLDER_PROPERTY, "");
    return new Libraries(
        legal.isBlank() ? null : Path.of(legal),
        Stream.of("java.class.path", "jdk.module.path").flatMap(Libraries::jars).toList());
  }

  /** The folder with the packaged list, if the program was packaged with one. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder).filter(Files::isDirectory);
  }

  /** One library per line, or the packaged list word for word. Blocks on the disk. */
  public String text() {
    Optional<Path> list = folder().map(each -> each.resolve(LIST)).filter(Files::isRegularFile);
    if (list.isPresent()) {
      try (InputStream in = Files.newInputStream(list.get())) {
        return new String(in.readNBytes((int) MOST_BYTES), StandardCharsets.UTF_8);
      } catch (IOException e) {
        LOG.warn("The packaged list of licences was not read", e);
      }
    }
    TreeSet<String> lines = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    lines.addAll(INSIDE);
    jars.forEach(jar -> lines.add(line(jar)));
    return String.join("\n", lines) + '\n';
  }

  private static Stream<Path> jars(String property) {
    return Arrays.stream(System.getProperty(property, "").split(File.pathSeparator, -1))
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .flatMap(Libraries::within)
        // Our own jar is no third party's.
        .filter(path -> !name(path).startsWith("fleetglass"));
  }

  /** A jar itself, or those in a folder of the module path. */
  private static Stream<Path> within(Path path) {
    if (name(path).endsWith(".jar")) {
      return Stream.of(path);
    }
    try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.<Path>empty()) {
      return files.filter(file -> name(file).endsWith(".jar")).toList().stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static String line(Path jar) {
    String file = name(jar);
    String name = file.substring(0, file.length() - ".jar".length());
    try (JarFile content = new JarFile(jar.toFile())) {
      Properties maven = maven(content);
      Manifest manifest = content.getManifest();
      Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
      String artifact = maven.getProperty("artifactId");
      String version = maven.getProperty("version", main.getValue("Implementation-Version"));
      String title = artifact == null || version == null ? name : artifact + " " + version;
      return title + ": " + licence(name, main.getValue("Bundle-License"));
    } catch (IOException e) {
      return name + ": " + licence(name, null);
    }
  }

  private static String licence(String name, @Nullable String told) {
    String lower = name.toLowerCase(Locale.ROOT);
    return KNOWN.entrySet().stream()
        .filter(entry -> lower.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> told == null || told.isBlank() ? UNTOLD : told.strip());
  }

  /** What Maven left in the jar of one artifact; of one that holds several nothing. */
  private static Properties maven(JarFile jar) throws IOException {
    List<JarEntry> found = new ArrayList<>();
    for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
      JarEntry entry = all.nextElement();
      if (entry.getName().startsWith("META-INF/maven/")
          && entry.getName().endsWith("/pom.properties")) {
        found.add(entry);
      }
    }
    Properties properties = new Properties();
    if (found.size() == 1) {
      try (InputStream in = jar.getInputStream(found.getFirst())) {
        properties.load(in);
      }
    }
    return properties;
  }

  private static String name(Path path) {
    return Objects.toString(path.getFileName(), "");
  }
}
