package dev.fleetglass.ui.common;

import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something the operator can do, reachable from the palette and, if it has one, by its shortcut.
 *
 * @param id stable, {@code feature.verb}
 * @param title translated
 * @param icon Ikonli literal, for example {@code mdi2r-refresh}
 */
public record Action(
    String id, String title, String icon, @Nullable KeyCombination shortcut, Runnable run) {}
