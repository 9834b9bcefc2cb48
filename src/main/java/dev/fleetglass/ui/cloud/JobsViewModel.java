package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Job;
import dev.fleetglass.model.JobState;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.StateWord;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What clouds did for accounts. */
public final class JobsViewModel extends ValueViewModel<Job> {
  private static final String NAME = "jobs";

  private static final String BALANCER = "LoadBalancer";

  private final Neighbours lists;

  /** A list that nobody looks at yet. */
  public JobsViewModel(Neighbours lists, TableEnvironment environment) {
    super(NAME, lists.jobs(), environment);
    this.lists = lists;
  }

  @Override
  protected List<Column<ValueRow<Job>>> own(Formats formats) {
    Cells<Job> cells = new Cells<>(NAME, formats);
    return List.of(
        cells.state(JobState.class, Job::state, JobState::tone),
        cells.option("command", Job::command).fitting(List.of("RestartVirtualServer")),
        cells.text("subject", JobsViewModel::subject),
        cells.option("objectType", Job::objectType).fitting(List.of("DedicatedServer")),
        cells.age("created", Job::created),
        cells.age("updated", Job::updated),
        cells.count("attempts", Job::attempts),
        cells.count("steps", value -> (long) value.history().size()).hidden(),
        cells.option("datacenter", Job::datacenter),
        cells.count("id", Job::id).hidden(),
        cells.text("owner", Job::owner));
  }

  @Override
  protected String key(Job value) {
    return value.key();
  }

  @Override
  public String title(ValueRow<Job> row) {
    return (name(row.value()) + " " + subject(row.value())).strip();
  }

  @Override
  protected List<Relation> related(Sourced<Job> self, List<Sourced<Job>> all, Formats formats) {
    CloudLead lead = new CloudLead(formats.texts(), lists, self);
    String subject = subject(self.value());
    List<Relation> related = new ArrayList<>();
    if (!subject.isEmpty()) {
      String type = Cells.name(self.value().objectType());
      related.add(type.equals(BALANCER) ? lead.balancer(subject) : lead.server(subject));
      related.add(lead.jobs(subject));
    }
    related.addAll(lead.lookups(LookupUse.OF_JOBS, self.value()));
    return related;
  }

  @Override
  protected SavedView first(SavedView all) {
    return all.sortedBy("created", true);
  }

  @Override
  protected List<SavedView> builtIn(Texts texts) {
    return List.of(
        SavedView.plain("unwell", texts.get("jobs.view.unwell"))
            .searching("state:failed OR state:changing")
            .sortedBy("created", true));
  }

  private static String name(Job job) {
    return Cells.name(job.command());
  }

  /** The name of what a job is about; empty when the service did not say. */
  static String subject(Job job) {
    return Cells.orEmpty(job.subject().get("name"));
  }

  @Override
  public List<DetailSection> details(ValueRow<Job> row) {
    Job value = row.value();
    FactSheet sheet =
        new FactSheet(formats(), NAME)
            .section("job")
            .text(
                "state",
                FactSheet.coded(
                    StateWord.of(value.state(), NAME + ".state.", formats().texts()),
                    value.state()))
            .option("command", value.command())
            .option("objectType", value.objectType())
            .number("id", value.id())
            .text("owner", value.owner())
            .number("attempts", value.attempts())
            .time("created", value.created())
            .time("updated", value.updated())
            .option("datacenter", value.datacenter())
            .text("connection", row.connection())
            .section("steps");
    steps(sheet, value);
    return sheet.section("subject").facts(value.subject()).others(value.details()).sections();
  }

  /** The states in order, each with its time and how long it took to come to it. */
  private void steps(FactSheet sheet, Job job) {
    Instant before = null;
    for (Job.Step step : job.history()) {
      StringBuilder words = new StringBuilder();
      Instant at = step.at();
      if (at != null) {
        words.append(formats().dateTime(at));
        if (before != null && !at.isBefore(before)) {
          words.append("  +").append(formats().age(before, at));
        }
        before = at;
      }
      if (step.note() != null && !step.note().isBlank()) {
        words.append(words.isEmpty() ? "" : "\n").append(step.note());
      }
      sheet.fact(StateWord.of(step.state(), NAME + ".state.", formats().texts()), words.toString());
    }
  }
}
