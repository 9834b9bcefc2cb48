package dev.fleetglass.cli;

import dev.fleetglass.api.AddressSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.ImageSource;
import dev.fleetglass.api.JobSource;
import dev.fleetglass.api.LoadBalancerSource;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.api.Selection;
import dev.fleetglass.api.ServerSource;
import dev.fleetglass.model.Address;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists that the service itself can narrow, and of which it gives single objects. */
abstract class CloudItems<C extends Capability, T> extends ListItems {
  private final Class<C> capability;
  private final String what;
  private final Listing<T> listing;

  @Option(
      names = "--filter",
      paramLabel = "NAME=VALUE",
      description = "Let the service narrow the list by its own parameter; repeat for more.")
  private List<String> filters = new ArrayList<>();

  @Option(names = "--id", paramLabel = "ID", description = "Only the object with this id; repeat.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Only objects called so; repeat for more.")
  private List<String> names = new ArrayList<>();

  CloudItems(CliPorts ports, Output output, Class<C> capability, String what, Listing<T> listing) {
    super(ports, output);
    this.capability = capability;
    this.what = what;
    this.listing = listing;
  }

  /** The capability's list. */
  abstract dev.fleetglass.api.Listing<T> of(C source);

  @Override
  final int list(ProviderSession session) throws ApiException, UsageException {
    int kinds = (filters.isEmpty() ? 0 : 1) + (ids.isEmpty() ? 0 : 1) + (names.isEmpty() ? 0 : 1);
    if (kinds > 1) {
      throw new UsageException("Give --filter, --id or --name, one of them.");
    }
    for (String id : ids) {
      if (!id.matches("\\d{1,18}")) {
        throw new UsageException("An id is a number, not '" + id + "'.");
      }
    }
    dev.fleetglass.api.Listing<T> source = of(source(session, capability, what));
    if (!ids.isEmpty()) {
      print(listing, source.get(new Selection(Selection.Kind.ID, ids)));
    } else if (!names.isEmpty()) {
      print(listing, source.get(new Selection(Selection.Kind.NAME, names)));
    } else {
      print(listing, source.list(criteria(filters, source.filters()), LoadProgress.NONE));
    }
    return Cli.OK;
  }

  /**
   * What the service is to be asked for.
   *
   * @param known parameters that the list understands
   */
  static Criteria criteria(List<String> filters, Set<String> known) throws UsageException {
    Criteria criteria = Criteria.NONE;
    for (String filter : filters) {
      int cut = filter.indexOf('=');
      if (cut <= 0 || cut == filter.length() - 1) {
        throw new UsageException("A filter is NAME=VALUE, not '" + filter + "'.");
      }
      String name = filter.substring(0, cut);
      if (!known.contains(name)) {
        throw new UsageException(
            "Unknown filter '"
                + name
                + "'. With this connection there are: "
                + String.join(", ", new TreeSet<>(known))
                + ".");
      }
      criteria = criteria.with(name, filter.substring(cut + 1));
    }
    return criteria;
  }

  /** Lists images. */
  @Command(name = "images", description = "Lists images.")
  static final class Images extends CloudItems<ImageSource, Image> {
    Images(CliPorts ports, Output output) {
      super(ports, output, ImageSource.class, "images", CloudListings.IMAGES);
    }

    @Override
    dev.fleetglass.api.Listing<Image> of(ImageSource source) {
      return source.images();
    }
  }

  /** Lists addresses. */
  @Command(name = "addresses", description = "Lists addresses.")
  static final class Addresses extends CloudItems<AddressSource, Address> {
    Addresses(CliPorts ports, Output output) {
      super(ports, output, AddressSource.class, "addresses", CloudListings.ADDRESSES);
    }

    @Override
    dev.fleetglass.api.Listing<Address> of(AddressSource source) {
      return source.addresses();
    }
  }

  /** Lists load balancers. */
  @Command(name = "balancers", description = "Lists load balancers.")
  static final class Balancers extends CloudItems<LoadBalancerSource, LoadBalancer> {
    Balancers(CliPorts ports, Output output) {
      super(ports, output, LoadBalancerSource.class, "balancers", CloudListings.BALANCERS);
    }

    @Override
    dev.fleetglass.api.Listing<LoadBalancer> of(LoadBalancerSource source) {
      return source.loadBalancers();
    }
  }

  /** Lists jobs, of the last four weeks unless startdate says otherwise. */
  @Command(
      name = "jobs",
      description = "Lists jobs, of the last four weeks unless startdate says otherwise.")
  static final class Jobs extends CloudItems<JobSource, Job> {
    Jobs(CliPorts ports, Output output) {
      super(ports, output, JobSource.class, "jobs", CloudListings.JOBS);
    }

    @Override
    dev.fleetglass.api.Listing<Job> of(JobSource source) {
      return source.jobs();
    }
  }

  /** Lists servers. */
  @Command(name = "servers", description = "Lists servers.")
  static final class Servers extends CloudItems<ServerSource, Server> {
    Servers(CliPorts ports, Output output) {
      super(ports, output, ServerSource.class, "servers", Listing.SERVERS);
    }

    @Override
    dev.fleetglass.api.Listing<Server> of(ServerSource source) {
      return source.servers();
    }
  }
}
