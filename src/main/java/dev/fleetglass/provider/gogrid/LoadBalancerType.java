package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.LoadBalancerState;
import org.jspecify.annotations.Nullable;

/**
 * Load balancers ({@code api/gogrid.md} section 3). Where they lead to is a list, which CSV cannot
 * carry: there it is empty. Of the state only the name has a place in the model.
 */
final class LoadBalancerType implements ObjectType<LoadBalancer> {
  static final LoadBalancerType INSTANCE = new LoadBalancerType();

  private static final int ID;
  private static final int NAME;
  private static final int DESCRIPTION;
  private static final int STATE;
  private static final int VIRTUAL;
  private static final int REAL;
  private static final int TYPE;
  private static final int PERSISTENCE;
  private static final int OS;
  private static final int DATACENTER;
  private static final Layout LAYOUT;

  static {
    Layout.Builder layout = Layout.builder();
    ID = layout.whole("id");
    NAME = layout.text("name");
    DESCRIPTION = layout.text("description");
    STATE = layout.text("state.name");
    layout.rest(Shape.INTEGER, "state.id").rest(Shape.TEXT, "state.description");
    VIRTUAL = layout.part("virtualip", Parts.EndpointPart.LAYOUT);
    REAL = layout.list("realiplist", Parts.EndpointPart.LAYOUT);
    TYPE = layout.part("type", Parts.OptionPart.LAYOUT);
    PERSISTENCE = layout.part("persistence", Parts.OptionPart.LAYOUT);
    OS = layout.part("os", Parts.OptionPart.LAYOUT);
    DATACENTER = layout.part("datacenter", Parts.OptionPart.LAYOUT);
    LAYOUT = layout.build();
  }

  private LoadBalancerType() {}

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public LoadBalancer read(Row row) throws UndecodableException {
    return new LoadBalancer(
        row.whole(ID),
        row.textOrEmpty(NAME),
        row.text(DESCRIPTION),
        row.pool()
            .coded(LoadBalancerState.class, row.textOrEmpty(STATE), LoadBalancerState.UNKNOWN),
        Parts.endpoint(row, VIRTUAL),
        row.elements(REAL, Parts::endpoint),
        Parts.option(row, TYPE),
        Parts.option(row, PERSISTENCE),
        Parts.option(row, OS),
        Parts.option(row, DATACENTER),
        row.details());
  }

  @Override
  public @Nullable Long id(LoadBalancer balancer) {
    return balancer.id();
  }

  @Override
  public String key(LoadBalancer balancer) {
    return balancer.key();
  }
}
