package dev.fleetglass.ui.table;

/** Why rows stay as they are for a while; what is fetched meanwhile comes in when all are over. */
public enum Hold {
  /** The operator paused the table: what waits is counted. */
  PAUSE,
  /** A button of the mouse is down on the rows. */
  POINTER,
  /** A menu about a row is open. */
  MENU
}
