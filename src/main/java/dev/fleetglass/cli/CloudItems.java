package dev.fleetglass.cli;

import dev.fleetglass.api.AddressSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.BillingSource;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ImageSource;
import dev.fleetglass.api.JobSource;
import dev.fleetglass.api.LoadBalancerSource;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.LookupSource;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.model.LookupValue;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a cloud can be asked for. */
final class CloudItems {
  private CloudItems() {}

  /** Adds a command for each of its lists. */
  static CommandLine addTo(CommandLine list, CliPorts ports, Output output) {
    return list.addSubcommand(new Servers(ports, output))
        .addSubcommand(new Images(ports, output))
        .addSubcommand(new Addresses(ports, output))
        .addSubcommand(new Balancers(ports, output))
        .addSubcommand(new Jobs(ports, output))
        .addSubcommand(new Lookups(ports, output))
        .addSubcommand(new Passwords(ports, output))
        .addSubcommand(new BillingOf(ports, output));
  }

  /** A list that the service can narrow and look single rows up in. */
  private abstract static class Narrowed<C extends Capability, T> extends ListItems {
    private final Class<C> capability;
    private final String what;
    private final Listing<T> listing;
    private final Function<C, dev.fleetglass.api.Listing<T>> rows;

    @Mixin private Narrowing narrowing = new Narrowing();

    Narrowed(
        CliPorts ports,
        Output output,
        Class<C> capability,
        String what,
        Listing<T> listing,
        Function<C, dev.fleetglass.api.Listing<T>> rows) {
      super(ports, output);
      this.capability = capability;
      this.what = what;
      this.listing = listing;
      this.rows = rows;
    }

    @Override
    final int list(ProviderSession session) throws ApiException, UsageException {
      print(listing, narrowing.of(rows.apply(source(session, capability, what))));
      return Cli.OK;
    }
  }

  /** Servers. */
  @Command(name = "servers", description = "Lists servers.")
  private static final class Servers extends Narrowed<ServerSource, dev.fleetglass.model.Server> {
    Servers(CliPorts ports, Output output) {
      super(ports, output, ServerSource.class, "servers", Listing.SERVERS, ServerSource::servers);
    }
  }

  /** Images. */
  @Command(name = "images", description = "Lists images that servers can be made from.")
  private static final class Images extends Narrowed<ImageSource, dev.fleetglass.model.Image> {
    Images(CliPorts ports, Output output) {
      super(ports, output, ImageSource.class, "images", CloudListing.IMAGES, ImageSource::images);
    }
  }

  /** Addresses. */
  @Command(name = "addresses", description = "Lists addresses.")
  private static final class Addresses
      extends Narrowed<AddressSource, dev.fleetglass.model.Address> {
    Addresses(CliPorts ports, Output output) {
      super(
          ports,
          output,
          AddressSource.class,
          "addresses",
          CloudListing.ADDRESSES,
          AddressSource::addresses);
    }
  }

  /** Load balancers. */
  @Command(name = "balancers", description = "Lists load balancers.")
  private static final class Balancers
      extends Narrowed<LoadBalancerSource, dev.fleetglass.model.LoadBalancer> {
    Balancers(CliPorts ports, Output output) {
      super(
          ports,
          output,
          LoadBalancerSource.class,
          "load balancers",
          CloudListing.BALANCERS,
          LoadBalancerSource::loadBalancers);
    }
  }

  /** Jobs. */
  @Command(
      name = "jobs",
      description = "Lists what the service did: in the last four weeks, unless filters differ.")
  private static final class Jobs extends Narrowed<JobSource, dev.fleetglass.model.Job> {
    Jobs(CliPorts ports, Output output) {
      super(ports, output, JobSource.class, "jobs", CloudListing.JOBS, JobSource::jobs);
    }
  }

  /** Values of options. */
  @Command(name = "lookups", description = "Lists the values that the service has for options.")
  private static final class Lookups extends ListItems {
    @Option(
        names = "--lookup",
        paramLabel = "NAME",
        description = "Of this lookup only, for example server.ram.")
    private @Nullable String lookup;

    @Option(
        names = "--sort",
        paramLabel = "FIELD",
        description = "With --lookup: id (default), name or description.")
    private LookupSource.Order order = LookupSource.Order.ID;

    @Option(names = "--descending", description = "With --lookup: the greatest first.")
    private boolean descending;

    Lookups(CliPorts ports, Output output) {
      super(ports, output);
    }

    @Override
    int list(ProviderSession session) throws ApiException, UsageException {
      String wanted = lookup;
      if (wanted == null && (descending || order != LookupSource.Order.ID)) {
        throw new UsageException("Only the values of one lookup can be sorted: say --lookup");
      }
      LookupSource source = source(session, LookupSource.class, "lookups");
      List<LookupValue> values =
          wanted == null
              ? source.lookups(LoadProgress.NONE)
              : source.lookup(wanted, order, !descending);
      print(CloudListing.LOOKUPS, values);
      return Cli.OK;
    }
  }

  /** That passwords are kept. */
  @Command(
      name = "passwords",
      description = "Lists which passwords the service keeps; the passwords are not shown.")
  private static final class Passwords extends ListItems {
    @Mixin private Narrowing.Filters filters = new Narrowing.Filters();

    Passwords(CliPorts ports, Output output) {
      super(ports, output);
    }

    @Override
    int list(ProviderSession session) throws ApiException, UsageException {
      PasswordSource source = source(session, PasswordSource.class, "passwords");
      print(
          CloudListing.PASSWORDS,
          source.passwords(filters.criteria(source.filters()), LoadProgress.NONE));
      return Cli.OK;
    }
  }

  /** What was used. */
  @Command(name = "billing", description = "Tells what the account has used in its period.")
  private static final class BillingOf extends ListItems {
    BillingOf(CliPorts ports, Output output) {
      super(ports, output);
    }

    @Override
    int list(ProviderSession session) throws ApiException {
      print(
          CloudListing.BILLING, List.of(source(session, BillingSource.class, "billing").billing()));
      return Cli.OK;
    }
  }
}
