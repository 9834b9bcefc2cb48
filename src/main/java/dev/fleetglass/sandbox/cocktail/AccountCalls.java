package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.World;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Workspaces and alert rules (api/cocktail.md sections 4.3 and 6). The pages name their paths and
 * parameters; most names of their fields are ours.
 */
final class AccountCalls {
  private static final List<Workspace> WORKSPACES =
      List.of(
          new Workspace(1, "platform", "Shared services of all teams", "PLATFORM", 0, 12),
          new Workspace(2, "commerce", "주문과 결제", "NORMAL", 0, 3),
          new Workspace(3, "staging", "Everything before production", "NORMAL", 3, 5),
          new Workspace(4, "machine-learning", "학습과 추론", "NORMAL", 5, 7),
          new Workspace(5, "resilience", "Disaster recovery and edge", "NORMAL", 7, 9),
          new Workspace(6, "migration", "Until the last service has moved", "NORMAL", 9, 12));
  private static final List<Rule> RULES =
      List.of(
          new Rule(1, "NodeNotReady", "A node has not reported for five minutes", true),
          new Rule(2, "WorkloadNotReady", "Fewer replicas are ready than wanted", false),
          new Rule(3, "PodCrashLooping", "컨테이너가 반복해서 재시작됩니다", false),
          new Rule(4, "NodeCpuHigh", "A node uses more than 90% of its cores", false),
          new Rule(5, "NodeMemoryHigh", "A node uses more than 90% of its memory", true),
          new Rule(6, "IngressErrors", "More than 5% of requests fail", true),
          new Rule(7, "CertificateExpires", "인증서 만료까지 14일 미만", false),
          new Rule(8, "VolumeAlmostFull", "볼륨 사용률 85% 초과", false));

  private final World world;

  AccountCalls(World world) {
    this.world = world;
  }

  /** A workspace with the clusters from one place in the fleet up to another. */
  private record Workspace(
      int seq, String name, String description, String type, int from, int to) {}

  private record Rule(int seq, String name, String description, boolean critical) {}

  Reply workspaces(Request request, Instant now) {
    Parameters.wholeNumber(request, "accountSeq");
    boolean platform = Parameters.flag(request, "includePlatform", false);
    List<Workspace> shown =
        WORKSPACES.stream().filter(each -> platform || !each.type().equals("PLATFORM")).toList();
    return Json.success(json -> {
      json.writeStartArray();
      for (Workspace workspace : shown) {
        write(json, workspace, now);
      }
      json.writeEndArray();
    });
  }

  Reply workspace(String seq, Instant now) {
    Workspace workspace = find(seq);
    return Json.success(json -> write(json, workspace, now));
  }

  Reply clusters(String seq, Instant now) {
    List<Cluster> clusters = of(find(seq), now);
    return Json.success(json -> {
      json.writeStartArray();
      for (Cluster cluster : clusters) {
        json.writeStartObject();
        ClusterCalls.writeDocumented(json, cluster);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static Workspace find(String seq) {
    int number = Parameters.wholeNumber(seq);
    return WORKSPACES.stream()
        .filter(each -> each.seq() == number)
        .findFirst()
        .orElseThrow(CocktailFailure::notAuthorized);
  }

  private List<Cluster> of(Workspace workspace, Instant now) {
    List<Cluster> fleet = world.clusters().at(now);
    int to = workspace.to() == 12 ? fleet.size() : Math.min(workspace.to(), fleet.size());
    return fleet.subList(Math.min(workspace.from(), to), to);
  }

  private void write(JsonGenerator json, Workspace workspace, Instant now) throws IOException {
    json.writeStartObject();
    json.writeNumberField("serviceSeq", workspace.seq());
    json.writeStringField("serviceName", workspace.name());
    json.writeStringField("description", workspace.description());
    json.writeStringField("serviceType", workspace.type());
    json.writeStringField("useYn", "Y");
    Instant created = now.minus(Duration.ofDays(400L + workspace.seq() * 17L));
    json.writeStringField("created", WireTime.of(day(created)));
    json.writeStringField("updated", WireTime.of(day(created).plus(Duration.ofHours(31))));
    json.writeArrayFieldStart("clusters");
    for (Cluster cluster : of(workspace, now)) {
      json.writeStartObject();
      json.writeNumberField("clusterSeq", cluster.seq());
      json.writeStringField("clusterId", cluster.id());
      json.writeStringField("clusterName", cluster.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The beginning of the quarter-year before, so that it stays the same for long. */
  private static Instant day(Instant time) {
    long quarter = 90 * 86_400L;
    return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), quarter) * quarter);
  }

  /** Pages are counted from 1; both numbers must be given. A page past the end is empty. */
  Reply alertRules(Request request) {
    int page = Parameters.required(request, "nextPage");
    int size = Parameters.required(request, "itemPerPage");
    Parameters.oneOf(request, "order", List.of("ASC", "DESC"));
    Parameters.oneOf(request, "orderColumn", List.of("created", "audit_log_seq", "alert_name"));
    Parameters.oneOf(request, "alertState", List.of("warning", "critical"));
    String keyword = request.first("searchKeyword").orElse("").toLowerCase(Locale.ROOT);
    List<Rule> rules = new ArrayList<>(RULES);
    rules.removeIf(rule ->
        !request.first("alertState").orElse(state(rule)).equals(state(rule))
            || !(rule.name() + " " + rule.description())
                .toLowerCase(Locale.ROOT)
                .contains(keyword));
    Comparator<Rule> order =
        request.first("orderColumn").orElse("alert_name").equals("alert_name")
            ? Comparator.comparing(Rule::name)
            : Comparator.comparingInt(Rule::seq);
    rules.sort(request.first("order").orElse("ASC").equals("ASC") ? order : order.reversed());
    List<Rule> shown = rules.stream().skip((Math.max(1, page) - 1L) * size).limit(size).toList();
    return Json.success(json -> {
      json.writeStartObject();
      json.writeNumberField("totalCount", rules.size());
      json.writeNumberField("maxId", RULES.size());
      json.writeArrayFieldStart("alertRules");
      for (Rule rule : shown) {
        write(json, rule);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  Reply alertRule(String seq) {
    int number = Parameters.wholeNumber(seq);
    Rule rule =
        RULES.stream()
            .filter(each -> each.seq() == number)
            .findFirst()
            .orElseThrow(CocktailFailure::notAuthorized);
    return Json.success(json -> write(json, rule));
  }

  private static String state(Rule rule) {
    return rule.critical() ? "critical" : "warning";
  }

  private static void write(JsonGenerator json, Rule rule) throws IOException {
    Instant created = Instant.parse("2024-03-04T01:00:00Z").plus(Duration.ofDays(rule.seq() * 11L));
    json.writeStartObject();
    json.writeNumberField("alertRuleSeq", rule.seq());
    json.writeStringField("alertId", "rule-" + rule.seq());
    json.writeStringField("alertName", rule.name());
    json.writeStringField("description", rule.description());
    json.writeStringField("alertState", state(rule));
    json.writeStringField("duration", "5m");
    json.writeStringField("useYn", "Y");
    json.writeStringField("created", WireTime.of(created));
    json.writeStringField("updated", WireTime.of(created));
    json.writeEndObject();
  }
}
