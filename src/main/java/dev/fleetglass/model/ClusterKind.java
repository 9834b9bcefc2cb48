package dev.fleetglass.model;

/** Kinds of Kubernetes, Cocktail's {@code cubeType} ({@code api/cocktail.md} section 3.3). */
public enum ClusterKind {
  MANAGED,
  PROVIDER,
  EKS,
  AKS,
  GKE,
  NCPKS,
  ECS,
  ACS,
  TKE,
  OCP,
  OKE,
  /** Any other text, or none. */
  UNKNOWN
}
