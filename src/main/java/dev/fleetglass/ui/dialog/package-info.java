/** The only dialogs. */
@NullMarked
package dev.fleetglass.ui.dialog;

import org.jspecify.annotations.NullMarked;
