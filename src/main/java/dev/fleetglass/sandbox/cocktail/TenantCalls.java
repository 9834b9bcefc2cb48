package dev.fleetglass.sandbox.cocktail;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fleetglass.sandbox.cocktail.Tenants.Platform;
import dev.fleetglass.sandbox.cocktail.Tenants.User;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Cluster;
import dev.fleetglass.sandbox.world.World;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Platforms, their users and their accounts at clouds (api/cocktail.md section 6, whose fields
 * these are; {@code userDepartment} and the users below a platform's path are known from a public
 * client). Which roles may read them is not known: here whoever is let in may.
 */
final class TenantCalls {
  private final World world;

  TenantCalls(World world) {
    this.world = world;
  }

  Reply platforms() {
    return Json.list(Tenants.PLATFORMS, TenantCalls::write);
  }

  Reply platform(String seq) {
    Platform platform = Tenants.platform(Parameters.wholeNumber(seq));
    return Json.success(json -> write(json, platform));
  }

  private static void write(JsonGenerator json, Platform platform) throws IOException {
    json.writeStartObject();
    json.writeNumberField("accountSeq", platform.seq());
    json.writeStringField("accountType", platform.type());
    json.writeStringField("accountName", platform.name());
    json.writeStringField("organizationName", platform.name());
    json.writeStringField("description", platform.description());
    json.writeStringField("baseLanguage", platform.language());
    json.writeStringField("accountCode", platform.code());
    json.writeStringField("userAuthType", "PLAIN");
    json.writeStringField("concurrentSessionYn", "N");
    json.writeObjectFieldStart("accountConfig");
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What rows of other lists say of their platform. */
  static void writeReference(JsonGenerator json, Platform platform) throws IOException {
    json.writeObjectFieldStart("account");
    json.writeNumberField("accountSeq", platform.seq());
    json.writeStringField("accountType", platform.type());
    json.writeStringField("accountName", platform.name());
    json.writeStringField("accountCode", platform.code());
    json.writeEndObject();
  }

  Reply users(Request request, Instant now) {
    Parameters.oneOf(request, "listType", List.of("ACCOUNTUSER", "ACCOUNT", "WORKSPACE"));
    Optional<Integer> platform = Parameters.wholeNumber(request, "accountSeq");
    return Json.list(
        Tenants.USERS.stream()
            .filter(each -> platform.isEmpty() || platform.get() == each.platform())
            .toList(),
        (json, user) -> write(json, user, now));
  }

  Reply usersOf(String seq, Instant now) {
    Platform platform = Tenants.platform(Parameters.wholeNumber(seq));
    return Json.list(
        Tenants.USERS.stream().filter(each -> each.platform() == platform.seq()).toList(),
        (json, user) -> write(json, user, now));
  }

  Reply user(String seq, Instant now) {
    User user = find(seq);
    return Json.success(json -> write(json, user, now));
  }

  Reply userOf(String platform, String seq, Instant now) {
    User user = find(seq);
    if (user.platform() != Parameters.wholeNumber(platform)) {
      throw CocktailFailure.notAuthorized();
    }
    return Json.success(json -> write(json, user, now));
  }

  private static User find(String seq) {
    int number = Parameters.wholeNumber(seq);
    return Tenants.USERS.stream()
        .filter(each -> each.seq() == number)
        .findFirst()
        .orElseThrow(CocktailFailure::notAuthorized);
  }

  private static void write(JsonGenerator json, User user, Instant now) throws IOException {
    Instant login = login(user, now);
    json.writeStartObject();
    json.writeNumberField("userSeq", user.seq());
    json.writeStringField("userId", user.id());
    json.writeStringField("userName", user.name());
    json.writeStringField("userDepartment", user.department());
    json.writeStringField("userLanguage", "ko");
    json.writeStringField("userTimezone", "Asia/Seoul");
    json.writeStringField("lastLogin", WireTime.of(login));
    json.writeStringField("activeDatetime", WireTime.of(login.minus(Duration.ofDays(90))));
    json.writeArrayFieldStart("roles");
    json.writeString(user.role());
    json.writeEndArray();
    json.writeStringField("userGrant", "MANAGER");
    json.writeStringField("inactiveYn", user.active() ? "N" : "Y");
    json.writeStringField("otpUseYn", "N");
    json.writeNumberField("loginFailCount", 0);
    json.writeStringField("useYn", "Y");
    writeReference(json, Tenants.platform(user.platform()));
    json.writeArrayFieldStart("clusters");
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Everybody logs in every few hours; who is inactive did so last in a week long past. */
  private static Instant login(User user, Instant now) {
    long hours = 3_600L * (user.seq() + 2);
    Instant last = user.active() ? now : now.minus(Duration.ofDays(200));
    long period = user.active() ? hours : 90 * 86_400L;
    return Instant.ofEpochSecond(Math.floorDiv(last.getEpochSecond(), period) * period);
  }

  Reply providers(Request request, Instant now) {
    Parameters.oneOf(request, "accountUseType", List.of("USER", "METERING"));
    Optional<Integer> platform = Parameters.wholeNumber(request, "accountSeq");
    Parameters.wholeNumber(request, "serviceSeq");
    String useType = request.first("accountUseType").orElse("");
    List<Cluster> fleet = world.clusters().at(now);
    return Json.list(
        Tenants.PROVIDERS.stream()
            .filter(each -> useType.isEmpty() || useType.equals(each.useType()))
            .filter(each -> platform.isEmpty() || platform.get() == each.platform())
            .toList(),
        (json, provider) -> write(json, provider, fleet));
  }

  Reply provider(String seq, Instant now) {
    int number = Parameters.wholeNumber(seq);
    Tenants.Provider provider =
        Tenants.PROVIDERS.stream()
            .filter(each -> each.seq() == number)
            .findFirst()
            .orElseThrow(CocktailFailure::notAuthorized);
    return Json.success(json -> write(json, provider, world.clusters().at(now)));
  }

  Reply useTypes() {
    return Json.list(List.of("USER", "METERING"), JsonGenerator::writeString);
  }

  /** Never with a credential: the API server blanks them. */
  private static void write(JsonGenerator json, Tenants.Provider provider, List<Cluster> fleet)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("seq", provider.seq());
    json.writeStringField("providerCode", provider.code());
    json.writeStringField("providerCodeName", provider.codeName());
    json.writeStringField("providerName", provider.name());
    json.writeStringField("description", provider.codeName() + ", " + provider.name());
    json.writeStringField("useType", provider.useType());
    json.writeNumberField("accountSeq", provider.platform());
    json.writeFieldName("clusterNames");
    Json.write(
        json,
        fleet.stream()
            .filter(each ->
                provider.useType().equals("USER") && each.providerAccount() == provider.seq())
            .map(Cluster::name)
            .toList(),
        JsonGenerator::writeString);
    json.writeEndObject();
  }
}
