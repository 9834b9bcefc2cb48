package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.Answer;
import dev.fleetglass.http.AnswerHead;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Server;
import dev.fleetglass.sandbox.gogrid.GoGridDialect;
import dev.fleetglass.sandbox.gogrid.GoGridRole;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * The answers to a list of servers in one format, in memory: what the sandbox sends, by its own
 * encoder and in API version 1.9, and what is done with it.
 */
public final class ServerAnswers {
  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  private static final String KEY = "key";
  private static final String SECRET = "secret";

  private final WireFormat format;
  private final List<byte[]> bodies;
  private final int page;

  private ServerAnswers(WireFormat format, List<byte[]> bodies, int page) {
    this.format = format;
    this.bodies = bodies;
    this.page = page;
  }

  /** Writes what the sandbox sends into a folder, a file for each page. */
  public static void write(Path folder, String format, int servers, int page) throws IOException {
    GoGridDialect sandbox =
        new GoGridDialect(new World(1, 0, servers), KEY, SECRET, GoGridRole.SUPER);
    String signature = new GoGridSigner(KEY, SECRET).signatureAt(NOW.getEpochSecond());
    for (int number = 0; number * page < servers; number++) {
      Map<String, List<String>> parameters =
          Map.of(
              "v",
              List.of("1.9"),
              "format",
              List.of(format),
              "num_items",
              List.of(Integer.toString(page)),
              "page",
              List.of(Integer.toString(number)),
              "api_key",
              List.of(KEY),
              "sig",
              List.of(signature));
      Reply reply =
          sandbox.answer(new Request("GET", "/api/grid/server/list", parameters, Map.of()), NOW);
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      reply.body().writeTo(body);
      Files.write(file(folder, format, number), body.toByteArray());
    }
  }

  /** Reads what was written. */
  public static ServerAnswers read(Path folder, String format, int page) throws IOException {
    List<byte[]> bodies = new ArrayList<>();
    for (int i = 0; Files.exists(file(folder, format, i)); i++) {
      bodies.add(Files.readAllBytes(file(folder, format, i)));
    }
    return new ServerAnswers(WireFormat.named(format).orElseThrow(), bodies, page);
  }

  private static Path file(Path folder, String format, int page) {
    return folder.resolve(page + "." + format);
  }

  /** How long all answers are together. */
  public long bytes() {
    return bodies.stream().mapToLong(body -> body.length).sum();
  }

  /** Decodes and maps all servers, as the program does when it keeps no text. */
  public List<Server> decode() throws IOException, UndecodableException, RefusedException {
    List<Server> servers = new ArrayList<>(bodies.size() * page);
    for (byte[] body : bodies) {
      servers.addAll(decoder().decode(new ByteArrayInputStream(body)).objects());
    }
    return servers;
  }

  /** Decodes and maps all servers and keeps the text for their drawers, compressed. */
  public List<Object> decodeAndKeep() throws IOException, UndecodableException, RefusedException {
    AnswerHead head = new AnswerHead(200, Map.of(), NOW);
    List<Object> pages = new ArrayList<>(bodies.size());
    for (byte[] body : bodies) {
      pages.add(
          decoder().decode(new Answer(head, new ByteArrayInputStream(body), text -> text)));
    }
    return pages;
  }

  /** Lets the format's tokenizer alone go through the same bytes; answers how much text it met. */
  public long tokens() throws IOException, XMLStreamException {
    long characters = 0;
    for (byte[] body : bodies) {
      ByteArrayInputStream stream = new ByteArrayInputStream(body);
      characters +=
          switch (format) {
            case JSON -> BareTokens.json(stream);
            case XML -> BareTokens.xml(stream);
            case CSV -> BareTokens.csv(stream);
          };
    }
    return characters;
  }

  private PageDecoder<Server> decoder() {
    return new PageDecoder<>(format, ServerType.INSTANCE, page, "grid.server.list");
  }
}
