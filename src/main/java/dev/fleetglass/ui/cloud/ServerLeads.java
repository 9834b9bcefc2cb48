package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Server;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Relation;
import java.util.List;
import java.util.function.BiFunction;

/** The ways from a server to what its cloud has besides servers, in the lists as they are now. */
public final class ServerLeads implements BiFunction<Sourced<Server>, Texts, List<Relation>> {
  private final Neighbours lists;

  public ServerLeads(Neighbours lists) {
    this.lists = lists;
  }

  @Override
  public List<Relation> apply(Sourced<Server> server, Texts texts) {
    return new CloudLead(texts, lists, server).of(server.value());
  }
}
