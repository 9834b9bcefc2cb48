package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Option;
import dev.fleetglass.sandbox.world.Passwords;
import dev.fleetglass.sandbox.world.Passwords.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * support.password.list and support.password.get (api/gogrid.md section 3). The storage's password
 * is nowhere, so it is not among those of a data centre.
 */
final class PasswordCalls {
  private final Passwords passwords;

  PasswordCalls(Passwords passwords) {
    this.passwords = passwords;
  }

  Answer<Entry> list(Request request, int version, Instant now) {
    Paging paging = Paging.of(request);
    Predicate<Option> datacenter = Choice.ofDatacenter(request, version);
    boolean everywhere = version < 15 || request.all("datacenter").isEmpty();
    Predicate<@Nullable Option> wanted =
        option -> everywhere || (option != null && datacenter.test(option));
    return Answer.of(
        paging.summary(passwords.count(now, wanted)),
        MoreShapes.PASSWORD,
        () -> passwords.at(now, wanted).skip(paging.start()).limit(paging.limit()));
  }

  Answer<Entry> get(Request request, Instant now) {
    Selector selector = Selector.of(request, List.of("id", "password"));
    return Selector.answer(
        MoreShapes.PASSWORD,
        selector.values().stream()
            .filter(value -> value.matches("\\d{1,18}"))
            .map(value -> passwords.byId(Long.parseLong(value), now))
            .flatMap(Optional::stream)
            .toList());
  }
}
