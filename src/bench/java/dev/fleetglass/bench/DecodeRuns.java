package dev.fleetglass.bench;

import dev.fleetglass.model.Server;
import dev.fleetglass.provider.gogrid.ServerAnswers;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What JMH runs: all answers of a format once per iteration, by the decoder, by the decoder that
 * keeps the text too, and by the tokenizer alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class DecodeRuns {
  /** One of the wire's formats, in lower case. */
  @Param({"json", "xml", "csv"})
  public String format = "";

  /** Where the answers are. */
  @Param("")
  public String folder = "";

  /** Rows of an answer. */
  @Param("0")
  public int page;

  private ServerAnswers answers;

  /** Takes the answers into memory. */
  @Setup
  public void read() throws Exception {
    answers = ServerAnswers.read(Path.of(folder), format, page);
  }

  /** The whole way from bytes to servers. */
  @Benchmark
  public List<Server> decode() throws Exception {
    return answers.decode();
  }

  /** The same with the text kept, compressed, for the drawers. */
  @Benchmark
  public List<Object> keep() throws Exception {
    return answers.decodeAndKeep();
  }

  /** The tokenizer alone. */
  @Benchmark
  public long tokens() throws Exception {
    return answers.tokens();
  }
}
