package dev.fleetglass.ui.common;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Something to fill in before it is done.
 *
 * @param icon Ikonli literal
 * @param title what it is about
 * @param content the fields; the same object is shown once
 * @param focus the field where work begins
 * @param verb on the button that does it, never "OK"
 * @param ready whether it can be done
 * @param deed runs when the dialog has gone
 * @param gone runs when the dialog has gone, done or not, before the deed
 */
public record Form(
    String icon,
    String title,
    Region content,
    Node focus,
    ObservableStringValue verb,
    ObservableBooleanValue ready,
    Runnable deed,
    Runnable gone) {}
