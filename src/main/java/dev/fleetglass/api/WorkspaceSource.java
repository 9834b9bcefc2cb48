package dev.fleetglass.api;

import dev.fleetglass.model.Workspace;

/** Lists workspaces. Blocks; an interrupt of the thread cancels. */
public non-sealed interface WorkspaceSource extends Capability {
  Fetched<Workspace> workspaces(LoadProgress progress) throws ApiException;
}
