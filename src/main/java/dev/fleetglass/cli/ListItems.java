package dev.fleetglass.cli;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Capability;
import dev.fleetglass.api.ClusterSource;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.MetricSource;
import dev.fleetglass.api.ProviderSession;
import dev.fleetglass.model.MetricQuery;
import dev.fleetglass.model.MetricSample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks one connection for one list and prints it. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Credentials come from FLEETGLASS_TOKEN (cocktail) or FLEETGLASS_API_KEY and",
      "FLEETGLASS_SECRET (gogrid); for a connection they replace the stored ones."
    })
abstract class ListItems implements Callable<Integer> {
  private final CliPorts ports;
  private final Output output;

  @Mixin private TargetOptions target = new TargetOptions();

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description =
          "table (default), json or csv. Tables tell dates in the connection's time zone, json and"
              + " csv in UTC.")
  private Format format = Format.TABLE;

  private Times times = Times.UTC;

  ListItems(CliPorts ports, Output output) {
    this.ports = ports;
    this.output = output;
  }

  @Override
  public Integer call() {
    try (Target found = new Targets(ports).find(target)) {
      return ask(found);
    } catch (UsageException e) {
      return output.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return output.failed(String.valueOf(e.getMessage()));
    }
  }

  private int ask(Target found) {
    ProviderSession session;
    try {
      session = ports.opener().open(found.settings(), found.credentials());
    } catch (ApiException e) {
      // Nothing was called yet: a setting or a credential cannot be used.
      output.failures(List.of(e.failure()), format);
      return Cli.USAGE;
    }
    times = Times.of(found.settings(), ports.opener().providers());
    try (session) {
      return list(session);
    } catch (UsageException e) {
      return output.usage(String.valueOf(e.getMessage()));
    } catch (ApiException e) {
      output.failures(List.of(e.failure()), format);
      return Cli.FAILED;
    }
  }

  /** Asks and prints, and gives the exit status. */
  abstract int list(ProviderSession session) throws ApiException, UsageException;

  final <T> void print(Listing<T> listing, List<T> rows) {
    output.rows(listing, format, rows, times);
  }

  final void report(List<ApiFailure> failures) {
    output.failures(failures, format);
  }

  final <C extends Capability> C source(ProviderSession session, Class<C> type, String what)
      throws ApiException {
    return session
        .capability(type)
        .orElseThrow(() ->
            new ApiException(
                new ApiFailure.Unsupported(
                    new ApiFailure.Context(
                        session.connection().name(),
                        "list " + what,
                        null,
                        "This provider has no " + what + ".",
                        null,
                        null,
                        1,
                        Duration.ZERO,
                        ports.clock().instant(),
                        "unsupported"))));
  }

  /** Clusters. */
  @Command(name = "clusters", description = "Lists clusters.")
  static final class Clusters extends ListItems {
    Clusters(CliPorts ports, Output output) {
      super(ports, output);
    }

    @Override
    int list(ProviderSession session) throws ApiException {
      print(
          Listing.CLUSTERS,
          source(session, ClusterSource.class, "clusters").clusters(LoadProgress.NONE));
      return Cli.OK;
    }
  }

  /** The newest samples of all metrics, or of one. */
  @Command(name = "metrics", description = "Lists the newest samples of metrics.")
  static final class Metrics extends ListItems {
    @Option(
        names = "--metric",
        paramLabel = "NAME",
        description = "Ask this metric only, by its name or id.")
    private @Nullable String metric;

    Metrics(CliPorts ports, Output output) {
      super(ports, output);
    }

    @Override
    int list(ProviderSession session) throws ApiException, UsageException {
      MetricSource source = source(session, MetricSource.class, "metrics");
      List<MetricRow> rows = new ArrayList<>();
      List<ApiFailure> failures = new ArrayList<>();
      for (MetricQuery query : chosen(source.queries())) {
        try {
          for (MetricSample sample : source.samples(query)) {
            rows.add(MetricRow.of(query, sample));
          }
        } catch (ApiException e) {
          failures.add(e.failure());
          if (concernsAll(e.failure())) {
            break;
          }
        }
      }
      if (!rows.isEmpty() || failures.isEmpty()) {
        print(Listing.METRICS, rows);
      }
      report(failures);
      return failures.isEmpty() ? Cli.OK : Cli.FAILED;
    }

    /** Whether the next query would fail in the same way. */
    private static boolean concernsAll(ApiFailure failure) {
      return switch (failure) {
        case ApiFailure.Authentication _,
            ApiFailure.RateLimited _,
            ApiFailure.Network _,
            ApiFailure.Tls _,
            ApiFailure.Cancelled _ ->
            true;
        default -> false;
      };
    }

    private List<MetricQuery> chosen(List<MetricQuery> queries) throws UsageException {
      String wanted = metric;
      if (wanted == null) {
        return queries;
      }
      List<MetricQuery> found =
          queries.stream()
              .filter(query ->
                  query.name().equalsIgnoreCase(wanted) || query.id().equalsIgnoreCase(wanted))
              .toList();
      if (found.isEmpty()) {
        throw new UsageException(
            "No metric is called '"
                + wanted
                + "'. Known metrics: "
                + queries.stream().map(MetricQuery::name).collect(Collectors.joining(", "))
                + ".");
      }
      return found;
    }
  }
}
