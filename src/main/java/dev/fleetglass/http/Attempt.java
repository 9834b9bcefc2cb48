package dev.fleetglass.http;

import dev.fleetglass.api.ApiFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One attempt: sign, send, follow redirects on the same host, decode. */
final class Attempt<T> {
  private static final int MAX_REDIRECTS = 5;

  private final Wiring wiring;
  private final ApiRequest request;
  private final Decoder<T> decoder;
  private final MemoryBudget.@Nullable Share gathered;
  private final CallTrace trace;
  private final Supplier<FailureContext> context;
  private final OkHttpClient client;
  private final Signature signature;
  private final Redactor redactor;
  private volatile boolean cancelled;
  private volatile @Nullable Call current;

  Attempt(
      Wiring wiring,
      ApiRequest request,
      Decoder<T> decoder,
      MemoryBudget.@Nullable Share gathered,
      CallTrace trace,
      Supplier<FailureContext> context) {
    this.wiring = wiring;
    this.request = request;
    this.decoder = decoder;
    this.gathered = gathered;
    this.trace = trace;
    this.context = context;
    // OkHttp repeats a call on a stale connection by itself, which only a reading call may be.
    this.client =
        request.effect() == Effect.READ
            ? wiring.client()
            : wiring.client().newBuilder().retryOnConnectionFailure(false).build();
    this.signature = new Signature(wiring.clock().instant());
    wiring.signer().sign(request, signature);
    this.redactor = wiring.redactor().with(signature.secrets());
  }

  void cancel() {
    cancelled = true;
    Call call = current;
    if (call != null) {
      call.cancel();
    }
  }

  T run() throws AttemptFailed {
    HttpUrl url = Requests.signed(Requests.url(wiring.base(), request), signature);
    for (int hops = 0; ; hops++) {
      trace.sending(Addresses.redacted(url, secretNames(), redactor));
      Call call = client.newCall(Requests.build(url, request, signature, trace));
      current = call;
      if (cancelled) {
        call.cancel();
      }
      try (Response response = call.execute()) {
        AnswerHead head =
            new AnswerHead(
                response.code(), response.headers().toMultimap(), wiring.clock().instant());
        trace.answered(response.code());
        Optional<HttpUrl> target = redirect(response, hops);
        if (target.isEmpty()) {
          return response.isSuccessful() ? decode(response, head) : refuse(response, head);
        }
        url = Requests.signed(target.get(), signature);
      } catch (IOException e) {
        throw broken(e, call);
      }
    }
  }

  private T decode(Response response, AnswerHead head) throws IOException, AttemptFailed {
    try (MemoryBudget.Share share = wiring.memory().share();
        ReceivedBody body =
            ReceivedBody.of(response, wiring.limits(), share, trace, request.confidential())) {
      try {
        T value = decoder.decode(new Answer(head, body, redactor::text));
        if (gathered != null) {
          gathered.add(share);
        }
        return value;
      } catch (RefusedException e) {
        throw refused(answer(head, e.code(), e.words(), body));
      } catch (UndecodableException e) {
        body.readOn();
        ErrorAnswer answer = answer(head, null, null, body);
        throw failed(wiring.errors().undecodable(answer, e, context.get()), false, null);
      }
    }
  }

  private T refuse(Response response, AnswerHead head) throws IOException, AttemptFailed {
    try (MemoryBudget.Share share = wiring.memory().share();
        ReceivedBody body = ReceivedBody.ofRefusal(response, wiring.limits(), share, trace)) {
      body.readOn();
      throw refused(answer(head, null, null, body));
    }
  }

  private AttemptFailed refused(ErrorAnswer answer) {
    Duration retryAfter = answer.head().retryAfter().orElse(null);
    ApiFailure failure = wiring.errors().refused(answer, context.get());
    int status = answer.status();
    boolean passing =
        failure instanceof ApiFailure.RateLimited
            || status == 408
            || (status >= 500 && status != 501 && status != 505);
    return failed(failure, passing, retryAfter);
  }

  private ErrorAnswer answer(
      AnswerHead head, @Nullable String code, @Nullable String words, ReceivedBody body) {
    return new ErrorAnswer(
        head, code, words, redactor.beginning(body.beginning()), body.withheld());
  }

  /** The next address of a redirect; empty when the answer is none. */
  private Optional<HttpUrl> redirect(Response response, int hops) throws AttemptFailed {
    String location = response.header("Location");
    if (!Redirects.isRedirect(response.code()) || location == null) {
      return Optional.empty();
    }
    HttpUrl from = response.request().url();
    HttpUrl target = from.resolve(location);
    String shown = target == null ? "nowhere" : Addresses.redacted(target, secretNames(), redactor);
    if (target == null || !Redirects.isSameService(from, target)) {
      throw redirectRefused(
          "redirect-host", "Redirected to " + shown + ", which was not followed.");
    }
    if (request.effect() == Effect.CHANGE || hops >= MAX_REDIRECTS) {
      throw redirectRefused("redirect-loop", "Redirected again, to " + shown + ".");
    }
    return Optional.of(target);
  }

  private AttemptFailed redirectRefused(String hint, String message) {
    return failed(
        new ApiFailure.RejectedInput(context.get().hint(hint).message(message).build()),
        false,
        null);
  }

  private AttemptFailed broken(IOException cause, Call call) {
    boolean timeUp = call.isCanceled() && !cancelled;
    ApiFailure failure = IoFailures.of(cause, trace.phase(), timeUp, context.get());
    // A service that is silent with a request in hand is not helped by another one.
    boolean passing =
        failure instanceof ApiFailure.Network
            || (failure instanceof ApiFailure.Timeout late
                && !timeUp
                && late.phase() == ApiFailure.Phase.CONNECT);
    return failed(failure, passing, null);
  }

  private AttemptFailed failed(ApiFailure failure, boolean passing, @Nullable Duration retryAfter) {
    return new AttemptFailed(redactor.failure(failure), passing, retryAfter);
  }

  private Set<String> secretNames() {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : signature.parameters()) {
      if (signature.secrets().contains(parameter.value())) {
        names.add(parameter.name());
      }
    }
    return names;
  }
}
