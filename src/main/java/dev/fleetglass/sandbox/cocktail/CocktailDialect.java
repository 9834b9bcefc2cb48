package dev.fleetglass.sandbox.cocktail;

import dev.fleetglass.sandbox.wire.Body;
import dev.fleetglass.sandbox.wire.Dialect;
import dev.fleetglass.sandbox.wire.Reply;
import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.wire.Sample;
import dev.fleetglass.sandbox.world.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cocktail Cloud as api/cocktail.md describes it: an API server, which answers every failure it
 * handles with HTTP 200, behind a gateway that checks the bearer token.
 *
 * <p>What the gateway answers is not known. Here it answers a missing or wrong token with 401, a
 * {@code WWW-Authenticate} header and the failure envelope with the code that the API server has
 * for that HTTP status (CKSY1401000); 403 and 429 likewise. 502, 503 and 504 are a web page, as
 * proxies send it.
 *
 * <p>Public clients of the API server, which live beside it in the cluster, do not pass the
 * gateway: they send no token but the {@code user-id} and {@code user-role} that the gateway would
 * have set. They are let in as well.
 *
 * <p>The token's user is no administrator, so that an unknown cluster is "Not Authorized.".
 */
public final class CocktailDialect implements Dialect {
  private static final Pattern ANY_TYPE =
      Pattern.compile("(?i).*(\\*/\\*|application/(\\*|json)).*");

  private final byte[] authorization;
  private final List<Routes.Route> routes;

  public CocktailDialect(World world, String token) {
    this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    this.routes = new Routes(world).all();
  }

  @Override
  public Reply answer(Request request, Instant now) {
    if (request.path().startsWith("/api/check/")) {
      return Json.reply(
          200,
          json -> {
            json.writeStartObject();
            json.writeStringField("code", "200");
            json.writeStringField("status", "ok");
            json.writeEndObject();
          });
    }
    if (!mayEnter(request)) {
      return refusal();
    }
    try {
      return route(request, now);
    } catch (CocktailFailure failure) {
      return failure.reply();
    }
  }

  private boolean mayEnter(Request request) {
    Optional<String> given = request.header("authorization");
    return given.isEmpty()
        ? request.header("user-id").isPresent() && request.header("user-role").isPresent()
        : MessageDigest.isEqual(authorization, given.get().getBytes(StandardCharsets.UTF_8));
  }

  private Reply route(Request request, Instant now) {
    boolean known = false;
    for (Routes.Route route : routes) {
      Matcher path = route.path().matcher(request.path());
      if (path.matches()) {
        known = true;
        if (!route.methods().matcher(request.method()).matches()) {
          continue;
        }
        if (!ANY_TYPE.matcher(request.header("accept").orElse("*/*")).matches()) {
          throw CocktailFailure.ofHttp(406);
        }
        return route.call().answer(path, request, now);
      }
    }
    throw CocktailFailure.ofHttp(known ? 405 : 404);
  }

  @Override
  public Reply failure(Request request, int status) {
    if (status >= 502) {
      String title = status + " " + CocktailFailure.reason(status);
      String page =
          "<html>\r\n<head><title>"
              + title
              + "</title></head>\r\n<body>\r\n<center><h1>"
              + title
              + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
      return Reply.of(status, "text/html", Body.of(page));
    }
    CocktailFailure failure =
        status < 500 ? CocktailFailure.ofHttp(status) : CocktailFailure.internal();
    return failure.reply().withStatus(status);
  }

  @Override
  public Reply refusal() {
    return CocktailFailure.ofHttp(401)
        .reply()
        .withStatus(401)
        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  @Override
  public Reply notAuthorized(Request request) {
    return CocktailFailure.notAuthorized().reply();
  }

  @Override
  public Reply malformed(Request request) {
    return sample(Sample.COCKTAIL_FAILURE);
  }

  @Override
  public Optional<Reply> sample(Request request) {
    if (request.path().equals("/api/cluster")) {
      return Optional.of(sample(Sample.COCKTAIL_CLUSTERS));
    }
    return request.path().matches("/v[12]/.*")
        ? Optional.of(sample(Sample.COCKTAIL_MONITORING))
        : Optional.empty();
  }

  private static Reply sample(Sample sample) {
    return new Reply(200, Map.of("Content-Type", sample.contentType()), Body.of(sample.bytes()));
  }
}
