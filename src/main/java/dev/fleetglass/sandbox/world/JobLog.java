package dev.fleetglass.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the service did: every change of a server's state, every image saved, every server and
 * balancer that came or went has its job. A job's id tells its place and time, so that none is
 * kept.
 *
 * <p>For how long the service kept jobs is not known. Here it is a day, and less for a fleet of
 * more than 2,000 servers, down to half an hour, so that a list stays within some ten thousand of
 * them.
 */
public final class JobLog {
  private static final long DAY = 86_400;
  private static final long LEAST_KEPT = 1800;
  private static final int FULL_DAY_UP_TO = 2000;
  private static final int STEPS = 4;
  private static final long ASKED_BEFORE = 3;

  private static final long MOST_STEPS = 2_000_000_000;
  private static final double FAILS = 0.06;
  private static final List<String> OWNERS =
      List.of("ops@example.com", "deploy@example.com", "batch@example.com");

  private final Dice dice;
  private final ServerFleet fleet;
  private final BalancerFleet balancers;

  JobLog(Dice dice, ServerFleet fleet, BalancerFleet balancers) {
    this.dice = dice;
    this.fleet = fleet;
    this.balancers = balancers;
  }

  /** Where a job belongs: a place, its window or generation, and which job of it. */
  private record Key(int place, long turn, int step, long asked) {}

  /** A thing that happens in the world: from when, until when, by which command. */
  private record Deed(int step, Option command, long from, long until) {
    long asked() {
      return from - ASKED_BEFORE;
    }
  }

  /**
   * The jobs asked for between two instants, both included, and known at a third, youngest first.
   * The stream builds each job when it comes to it.
   */
  public Stream<Job> between(Instant from, Instant until, Instant now) {
    long second = now.getEpochSecond();
    long earliest = Math.max(from.getEpochSecond(), second - kept());
    long latest = Math.min(until.getEpochSecond(), second);
    List<Key> keys = new ArrayList<>();
    for (int place = 0; place < places() && earliest <= latest; place++) {
      for (long turn = turn(place, earliest); turn <= turn(place, latest + ASKED_BEFORE); turn++) {
        for (Deed deed : deeds(place, turn)) {
          if (deed.asked() >= earliest && deed.asked() <= latest) {
            keys.add(new Key(place, turn, deed.step(), deed.asked()));
          }
        }
      }
    }
    keys.sort(Comparator.comparingLong(Key::asked).reversed().thenComparingInt(Key::place));
    return keys.stream()
        .flatMap(key -> Stream.ofNullable(job(key.place(), key.turn(), key.step(), second)));
  }

  /** The job with this id, if it is known at that time and still kept. */
  public Optional<Job> byId(long id, Instant now) {
    long second = now.getEpochSecond();
    long rest = id - 1;
    if (rest < 0 || places() == 0) {
      return Optional.empty();
    }
    int step = (int) (rest % STEPS);
    int place = (int) (rest / STEPS % places());
    long turn = rest / STEPS / places();
    return Optional.ofNullable(job(place, turn, step, second))
        .filter(job -> job.created() / 1000 >= second - kept());
  }

  /** Seconds. */
  private long kept() {
    return Math.clamp(DAY * FULL_DAY_UP_TO / Math.max(1, fleet.size()), LEAST_KEPT, DAY);
  }

  private int places() {
    return fleet.size() + balancers.size();
  }

  private boolean isBalancer(int place) {
    return place >= fleet.size();
  }

  private long turn(int place, long time) {
    if (isBalancer(place)) {
      return balancers.turnover().generation(place - fleet.size(), time);
    }
    return fleet.life().turnover().covers(place)
        ? fleet.life().turnover().generation(place, time)
        : fleet.life().window(place, time);
  }

  private List<Deed> deeds(int place, long turn) {
    if (isBalancer(place)) {
      int index = place - fleet.size();
      return balancers.turnover().covers(index)
          ? comingAndGoing(balancers.turnover(), index, turn, false)
          : List.of();
    }
    if (fleet.life().turnover().covers(place)) {
      return comingAndGoing(fleet.life().turnover(), place, turn, true);
    }
    List<Deed> deeds = new ArrayList<>();
    Episode<Option> episode = fleet.life().episode(place, turn);
    long from = episode.start();
    for (int step = 0; step < episode.steps().size(); step++) {
      long until = from + episode.steps().get(step).seconds();
      Option command = command(episode.steps().get(step).state());
      if (command != null) {
        deeds.add(new Deed(step, command, from, until));
      }
      from = until;
    }
    return deeds;
  }

