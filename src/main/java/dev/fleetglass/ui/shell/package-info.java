/** The window: rail, content, drawer, status bar, command palette. */
@NullMarked
package dev.fleetglass.ui.shell;

import org.jspecify.annotations.NullMarked;
