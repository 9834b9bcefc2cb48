package dev.fleetglass.export;

/**
 * Something to know about a file that is written into it.
 *
 * @param key for programs, in English; one that comes again makes an array in JSON
 * @param label for people
 */
public record ExportNote(String key, String label, String value) {}
