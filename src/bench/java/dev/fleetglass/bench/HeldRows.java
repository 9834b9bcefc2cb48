package dev.fleetglass.bench;

import dev.fleetglass.provider.gogrid.ServerAnswers;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What decoded rows hold: the heap with them less the heap without them, each after a collection.
 * In a process of its own under the serial collector, which moves everything together and so tells
 * the heap to the byte, with references as wide as under the program's own.
 */
final class HeldRows {
  private HeldRows() {}

  /** Prints the bytes held by the rows and by the rows with their text. */
  public static void main(String[] arguments) throws Exception {
    ServerAnswers answers =
        ServerAnswers.read(
            Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
    // Once before, so that what stays for good is not counted.
    answers.decode();
    answers.decodeAndKeep();
    long before = Heap.used();
    Object rows = answers.decode();
    long withRows = Heap.used();
    Reference.reachabilityFence(rows);
    rows = answers.decodeAndKeep();
    long withText = Heap.used();
    Reference.reachabilityFence(rows);
    System.out.println((withRows - before) + " " + (withText - before));
  }

  /** Runs it; answers both numbers. */
  static long[] measure(Path folder, String format, int page)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:-UseCompressedOops",
            "-XX:+UseCompactObjectHeaders",
            "-Xmx4g",
            "-cp",
            System.getProperty("java.class.path"),
            HeldRows.class.getName(),
            folder.toString(),
            format,
            Integer.toString(page)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("what the rows hold could not be measured");
    }
    String[] numbers = line.strip().split(" ", -1);
    return new long[] {Long.parseLong(numbers[0]), Long.parseLong(numbers[1])};
  }
}
