package dev.fleetglass.provider.gogrid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Servers with every attribute the API ever had, each of them present, null, empty or missing. */
final class RandomServers {
  private static final String[] WORDS = {
    "On",
    "On/Saving",
    "Hibernating",
    "2GB",
    "a, b",
    "say \"so\"",
    "two\nlines",
    "<b>&amp;</b>",
    " blanks ",
    "서울",
    "\uD83D\uDE00",
    "# no comment",
    "'",
    "tab\there",
    "\r\n",
    "null",
    "0"
  };

  private final RandomGenerator random;
  private final boolean lists;

  RandomServers(RandomGenerator random, boolean lists) {
    this.random = random;
    this.lists = lists;
  }

  List<Map<String, @Nullable Object>> some() {
    List<Map<String, @Nullable Object>> servers = new ArrayList<>();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      servers.add(server());
    }
    return servers;
  }

  private Map<String, @Nullable Object> server() {
    Map<String, @Nullable Object> server = new LinkedHashMap<>();
    perhaps(server, "id", number());
    perhaps(server, "name", word());
    perhaps(server, "description", word());
    perhaps(server, "ip", ip());
    perhaps(server, "privateip", ip());
    for (String option : List.of("ram", "state", "type", "os", "datacenter")) {
      perhaps(server, option, option());
    }
    perhaps(server, "image", image());
    perhaps(server, "isSandbox", random.nextBoolean());
    perhaps(server, "cores", random.nextInt(1, 64) / 2.0);
    perhaps(server, "diskSize", number());
    perhaps(server, "newThing", word());
    perhaps(server, "newFlag", random.nextBoolean());
    perhaps(server, "newObject", option());
    return shuffled(server);
  }

  private Map<String, @Nullable Object> ip() {
    Map<String, @Nullable Object> ip = new LinkedHashMap<>();
    perhaps(ip, "id", number());
    perhaps(ip, "ip", "10.0.0." + random.nextInt(256));
    perhaps(ip, "subnet", "10.0.0.0/255.255.255.0");
    perhaps(ip, "public", random.nextBoolean());
    perhaps(ip, "state", option());
    perhaps(ip, "datacenter", option());
    return shuffled(ip);
  }

  private Map<String, @Nullable Object> image() {
    Map<String, @Nullable Object> image = option();
    perhaps(image, "friendlyName", word());
    for (String option : List.of("os", "architecture", "type", "state", "gsitype", "minram")) {
      perhaps(image, option, option());
    }
    perhaps(image, "location", word());
    perhaps(image, "price", random.nextBoolean() ? (Object) 0 : (Object) 349.99);
    perhaps(image, "isActive", random.nextBoolean());
    perhaps(image, "isPublic", random.nextBoolean());
    perhaps(image, "createdTime", number());
    perhaps(image, "updatedTime", number());
    perhaps(image, "ownerName", word());
    perhaps(image, "owner", option());
    if (lists) {
      perhaps(image, "billingtokens", List.of(option(), option()));
    }
    return shuffled(image);
  }

  private Map<String, @Nullable Object> option() {
    Map<String, @Nullable Object> option = new LinkedHashMap<>();
    perhaps(option, "id", number());
    perhaps(option, "name", word());
    perhaps(option, "description", word());
    return option;
  }

  private void perhaps(Map<String, @Nullable Object> object, String name, Object value) {
    int chance = random.nextInt(10);
    if (chance == 0) {
      object.put(name, null);
    } else if (chance > 2) {
      object.put(name, value);
    }
  }

  private Object word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private Object number() {
    return random.nextInt(8) == 0 ? (Object) random.nextLong() : (Object) random.nextInt(-1, 9999);
  }

  private Map<String, @Nullable Object> shuffled(Map<String, @Nullable Object> object) {
    List<String> names = new ArrayList<>(object.keySet());
    Collections.shuffle(names, java.util.Random.from(random));
    Map<String, @Nullable Object> shuffled = new LinkedHashMap<>();
    names.forEach(name -> shuffled.put(name, object.get(name)));
    return shuffled;
  }
}
