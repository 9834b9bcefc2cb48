package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Body;
import dev.fleetglass.sandbox.wire.Dialect;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.World;
import java.time.Instant;
import java.util.Optional;

/** The API's dialect. */
public final class GoGridDialect implements Dialect {
  public GoGridDialect(World world, String apiKey, String secret) {}

  @Override
  public Reply answer(Request request, Instant now) {
    return failure(request, 404);
  }

  @Override
  public Reply failure(Request request, int status) {
    return Reply.of(status, "text/html", Body.of("<h4>" + status + "</h4>"));
  }

  @Override
  public Reply refusal() {
    return Reply.of(403, "text/html", Body.of("<h4>403</h4>"));
  }

  @Override
  public Reply notAuthorized(Request request) {
    return failure(request, 401);
  }

  @Override
  public Reply malformed(Request request) {
    return failure(request, 400);
  }

  @Override
  public Optional<Reply> sample(Request request) {
    return Optional.empty();
  }
}
