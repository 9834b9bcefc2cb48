package dev.fleetglass.cli;

import dev.fleetglass.api.AlertSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.BillingSource;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.LookupSource;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.WorkspaceSource;
import dev.fleetglass.model.AlertRule;
import dev.fleetglass.model.Billing;
import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.model.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists that are asked for as a whole. */
abstract class WholeItems<C extends Capability, T> extends ListItems {
  private final Class<C> capability;
  private final String what;
  private final Listing<T> listing;

  WholeItems(CliPorts ports, Output output, Class<C> capability, String what, Listing<T> listing) {
    super(ports, output);
    this.capability = capability;
    this.what = what;
    this.listing = listing;
  }

  abstract List<T> load(C source) throws ApiException, UsageException;

  @Override
  final int list(ProviderSession session) throws ApiException, UsageException {
    print(listing, load(source(session, capability, what)));
    return Cli.OK;
  }

  /** Lists the values that the service offers for its options. */
  @Command(
      name = "lookups",
      description = "Lists the values that the service offers for its options.")
  static final class Lookups extends WholeItems<LookupSource, LookupValue> {
    @Option(
        names = "--lookup",
        paramLabel = "NAME",
        description = "Only the values of this lookup, for example server.ram.")
    private @Nullable String lookup;

    @Option(
        names = "--sort",
        paramLabel = "FIELD",
        description = "With --lookup: id (default), name or description.")
    private LookupSource.Order order = LookupSource.Order.ID;

    @Option(names = "--descending", description = "With --lookup: the greatest first.")
    private boolean descending;

    Lookups(CliPorts ports, Output output) {
      super(ports, output, LookupSource.class, "lookups", CloudListings.LOOKUPS);
    }

    @Override
    List<LookupValue> load(LookupSource source) throws ApiException, UsageException {
      String wanted = lookup;
      if (wanted != null) {
        return source.lookup(wanted, order, !descending);
      }
      if (descending || order != LookupSource.Order.ID) {
        throw new UsageException("Only the values of one lookup are sorted: say --lookup NAME.");
      }
      return source.lookups(LoadProgress.NONE);
    }
  }

  /** Lists which passwords the service keeps, without any of them. */
  @Command(
      name = "passwords",
      description = "Lists which passwords the service keeps, without any of them.")
  static final class Passwords extends WholeItems<PasswordSource, PasswordEntry> {
    @Option(
        names = "--filter",
        paramLabel = "NAME=VALUE",
        description = "Let the service narrow the list by its own parameter; repeat for more.")
    private List<String> filters = new ArrayList<>();

    Passwords(CliPorts ports, Output output) {
      super(ports, output, PasswordSource.class, "passwords", CloudListings.PASSWORDS);
    }

    @Override
    List<PasswordEntry> load(PasswordSource source) throws ApiException, UsageException {
      return source.passwords(CloudItems.criteria(filters, source.filters()), LoadProgress.NONE);
    }
  }

  /** Lists workspaces. */
  @Command(name = "workspaces", description = "Lists workspaces.")
  static final class Workspaces extends WholeItems<WorkspaceSource, Workspace> {
    Workspaces(CliPorts ports, Output output) {
      super(ports, output, WorkspaceSource.class, "workspaces", ClusterListings.WORKSPACES);
    }

    @Override
    List<Workspace> load(WorkspaceSource source) throws ApiException {
      return source.workspaces(LoadProgress.NONE);
    }
  }

  /** Lists alert rules. */
  @Command(name = "alerts", description = "Lists alert rules.")
  static final class Alerts extends WholeItems<AlertSource, AlertRule> {
    Alerts(CliPorts ports, Output output) {
      super(ports, output, AlertSource.class, "alerts", ClusterListings.ALERTS);
    }

    @Override
    List<AlertRule> load(AlertSource source) throws ApiException {
      return source.alertRules(LoadProgress.NONE);
    }
  }

  /** Tells what the account has used. */
  @Command(name = "billing", description = "Tells what the account has used in this period.")
  static final class Bill extends WholeItems<BillingSource, Billing> {
    Bill(CliPorts ports, Output output) {
      super(ports, output, BillingSource.class, "billing", CloudListings.BILLING);
    }

    @Override
    List<Billing> load(BillingSource source) throws ApiException {
      return List.of(source.billing());
    }
  }
}
