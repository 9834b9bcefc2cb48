package dev.fleetglass.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program with a window, as its launcher starts it, where there is no display. */
final class ProgramProcess {
  private static final String MAIN = "dev.fleetglass.boot.Main";

  private ProgramProcess() {}

  /**
   * Starts it.
   *
   * @param home everything it keeps is below this; what it says goes to {@code output} there
   */
  static Process start(Path home, String... more) throws IOException {
    Files.createDirectories(home);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--module-path", System.getProperty("jdk.module.path")));
    command.addAll(List.of("--add-modules", "javafx.controls"));
    command.add("--enable-native-access=javafx.graphics,ALL-UNNAMED");
    command.add("--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED");
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + home.resolve("data/crashes/hs_err_pid%p.log"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(more.length == 0 ? new String[] {MAIN} : more));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("output").toFile()));
    builder.environment().put("FLEETGLASS_HOME", home.toString());
    return builder.start();
  }
}
