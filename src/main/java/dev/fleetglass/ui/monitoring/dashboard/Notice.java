package dev.fleetglass.ui.monitoring.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * What became of something the operator did with dashboards.
 *
 * @param key i18n key of the sentence
 * @param argument put into it: a title, or why it failed in technical words
 * @param failed whether it did not work
 * @param undo takes it back; null when there is nothing to take back
 */
public record Notice(String key, String argument, boolean failed, @Nullable Runnable undo) {}
