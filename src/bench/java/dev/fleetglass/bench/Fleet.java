package dev.fleetglass.bench;

import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Made-up machines, the same ones in every run. */
final class Fleet {
  /** Every so many rows there is one that never changes, to see whether it keeps its place. */
  static final int CALM = 10;

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final int LOADS = 100_000;
  private static final Tone[] TONES = Tone.values();
  private static final String[] STATES = {"Running", "Starting", "Failed", "Off", "Unknown"};
  private static final String[] ROLES = {"web", "db", "cache", "edge", "build", "queue", "mail"};
  private static final String[] IMAGES = {
    "Debian 12 (64-bit)",
    "Ubuntu Server 24.04 LTS (64-bit)",
    "Rocky Linux 9.4 with nginx",
    "Windows Server 2022 Standard",
    "CentOS Stream 9 (64-bit) with PostgreSQL 16"
  };
  private static final String[] PLACES = {
    "Seoul-1", "Seoul-2", "Busan-1", "US-West-1", "EU-West-2"
  };
  private static final String[] CONNECTIONS = {
    "GoGrid Seoul", "GoGrid US", "Cocktail blue", "Cocktail green", "Staging", "Sandbox GoGrid"
  };
  private static final String[] OWNERS = {"payments", "search", "ledger", "checkout", "media"};

  private final Formats formats;
  private final String[] figures = new String[LOADS];
  private final String[] sizes = new String[512];

  Fleet(Formats formats) {
    this.formats = formats;
    for (int i = 0; i < LOADS; i++) {
      figures[i] = formats.number(i);
    }
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = formats.bytes((i + 1L) << 29);
    }
  }

  List<Machine> machines(int count) {
    Random random = new Random(20_261_123);
    List<Machine> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(machine(i, random));
    }
    return all;
  }

  private Machine machine(int number, RandomGenerator random) {
    int state = random.nextInt(10) < 7 ? 0 : random.nextInt(STATES.length);
    int size = random.nextInt(sizes.length);
    int load = random.nextInt(LOADS);
    boolean backup = random.nextBoolean();
    Instant started = NOW.minusSeconds(random.nextInt(100_000_000));
    return new Machine(
        "sandbox/" + number,
        TONES[state],
        STATES[state],
        ROLES[random.nextInt(ROLES.length)] + "-" + random.nextInt(1_000_000),
        "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256),
        random.nextInt(4) + "." + random.nextInt(30) + "." + random.nextInt(12),
        (size + 1L) << 29,
        sizes[size],
        load,
        figures[load],
        started,
        formats.dateTime(started),
        backup,
        IMAGES[random.nextInt(IMAGES.length)],
        PLACES[random.nextInt(PLACES.length)],
        CONNECTIONS[random.nextInt(CONNECTIONS.length)],
        "Rack "
            + random.nextInt(400)
            + ", owned by "
            + OWNERS[random.nextInt(OWNERS.length)]
            + " #"
            + random.nextInt(100_000));
  }

  /** What the row's next answer could be: another load, now and then another state. */
  Machine changed(Machine old, RandomGenerator random) {
    int load = (old.load() + 1 + random.nextInt(LOADS - 1)) % LOADS;
    if (random.nextInt(10) > 0) {
      return old.with(old.tone(), old.state(), load, figures[load]);
    }
    int state = random.nextInt(STATES.length);
    return old.with(TONES[state], STATES[state], load, figures[load]);
  }

  /** The row with another load. */
  Machine loaded(Machine old, int load) {
    return old.with(old.tone(), old.state(), load % LOADS, figures[load % LOADS]);
  }

  static boolean calm(int row) {
    return row % CALM == 0;
  }

  /** Twelve columns of the kinds that the server list has. */
  List<Column<Machine>> columns() {
    return List.of(
        Column.state("state", "State", Machine::state, Machine::tone),
        Column.text("name", "Name", Machine::name),
        Column.mono("address", "Address", Machine::address)
            .sortedBy(SortKey.address(Machine::address)),
        Column.mono("version", "Version", Machine::version)
            .sortedBy(SortKey.version(Machine::version)),
        Column.size("size", "Memory", Machine::size, Machine::memory),
        Column.number("load", "Load", Machine::figure, Machine::load),
        Column.age("age", "Started", Machine::exact, Machine::started),
        Column.flag("backup", "Backup", row -> formats.flag(row.backup()), Machine::backup),
        Column.text("image", "Image", Machine::image).withTooltip(Machine::image),
        Column.text("datacenter", "Data center", Machine::datacenter),
        Column.connection("connection", "Connection", Machine::connection),
        Column.text("description", "Description", Machine::description)
            .withTooltip(Machine::description)
            .flexing());
  }
}
