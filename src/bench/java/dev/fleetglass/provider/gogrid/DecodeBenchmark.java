package dev.fleetglass.provider.gogrid;

import dev.fleetglass.model.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading a page of servers, and the parser of the same library alone over the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DecodeBenchmark {
  /** A {@link WireFormat}. */
  @Param({"JSON", "XML", "CSV"})
  public String format = "JSON";

  /** Rows of the page. */
  @Param("100000")
  public int rows;

  private WireFormat wire = WireFormat.JSON;
  private byte @Nullable [] body;

  /** Lets the sandbox write the page. */
  @Setup
  public void write() throws IOException, InterruptedException {
    wire = WireFormat.valueOf(format);
    body = ServerBodies.of(wire, rows);
  }

  /** Decodes and maps into the model. */
  @Benchmark
  public int decode() throws Exception {
    return servers(wire, bytes()).size();
  }

  /** See {@link BareTokenizer}. */
  @Benchmark
  public long tokenize() throws Exception {
    return BareTokenizer.read(wire, bytes());
  }

  /** What the sandbox writes. */
  public static byte[] body(String format, int rows) throws IOException, InterruptedException {
    return ServerBodies.of(WireFormat.valueOf(format), rows);
  }

  /** What the console makes of it. */
  public static List<Server> servers(String format, byte[] body) throws Exception {
    return servers(WireFormat.valueOf(format), body);
  }

  private static List<Server> servers(WireFormat format, byte[] body) throws Exception {
    return new PageDecoder<>(format, ServerType.INSTANCE, 10_000, "server")
        .decode(new ByteArrayInputStream(body))
        .objects();
  }

  private byte[] bytes() {
    byte[] written = body;
    if (written == null) {
      throw new IllegalStateException("not set up");
    }
    return written;
  }
}
