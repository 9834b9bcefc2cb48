/** What the screens of clusters and servers have in common: a list over all connections. */
@NullMarked
package dev.fleetglass.ui.inventory;

import org.jspecify.annotations.NullMarked;
