package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.cocktail.Tenants.User;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Alert rules (api/cocktail.md section 4.3). The page names paths and parameters; most names of
 * fields are ours.
 */
final class AlertCalls {
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

  private record Rule(int seq, String name, String description, boolean critical) {}

  /** Pages are counted from 1; both numbers must be given. A page past the end is empty. */
  Reply rules(Request request) {
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

  /** Who of a platform is told of alarms, by name: those who are active. */
  Reply users(Request request) {
    int platform = Parameters.required(request, "accountSeq");
    int page = Parameters.required(request, "nextPage");
    int size = Parameters.required(request, "itemPerPage");
    Parameters.oneOf(request, "order", List.of("ASC", "DESC"));
    Comparator<User> order = Comparator.comparing(User::name);
    List<User> users =
        Tenants.USERS.stream()
            .filter(each -> each.active() && each.platform() == platform)
            .sorted(request.first("order").orElse("ASC").equals("ASC") ? order : order.reversed())
            .toList();
    List<User> shown = users.stream().skip((Math.max(1, page) - 1L) * size).limit(size).toList();
    return Json.success(json -> {
      json.writeStartObject();
      json.writeNumberField("totalCount", users.size());
      json.writeFieldName("alertUsers");
      Json.write(
          json,
          shown,
          (each, user) -> {
            each.writeStartObject();
            each.writeNumberField("alertUserSeq", user.seq());
            each.writeStringField("alertUserName", user.name());
            each.writeEndObject();
          });
      json.writeEndObject();
    });
  }

  Reply rule(String seq) {
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
