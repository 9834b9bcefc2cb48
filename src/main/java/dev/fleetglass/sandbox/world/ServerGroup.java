package dev.fleetglass.sandbox.world;

import java.util.List;

/** Servers that do the same work, and share their name but for a number. */
record ServerGroup(String prefix, Kind kind, String english, String korean) {
  enum Kind {
    WEB,
    DATABASE,
    SANDBOX
  }

  /** Prefixes have at most 12 letters, so that a million servers still have names of at most 20. */
  static final List<ServerGroup> ALL =
      List.of(
          web("web-prod", "Public web, behind the balancer", "대외 웹"),
          web("app-prod", "Application tier", "업무 서버"),
          web("api-prod", "Public API", "공개 API"),
          database("pay-db", "Payments, primary and replicas", "결제 DB"),
          web("pay-app", "Payments", "결제"),
          web("auth-prod", "Single sign-on", "통합 인증"),
          database("auth-db", "Accounts and sessions", "회원 DB"),
          web("cache-prod", "Redis", "캐시"),
          web("mq-prod", "RabbitMQ, three in a ring", "메시지 큐"),
          web("search-prod", "Solr", "검색"),
          web("log-prod", "Log collectors", "로그 수집"),
          web("batch-prod", "Nightly jobs, 01:00 to 05:00 KST", "야간 배치"),
          web("cms-web", "Editors' site", "콘텐츠 관리"),
          database("cms-db", "Editors' database", "콘텐츠 DB"),
          web("img-prod", "Thumbnails", "이미지 변환"),
          web("mail-gw", "Outgoing mail", "메일 발송"),
          web("vpn-gw", "Remote access", "원격 접속"),
          web("ci-build", "Build machines", "빌드"),
          web("mon-prod", "Monitoring", "모니터링"),
          database("order-db", "Orders, sharded by customer", "주문 DB"),
          web("order-api", "Orders", "주문"),
          web("web-stg", "Staging", "검증 웹"),
          web("app-stg", "Staging", "검증 업무"),
          database("db-stg", "Staging", "검증 DB"),
          web("web-dev", "Development", "개발 웹"),
          web("app-dev", "Development", "개발 업무"),
          database("db-dev", "Development", "개발 DB"),
          web("chat-app", "Customer chat", "상담 채팅"),
          web("push-gw", "Push notifications", "푸시 발송"),
          database("stat-db", "Warehouse, read only by day", "통계 DB"),
          web("etl-run", "Loads the warehouse", "통계 적재"),
          new ServerGroup("sbx-image", Kind.SANDBOX, "Image in the making", "이미지 제작"));

  /** Place of a group in the list. */
  static int number(String prefix) {
    for (int number = 0; number < ALL.size(); number++) {
      if (ALL.get(number).prefix().equals(prefix)) {
        return number;
      }
    }
    throw new IllegalArgumentException("no group " + prefix);
  }

  private static ServerGroup web(String prefix, String english, String korean) {
    return new ServerGroup(prefix, Kind.WEB, english, korean);
  }

  private static ServerGroup database(String prefix, String english, String korean) {
    return new ServerGroup(prefix, Kind.DATABASE, english, korean);
  }
}
