package dev.fleetglass.cli;

/** How a list is printed. */
enum Format {
  TABLE,
  JSON,
  CSV
}
