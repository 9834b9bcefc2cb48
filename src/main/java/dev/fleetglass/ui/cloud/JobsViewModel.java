package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Job;
import dev.fleetglass.model.JobState;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.service.Inventory;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.StateWord;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import java.util.ArrayList;
import java.util.List;

/** What clouds did for accounts. */
public final class JobsViewModel extends ValueViewModel<Job> {
  private static final String NAME = "jobs";

  /** A list that nobody looks at yet. */
  public JobsViewModel(Inventory<Job> inventory, TableEnvironment environment) {
    super(NAME, inventory, environment);
  }

  @Override
  protected List<Column<ValueRow<Job>>> own(Formats formats) {
    Cells<Job> cells = new Cells<>(NAME, formats);
    return List.of(
        cells.state(JobState.class, Job::state, JobState::tone),
        cells.option("command", Job::command),
        cells.text("subject", JobsViewModel::subject),
        cells.option("objectType", Job::objectType),
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
    CloudLead lead = new CloudLead(formats.texts(), self.connection());
    String subject = subject(self.value());
    List<Relation> related = new ArrayList<>();
    if (!subject.isEmpty()) {
      String type = Cells.name(self.value().objectType());
      related.add(
          type.equals("LoadBalancer")
              ? lead.to(
                  ScreenId.BALANCERS,
                  "mdi2s-scale-balance",
                  "balancer",
                  subject,
                  Relation.is("name", subject))
              : lead.server(subject));
      related.add(lead.jobs(subject));
    }
    return related;
  }

  @Override
  protected List<SavedView> builtIn(Texts texts) {
    return List.of(
        SavedView.plain("newest", texts.get("jobs.view.newest")).sortedBy("created", true),
        SavedView.plain("unwell", texts.get("jobs.view.unwell"))
            .searching("state:failed OR state:changing")
            .sortedBy("created", true));
  }

  private static String name(Job job) {
    return Cells.name(job.command());
  }

  private static String subject(Job job) {
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
    for (Job.Step step : value.history()) {
      String word = StateWord.of(step.state(), NAME + ".state.", formats().texts());
      String at = step.at() == null ? "" : formats().exact(step.at()) + "  ";
      String note = step.note() == null ? "" : "  " + step.note();
      sheet.text("step", at + word + note);
    }
    return sheet.section("subject").facts(value.subject()).others(value.details()).sections();
  }
}
