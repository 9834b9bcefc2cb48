package dev.fleetglass.sandbox.cocktail;

import dev.fleetglass.sandbox.world.Cluster;
import java.util.List;

/**
 * Two platforms, which the API calls accounts, with the cloud accounts that their clusters are in
 * and the users who work there. A cluster is of the platform whose cloud account it is in.
 */
final class Tenants {
  static final List<Platform> PLATFORMS =
      List.of(
          new Platform(1, "ENT", "prod", "운영 플랫폼", "Everything that customers see", "ko"),
          new Platform(2, "CCO", "lab", "Lab", "개발과 교육", "en"));
  static final List<Provider> PROVIDERS =
      List.of(
          new Provider(1, "NCP", "Naver Cloud Platform", "ncp-kr", "USER", 1),
          new Provider(2, "IDC", "Datacenter", "idc-korea", "USER", 1),
          new Provider(3, "OPM", "On-Premise", "office", "USER", 2),
          new Provider(4, "GCP", "Google Cloud Platform", "gcp-tokyo", "USER", 1),
          new Provider(5, "AWS", "Amazon Web Service", "aws-apac", "USER", 1),
          new Provider(6, "AZR", "Microsoft Azure", "azure-kr", "USER", 2),
          new Provider(7, "AWS", "Amazon Web Service", "aws-billing", "METERING", 1));
  static final List<User> USERS =
      List.of(
          new User(1, "admin", "관리자", "Platform", "ADMIN", true, 1),
          new User(2, "ops", "운영팀", "Operations", "SYSTEM", true, 1),
          new User(3, "batch", "Batch jobs", "Operations", "DEVOPS", true, 1),
          new User(4, "order", "주문 개발팀", "Commerce", "DEVOPS", true, 1),
          new User(5, "audit", "Audit", "Compliance", "SYSUSER", false, 1),
          new User(6, "lab", "교육용", "Lab", "SYSTEM", true, 2),
          new User(7, "guest", "Guests of the lab", "Lab", "DEVOPS", false, 2));

  private Tenants() {}

  /**
   * An account in the API's words.
   *
   * @param type ENT or CCO, the two that were seen
   */
  record Platform(
      int seq, String type, String code, String name, String description, String language) {}

  /**
   * An account at a cloud.
   *
   * @param useType USER or METERING
   * @param platform number of the platform that has it
   */
  record Provider(
      int seq, String code, String codeName, String name, String useType, int platform) {}

  /** Somebody who can log in, a team or a program; nobody in particular. */
  record User(
      int seq,
      String id,
      String name,
      String department,
      String role,
      boolean active,
      int platform) {}

  static Platform platformOf(Cluster cluster) {
    int platform =
        PROVIDERS.stream()
            .filter(each -> each.seq() == cluster.providerAccount())
            .mapToInt(Provider::platform)
            .findFirst()
            .orElse(1);
    return platform(platform);
  }

  /** A platform by its number; its absence looks like a lack of rights. */
  static Platform platform(int seq) {
    return PLATFORMS.stream()
        .filter(each -> each.seq() == seq)
        .findFirst()
        .orElseThrow(CocktailFailure::notAuthorized);
  }
}
