package dev.fleetglass.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fleetglass.model.DashboardFileException;
import dev.fleetglass.model.DashboardFileException.Kind;
import dev.fleetglass.model.dashboard.Dashboard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Dashboards on the disk, each a file {@code ID.json} that people may read, change and share. */
public final class DashboardFolder {
  private static final String ENDING = ".json";
  private static final int LARGEST = 1024 * 1024;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  /** Names that Windows keeps for devices, whatever their ending. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");

  private final Path folder;
  private final InstantSource clock;
  private final ProblemLog problems;

  /** A folder; it need not exist. */
  public DashboardFolder(Path folder, InstantSource clock, ProblemLog problems) {
    this.folder = folder;
    this.clock = clock;
    this.problems = problems;
  }

  /**
   * A dashboard that was taken away, as it was on the disk.
   *
   * @param content its file
   */
  @SuppressWarnings("ArrayRecordComponent") // a file's bytes, written back once
  public record Removed(Dashboard dashboard, byte[] content) {}

  /**
   * All dashboards by title. One that cannot be understood is left out and reported: one that is
   * not JSON is put aside, of any other a copy is kept.
   */
  public List<Dashboard> read() {
    List<Dashboard> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - ENDING.length());
        if (ID.matcher(id).matches() && Files.isRegularFile(file)) {
          try {
            read(id).ifPresent(all::add);
          } catch (NoSuchFileException gone) {
            // Another program took it away meanwhile; the others are there.
          }
        }
      }
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      problems.add(new FileProblem(folder, Optional.empty(), String.valueOf(e.getMessage())));
    }
    all.sort(Comparator.comparing(Dashboard::title).thenComparing(Dashboard::id));
    return List.copyOf(all);
  }

  /** Ids of all files, of those that cannot be understood too. */
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        ids.add(name.substring(0, name.length() - ENDING.length()));
      }
    } catch (IOException none) {
      // Writing will tell.
    }
    return ids;
  }

  private Optional<Dashboard> read(String id) throws IOException {
    Path path = path(id);
    if (Files.size(path) > LARGEST) {
      String reason = "larger than " + LARGEST + " bytes; no dashboard is";
      problems.add(new FileProblem(path, Optional.empty(), reason));
      return Optional.empty();
    }
    JsonFile file = file(id);
    Optional<ObjectNode> document = file.read();
    if (document.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(DashboardJson.read(document.get(), id));
    } catch (DashboardFileException e) {
      String place = e.place().isEmpty() ? e.kind().toString() : e.place();
      file.reportPart(place + (e.detail().isEmpty() ? "" : ": " + e.detail()));
      return Optional.empty();
    }
  }

  /**
   * Writes a dashboard; what its file has beyond this program's understanding stays.
   *
   * @throws IOException with what to do about it; the disk is then as it was
   */
  public void write(Dashboard dashboard) throws IOException {
    file(dashboard.id())
        .update(stored ->
            DashboardJson.write(dashboard, stored.orElseGet(JsonFile.MAPPER::createObjectNode)));
  }

  /** Takes a dashboard away, returning what {@link #restore} needs. */
  public Removed remove(Dashboard dashboard) throws IOException {
    Path path = path(dashboard.id());
    try {
      byte[] content = Files.readAllBytes(path);
      Files.delete(path);
      return new Removed(dashboard, content);
    } catch (NoSuchFileException gone) {
      return new Removed(dashboard, JsonFile.MAPPER.writeValueAsBytes(document(dashboard)));
    } catch (IOException e) {
      throw AtomicFile.refused(path, e);
    }
  }

  /** Brings back what was taken away, word for word; under another name when its own is taken. */
  public void restore(Removed removed) throws IOException {
    String id = removed.dashboard().id();
    Set<String> taken = ids();
    String free = taken.contains(id) ? freeId(removed.dashboard().title(), taken) : id;
    new AtomicFile(path(free), clock).write(removed.content());
  }

  /** Replaces a file anywhere by a dashboard, or makes it, for others to import. */
  public void export(Path file, Dashboard dashboard) throws IOException {
    new AtomicFile(file, clock).write(JsonFile.MAPPER.writeValueAsBytes(document(dashboard)));
  }

  /**
   * Reads a file that somebody shared.
   *
   * @param taken ids that the new dashboard must not have
   */
  public static Dashboard open(Path file, Set<String> taken)
      throws IOException, DashboardFileException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw new DashboardFileException(Kind.TOO_LARGE, "", "");
    }
    Dashboard read = DashboardJson.read(tree(bytes), "imported");
    return new Dashboard(
        freeId(read.title(), taken), read.title(), read.range(), read.variables(), read.panels());
  }

  /** An id, and so a file's name, made of a title's letters; never one of those taken. */
  public static String freeId(String title, Set<String> taken) {
    String plain =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String cut = plain.substring(0, Math.min(40, plain.length()));
    String base =
        cut.isEmpty() || cut.startsWith("builtin") || DEVICE.matcher(cut).matches()
            ? "dashboard" + (cut.isEmpty() ? "" : "-" + cut)
            : cut;
    String id = base;
    for (int n = 2; taken.contains(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  private static JsonNode tree(byte[] bytes) throws IOException, DashboardFileException {
    try {
      return JsonFile.MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null
              ? ""
              : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw new DashboardFileException(Kind.NOT_JSON, place, e.getOriginalMessage());
    }
  }

  private static ObjectNode document(Dashboard dashboard) {
    return DashboardJson.write(dashboard, JsonFile.MAPPER.createObjectNode());
  }

  private JsonFile file(String id) {
    return new JsonFile(path(id), DashboardJson.FORMAT, clock, problems);
  }

  /** A name that is no id could lead out of the folder. */
  private Path path(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not the id of a dashboard: " + id);
    }
    return folder.resolve(id + ENDING);
  }
}
