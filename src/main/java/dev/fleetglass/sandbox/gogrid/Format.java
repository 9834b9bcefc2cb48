package dev.fleetglass.sandbox.gogrid;

/** The three languages of the answers. */
enum Format {
  JSON,
  XML,
  CSV
}
