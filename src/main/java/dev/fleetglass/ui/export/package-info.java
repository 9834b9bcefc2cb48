/** What to export of a table, asked in a form, and how far it is, told by a card. */
@NullMarked
package dev.fleetglass.ui.export;

import org.jspecify.annotations.NullMarked;
