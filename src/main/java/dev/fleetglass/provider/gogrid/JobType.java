package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.JobState;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Jobs ({@code api/gogrid.md} section 3). The history is a list, which CSV cannot carry: there it
 * is empty. What a job is about is a map in JSON and the text of a Java map in XML; CSV is taken to
 * have that text too, or columns below {@code detail}. A text that is no map stays in the details.
 */
final class JobType implements ObjectType<Job> {
  static final JobType INSTANCE = new JobType();

  private static final String SUBJECT_NAME = "detail";

  private static final int ID;
  private static final int COMMAND;
  private static final int OBJECT_TYPE;
  private static final int STATE;
  private static final int CREATED;
  private static final int UPDATED;
  private static final int ATTEMPTS;
  private static final int OWNER;
  private static final int HISTORY;
  private static final int SUBJECT;
  private static final int DATACENTER;
  private static final Layout LAYOUT;

  private static final int STEP_ID;
  private static final int STEP_STATE;
  private static final int STEP_AT;
  private static final int STEP_NOTE;
  private static final Layout STEP;

  static {
    Layout.Builder step = Layout.builder();
    STEP_ID = step.whole("id");
    STEP_STATE = step.text("state.name");
    step.rest(Shape.INTEGER, "state.id").rest(Shape.TEXT, "state.description");
    STEP_AT = step.field("updatedon", Shape.TIME);
    STEP_NOTE = step.text("note");
    STEP = step.build();

    Layout.Builder layout = Layout.builder();
    ID = layout.whole("id");
    COMMAND = layout.part("command", Parts.OptionPart.LAYOUT);
    OBJECT_TYPE = layout.part("objecttype", Parts.OptionPart.LAYOUT);
    STATE = layout.text("currentstate.name");
    layout.rest(Shape.INTEGER, "currentstate.id").rest(Shape.TEXT, "currentstate.description");
    CREATED = layout.field("createdon", Shape.TIME);
    UPDATED = layout.field("lastupdatedon", Shape.TIME);
    ATTEMPTS = layout.whole("attempts");
    OWNER = layout.text("owner");
    HISTORY = layout.list("history", STEP);
    SUBJECT = layout.field(SUBJECT_NAME, Shape.MAP);
    DATACENTER = layout.part("datacenter", Parts.OptionPart.LAYOUT);
    LAYOUT = layout.build();
  }

  private JobType() {}

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Job read(Row row) throws UndecodableException {
    return new Job(
        row.whole(ID),
        Parts.option(row, COMMAND),
        Parts.option(row, OBJECT_TYPE),
        row.pool().coded(JobState.class, row.textOrEmpty(STATE), JobState.UNKNOWN),
        row.time(CREATED),
        row.time(UPDATED),
        row.whole(ATTEMPTS),
        row.text(OWNER),
        row.elements(HISTORY, JobType::step),
        subject(row),
        Parts.option(row, DATACENTER),
        row.details());
  }

  private static Map<String, String> subject(Row row) throws UndecodableException {
    String text = row.text(SUBJECT);
    if (text == null) {
      return row.entries(SUBJECT, SUBJECT_NAME);
    }
    Optional<Map<String, String>> map = MapText.read(text);
    if (map.isEmpty()) {
      row.leave(SUBJECT_NAME);
    }
    return map.orElse(Map.of());
  }

  private static Job.@Nullable Step step(Row row, int base) {
    return row.hasAny(STEP, base)
        ? new Job.Step(
            row.whole(base + STEP_ID),
            row.pool().coded(JobState.class, row.textOrEmpty(base + STEP_STATE), JobState.UNKNOWN),
            row.time(base + STEP_AT),
            row.text(base + STEP_NOTE))
        : null;
  }

  @Override
  public @Nullable Long id(Job job) {
    return job.id();
  }

  @Override
  public String key(Job job) {
    return job.key();
  }
}
