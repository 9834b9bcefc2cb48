package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.AlertSource;
import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.WorkspaceSource;
import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.MemoryBudget;
import dev.fleetglass.model.AlertRule;
import dev.fleetglass.model.Workspace;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what is beside the clusters: workspaces, and alert rules page by page ({@code
 * api/cocktail.md} sections 4.3 and 6).
 *
 * <p>Ours: pages count from 1. The last one is the first that is not full, or that holds nothing
 * new, as every page does of a server that does not know the parameters.
 */
final class AccountReader implements WorkspaceSource, AlertSource {
  static final int PAGE = 100;
  private static final int MOST_PAGES = 1000;

  private final ListReader lists;
  private final CocktailPaths paths;
  private final AccountMapper mapper;
  private final ConnectionSettings settings;
  private final InstantSource clock;

  AccountReader(
      ListReader lists,
      CocktailPaths paths,
      ZoneId zone,
      ConnectionSettings settings,
      InstantSource clock) {
    this.lists = lists;
    this.paths = paths;
    this.mapper = new AccountMapper(zone);
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Fetched<Workspace> workspaces(LoadProgress progress) throws ApiException {
    ApiRequest request = paths.request("workspace list", CocktailPath.WORKSPACES, Map.of()).build();
    return lists.read(request, mapper::workspace, progress);
  }

  @Override
  public Fetched<AlertRule> alertRules(LoadProgress progress) throws ApiException {
    try (MemoryBudget.Share gathered = lists.gathering()) {
      return alertRules(progress, gathered);
    }
  }

  private Fetched<AlertRule> alertRules(LoadProgress progress, MemoryBudget.Share gathered)
      throws ApiException {
    List<ListReader.Page<AlertRule>> pages = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (true) {
      ListReader.Page<AlertRule> page =
          lists.page(request(pages.size() + 1), Envelope.Form.PAGE, mapper::alertRule, gathered);
      int before = seen.size();
      page.rows().forEach(rule -> seen.add(rule.key()));
      if (seen.size() > before || pages.isEmpty()) {
        pages.add(page);
        progress.loaded(seen.size(), -1);
      }
      if (page.rows().size() != PAGE || seen.size() == before) {
        return ListReader.fetched(new ListReader.Parts<>(pages, List.of()));
      }
      if (pages.size() == MOST_PAGES) {
        throw FailureContext.before(settings, "alert rule list", clock)
            .hint("endless-list")
            .message("The list has no end: " + MOST_PAGES + " pages were read.")
            .exception(context -> new ApiFailure.Undecodable(context, null, ""));
      }
    }
  }

  private ApiRequest request(int page) {
    return paths
        .request("alert rule list", CocktailPath.ALERT_RULES, Map.of())
        .query("nextPage", page)
        .query("itemPerPage", PAGE)
        .build();
  }
}
