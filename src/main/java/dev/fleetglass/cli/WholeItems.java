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
import java.util.List;
import picocli.CommandLine.Command;

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

  abstract List<T> load(C source) throws ApiException;

  @Override
  final int list(ProviderSession session) throws ApiException {
    print(listing, load(source(session, capability, what)));
    return Cli.OK;
  }

  /** Lists the values that the service offers for its options. */
  @Command(
      name = "lookups",
      description = "Lists the values that the service offers for its options.")
  static final class Lookups extends WholeItems<LookupSource, LookupValue> {
    Lookups(CliPorts ports, Output output) {
      super(ports, output, LookupSource.class, "lookups", CloudListings.LOOKUPS);
    }

    @Override
    List<LookupValue> load(LookupSource source) throws ApiException {
      return source.lookups(LoadProgress.NONE);
    }
  }

  /** Lists which passwords the service keeps, without any of them. */
  @Command(
      name = "passwords",
      description = "Lists which passwords the service keeps, without any of them.")
  static final class Passwords extends WholeItems<PasswordSource, PasswordEntry> {
    Passwords(CliPorts ports, Output output) {
      super(ports, output, PasswordSource.class, "passwords", CloudListings.PASSWORDS);
    }

    @Override
    List<PasswordEntry> load(PasswordSource source) throws ApiException {
      return source.passwords(LoadProgress.NONE);
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
