package dev.fleetglass.ui.common;

/**
 * Where somebody came from, to go back there.
 *
 * @param title what people call it
 */
public record Origin(ScreenId screen, Target target, String title) {}
