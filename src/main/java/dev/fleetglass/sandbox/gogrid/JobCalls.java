package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.gogrid.Answer.Summary;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Job;
import dev.fleetglass.sandbox.world.JobLog;
import dev.fleetglass.sandbox.world.JobOptions;
import dev.fleetglass.sandbox.world.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * grid.job.list and grid.job.get (api/gogrid.md section 3). A list is always paged, by a hundred
 * unless told otherwise, and its {@code total} is what it returned while {@code numpages} counts
 * the whole [REC]. Jobs come youngest first; the service's order is not known.
 */
final class JobCalls {
  private static final long USUAL_ITEMS = 100;
  private static final Duration USUAL_TIME = Duration.ofDays(28);

  private final JobLog log;

  JobCalls(JobLog log) {
    this.log = log;
  }

  Answer<Job> list(Request request, int version, Instant now) {
    Paging paging = Paging.of(request, USUAL_ITEMS);
    Instant from = Dates.of(request, "startdate", now).orElse(now.minus(USUAL_TIME));
    Instant until = Dates.of(request, "enddate", now).orElse(now);
    Predicate<Job> wanted = filter(request, version);
    Supplier<Stream<Job>> jobs = () -> log.between(from, until, now).filter(wanted);
    Summary whole = paging.summary(jobs.get().count());
    return Answer.of(
        new Summary(whole.returned(), whole.start(), whole.numPages(), whole.returned()),
        MoreShapes.JOB,
        () -> jobs.get().skip(paging.start()).limit(paging.limit()));
  }

  private static Predicate<Job> filter(Request request, int version) {
    Predicate<Option> type = Choice.of(request, "job.objecttype", JobOptions.OBJECT_TYPES);
    Predicate<Option> state = Choice.of(request, "job.state", JobOptions.STATES);
    Predicate<String> owner = Choice.ofText(request, "owner");
    Predicate<String> object = Choice.ofText(request, "object");
    Predicate<Option> datacenter = Choice.ofDatacenter(request, version);
    return job ->
        type.test(job.objectType())
            && state.test(job.state())
            && owner.test(job.owner())
            && object.test(job.objectName())
            && datacenter.test(job.datacenter());
  }

  Answer<Job> get(Request request, Instant now) {
    Selector selector = Selector.of(request, List.of("id", "job"));
    return Selector.answer(
        MoreShapes.JOB,
        selector.values().stream()
            .filter(value -> value.matches("\\d{1,18}"))
            .map(value -> log.byId(Long.parseLong(value), now))
            .flatMap(Optional::stream)
            .toList());
  }
}
