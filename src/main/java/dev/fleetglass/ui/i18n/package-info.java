/** Texts in English and Korean. */
@NullMarked
package dev.fleetglass.ui.i18n;

import org.jspecify.annotations.NullMarked;
