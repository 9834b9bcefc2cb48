package dev.fleetglass.sandbox.world;

import java.util.List;

/** What a cluster is for, which never changes. */
record Site(
    String id,
    String name,
    String description,
    String region,
    String cubeType,
    int providerAccount) {

  /** In the order of their numbers; a larger fleet goes round again. */
  static final List<Site> ALL =
      List.of(
          new Site("prod-seoul", "prod-seoul", "운영 서울: 회원, 주문, 결제", "KR", "NCPKS", 1),
          new Site(
              "prod-busan", "prod-busan", "Production, second site", "Busan IDC", "MANAGED", 2),
          new Site("pay-prod", "pay-prod", "결제 전용 클러스터 (PCI 구간)", "Seoul IDC", "MANAGED", 2),
          new Site(
              "stg-seoul", "stg-seoul", "Staging, follows production by a week", "KR", "NCPKS", 1),
          new Site("dev-pangyo", "dev-pangyo", "판교 개발", "Default", "MANAGED", 3),
          new Site(
              "ml-gpu-tokyo",
              "ml-gpu-tokyo",
              "Training and inference",
              "asia-northeast1",
              "GKE",
              4),
          new Site("data-lake", "data-lake", "Spark, Trino, Airflow", "ap-northeast-2", "EKS", 5),
          new Site("dr-singapore", "dr-singapore", "재해 복구", "ap-southeast-1", "EKS", 5),
          new Site(
              "edge-jeju", "edge-jeju", "Edge nodes, satellite uplink", "Jeju Edge", "MANAGED", 3),
          new Site(
              "legacy-ocp",
              "legacy-ocp",
              "OpenShift, until the last service has moved",
              "Default",
              "OCP",
              2),
          new Site("qa-azure", "qa-azure", "품질 검증", "koreacentral", "AKS", 6),
          new Site("lab", "lab", "교육용, 사용 중지", "Default", "MANAGED", 3));

  /** The only way to log in to this kind of cluster (api/cocktail.md section 3.3). */
  String authType() {
    return switch (cubeType) {
      case "EKS", "AKS", "GKE", "NCPKS" -> "TOKEN";
      default -> "CERT";
    };
  }

  boolean isRetired() {
    return id.equals("lab");
  }
}
