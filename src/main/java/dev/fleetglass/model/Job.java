package dev.fleetglass.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a cloud did or does for the account. Fields are null when the service did not send
 * them.
 *
 * @param command for example CreateVirtualServer
 * @param objectType what kind of object it is about, for example VirtualServer
 * @param attempts how often the service has tried
 * @param owner login of who asked for it
 * @param history its states, in the service's order
 * @param subject what it is about: name, image, ip, ram and the like, in wire order (GoGrid {@code
 *     detail}; in XML this is the text of a Java map)
 * @param datacenter from API version 1.5 on
 * @param details every attribute that has no place above, dotted wire path to wire text, wire order
 */
public record Job(
    @Nullable Long id,
    @Nullable Option command,
    @Nullable Option objectType,
    Coded<JobState> state,
    @Nullable Instant created,
    @Nullable Instant updated,
    @Nullable Long attempts,
    @Nullable String owner,
    List<Step> history,
    Map<String, String> subject,
    @Nullable Option datacenter,
    Map<String, String> details) {

  public Job {
    history = List.copyOf(history);
    subject = Details.copyOf(subject);
    details = Details.copyOf(details);
  }

  /** A state that a job came to. */
  public record Step(
      @Nullable Long id, Coded<JobState> state, @Nullable Instant at, @Nullable String note) {}

  /** Identity within a connection: the id, or command and time while there is no id. */
  public String key() {
    return id != null ? "#" + id : (command == null ? "" : command.name()) + "@" + created;
  }
}
