package dev.fleetglass.bench;

import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.table.TableRow;
import java.time.Instant;

/** A row as heavy as a server's: a dozen texts, already made. */
record Machine(
    String id,
    Tone tone,
    String state,
    String name,
    String address,
    String version,
    long memory,
    String size,
    int load,
    String figure,
    Instant started,
    String exact,
    boolean backup,
    String image,
    String datacenter,
    String connection,
    String description)
    implements TableRow {

  Machine with(Tone newTone, String newState, int newLoad, String newFigure) {
    return new Machine(
        id,
        newTone,
        newState,
        name,
        address,
        version,
        memory,
        size,
        newLoad,
        newFigure,
        started,
        exact,
        backup,
        image,
        datacenter,
        connection,
        description);
  }
}
