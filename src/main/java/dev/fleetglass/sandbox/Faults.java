package dev.fleetglass.sandbox;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the sandbox does wrong at the moment. May be changed from any thread while it runs; requests
 * that begin afterwards see the change, those already under way do not.
 */
public final class Faults {
  private final ReentrantLock lock = new ReentrantLock();
  private final SplittableRandom chance;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private List<FaultRule> rules = List.of();
  private int[] left = {};
  private String spec = "";

  Faults(long seed) {
    this.chance = new SplittableRandom(seed);
  }

  /**
   * Replaces all faults by those of a spec. Blank or {@code none} means good behaviour.
   *
   * <pre>
   * spec   = rule *( ";" rule )            the first rule that covers a request and is not used up applies
   * rule   = clause *( "," clause )        clauses of a rule combine
   * clause = "late=" duration              waits before it answers
   *        | "drip=" bytes                 sends so many bytes a second
   *        | "drop" [ "=" probability ]    closes the connection without an answer; always unless told
   *        | "truncate" [ "=" bytes ]      promises the whole body, sends so much of it (200), closes
   *        | "gateway-cut"                 sends half of the body as if it were the whole
   *        | "status=" 400..599            fails so, in the API's own manner where one is known
   *        | "rate" [ "=" 400..599 [ ":" seconds ] ]   429 with Retry-After (5 seconds)
   *        | "auth"                        refuses the credentials: Cocktail 401, GoGrid 403
   *        | "not-authorized"              the API's own refusal: Cocktail CCCM1044000, GoGrid 401
   *        | "html" | "empty"              a web page, or nothing, in the place of the body
   *        | "wrong-json"                  a failure that is not valid JSON
   *        | "seed"                        lists answer with the documents' samples
   *        | "skew=" [ "-" ] duration      shifts the server's clock
   *        | "api=" ( "cocktail" | "gogrid" | "both" )   whose requests the rule covers; both unless told
   *        | "count=" number               for so many requests, then no more
   * duration = digits ( "ms" | "s" | "m" | "h" )
   * </pre>
   *
   * <p>Case and blanks around words do not matter.
   *
   * @throws FaultSpecException when the text is none; the faults then stay as they were
   */
  public void apply(String spec) {
    List<FaultRule> parsed = FaultSpec.parse(spec);
    lock.lock();
    try {
      rules = parsed;
      left = parsed.stream().mapToInt(rule -> rule.count().orElse(Integer.MAX_VALUE)).toArray();
      this.spec = parsed.isEmpty() ? "" : spec.strip();
    } finally {
      lock.unlock();
    }
    listeners.forEach(Runnable::run);
  }

  /** Replaces all faults by a single one of both APIs. */
  public void choose(FaultKind kind) {
    choose(kind, FaultTarget.BOTH);
  }

  /** Replaces all faults by a single one. */
  public void choose(FaultKind kind, FaultTarget target) {
    apply(
        kind == FaultKind.NONE || target == FaultTarget.BOTH
            ? kind.spec()
            : kind.spec() + ",api=" + target.id());
  }

  /** Behaves again. */
  public void clear() {
    apply("");
  }

  /** The spec in force; empty when it behaves. */
  public String spec() {
    lock.lock();
    try {
      return spec;
    } finally {
      lock.unlock();
    }
  }

  /** Runs an action after every change, on the thread that made it, until the handle is closed. */
  public Listening onChange(Runnable action) {
    listeners.add(action);
    return () -> listeners.remove(action);
  }

  /** Ends what {@link #onChange} began. */
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  /** What to do to the next answer of an API; uses up one of the rule's count. */
  FaultRule next(FaultTarget api) {
    lock.lock();
    try {
      for (int i = 0; i < rules.size(); i++) {
        FaultRule rule = rules.get(i);
        if (rule.target().covers(api) && left[i] > 0) {
          if (rule.count().isPresent()) {
            left[i]--;
          }
          return rule;
        }
      }
      return FaultRule.HARMLESS;
    } finally {
      lock.unlock();
    }
  }

  /** Draws whether something of this probability happens; the same draws for the same seed. */
  boolean happens(double probability) {
    lock.lock();
    try {
      return probability > 0 && chance.nextDouble() < probability;
    } finally {
      lock.unlock();
    }
  }
}