  private static List<Deed> comingAndGoing(
      Turnover turnover, int place, long turn, boolean server) {
    long begins = turnover.begins(place, turn);
    long ends = turnover.begins(place, turn + 1);
    long provisioned = begins + Turnover.PROVISIONED_AFTER;
    // The place is taken again in the very second it is left, so the next one is asked for then.
    Option create = server ? JobOptions.CREATE_SERVER : JobOptions.CREATE_BALANCER;
    Option delete = server ? JobOptions.DELETE_SERVER : JobOptions.DELETE_BALANCER;
    List<Deed> deeds = new ArrayList<>();
    deeds.add(new Deed(0, create, begins + ASKED_BEFORE, provisioned));
    if (server) {
      deeds.add(
          new Deed(1, JobOptions.START_SERVER, provisioned, begins + ServerLife.STARTED_AFTER));
    }
    deeds.add(new Deed(2, delete, ends - 20, ends));
    return deeds;
  }

  private static @Nullable Option command(Option state) {
    if (ImageLibrary.isSaving(state)) {
      return JobOptions.SAVE_IMAGE;
    }
    return switch (state.id()) {
      case 2 -> JobOptions.START_SERVER;
      case 4 -> JobOptions.STOP_SERVER;
      case 5 -> JobOptions.RESTART_SERVER;
      case 8 -> JobOptions.EDIT_SERVER;
      default -> null;
    };
  }

  /** Null when there is no such job, or not yet. */
  private @Nullable Job job(int place, long turn, int step, long second) {
    Deed deed =
        deeds(place, turn).stream().filter(one -> one.step() == step).findFirst().orElse(null);
    if (deed == null || deed.asked() > second) {
      return null;
    }
    long id = 1 + (turn * places() + place) * STEPS + step;
    boolean fails = fails(deed.command(), id);
    List<Job.Step> history = history(deed, id, fails, second);
    Job.Step last = history.getLast();
    int index = place - fleet.size();
    Instant during = Instant.ofEpochSecond(deed.until() - 1);
    return new Job(
        id,
        deed.command(),
        isBalancer(place)
            ? JobOptions.BALANCER
            : deed.command().equals(JobOptions.SAVE_IMAGE) ? JobOptions.IMAGE : JobOptions.SERVER,
        isBalancer(place) ? balancers.name(index) : fleet.name(place),
        history.getFirst().at(),
        last.at(),
        last.state(),
        fails && last.state().equals(JobOptions.FAILED) ? 3 : 1,
        dice.pick("job-owner", id, 0, OWNERS),
        history,
        isBalancer(place)
            ? detail(balancers.at(index, during))
            : detail(fleet.at(place, during), deed.command()),
        isBalancer(place) ? balancers.datacenter(index) : fleet.datacenter(place));
  }

  /** Only what leaves no trace in the world may fail. */
  private boolean fails(Option command, long id) {
    return (command.equals(JobOptions.RESTART_SERVER) || command.equals(JobOptions.EDIT_SERVER))
        && dice.unit("job-fails", id, 0) < FAILS;
  }

  private List<Job.Step> history(Deed deed, long id, boolean fails, long second) {
    long asked = deed.asked() * 1000 + dice.between("job-millis", id, 0, 0, 900);
    List<Job.Step> all =
        List.of(
            new Job.Step(stepId(id, 0), JobOptions.CREATED, asked, null),
            new Job.Step(stepId(id, 1), JobOptions.QUEUED, asked + 90, null),
            new Job.Step(stepId(id, 2), JobOptions.PROCESSING, deed.from() * 1000, null),
            fails
                ? new Job.Step(
                    stepId(id, 3),
                    JobOptions.FAILED,
                    deed.until() * 1000,
                    "The server did not answer in time, its state is as before")
                : new Job.Step(stepId(id, 3), JobOptions.SUCCEEDED, deed.until() * 1000, null));
    return all.stream().filter(step -> step.at() / 1000 <= second).toList();
  }

  /** Stays within what clients of the time read, an int. */
  private static long stepId(long job, int step) {
    return (job * STEPS + step) % MOST_STEPS;
  }

  private static Map<String, @Nullable String> detail(Server server, Option command) {
    Map<String, @Nullable String> detail = new LinkedHashMap<>();
    detail.put("type", "virtual_server");
    detail.put("description", server.description());
    detail.put("image", server.image().name());
    detail.put("ip", server.address().ip());
    detail.put("name", server.name());
    if (!command.equals(JobOptions.SAVE_IMAGE)) {
      detail.put("ram", server.ram().name());
    }
    return detail;
  }

  private static Map<String, @Nullable String> detail(Balancer balancer) {
    Map<String, @Nullable String> detail = new LinkedHashMap<>();
    detail.put("type", "load_balancer");
    detail.put("description", balancer.description());
    detail.put("name", balancer.name());
    detail.put("virtualip", balancer.virtual().address().ip() + ":" + balancer.virtual().port());
    return detail;
  }
}
