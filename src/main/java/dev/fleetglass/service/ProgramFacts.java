package dev.fleetglass.service;

/**
 * What this program is and runs on: what every report of a defect must tell.
 *
 * @param version of Fleetglass
 * @param commit abbreviated, or {@code unknown}
 * @param java version and vendor of the runtime
 * @param machine name and version of the Java machine
 * @param javafx version of the toolkit; {@code ?} before it was started
 * @param system name, version and architecture of the operating system
 */
public record ProgramFacts(
    String version, String commit, String java, String machine, String javafx, String system) {
  /** This program as it runs. */
  public static ProgramFacts running() {
    return new ProgramFacts(
        ProgramVersion.text(),
        ProgramVersion.commit(),
        property("java.version") + " (" + property("java.vendor") + ")",
        property("java.vm.name") + " " + property("java.vm.version"),
        property("javafx.version"),
        String.join(" ", property("os.name"), property("os.version"), property("os.arch")));
  }

  /** One line per fact, each ended. */
  public String lines() {
    return "Fleetglass: "
        + version
        + " (commit "
        + commit
        + ")\nJava: "
        + java
        + "\nJava machine: "
        + machine
        + "\nJavaFX: "
        + javafx
        + "\nSystem: "
        + system
        + '\n';
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
