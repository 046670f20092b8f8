package dev.shapewright.generator.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that make up a service model, unread.
 *
 * @param service the model itself, {@code service-2.json} or the like
 * @param overlays changes to the model, applied in their order
 * @param paginators how results are paged, {@code paginators-1.json} or the like, or null when the
 *     model comes without
 * @param endpointRules how the endpoint is found, {@code endpoint-rule-set-1.json} or the like, or
 *     null when the model comes without
 * @param waiters when something has come about, {@code waiters-2.json} or the like, or null when
 *     the model comes without
 */
public record ModelFiles(
    ModelFile service,
    List<ModelFile> overlays,
    @Nullable ModelFile paginators,
    @Nullable ModelFile endpointRules,
    @Nullable ModelFile waiters) {
  /**
   * A model without waiters.
   *
   * @param service the model itself
   * @param overlays changes to the model, applied in their order
   * @param paginators how results are paged, or null when the model comes without
   * @param endpointRules how the endpoint is found, or null when the model comes without
   */
  public ModelFiles(
      ModelFile service,
      List<ModelFile> overlays,
      @Nullable ModelFile paginators,
      @Nullable ModelFile endpointRules) {
    this(service, overlays, paginators, endpointRules, null);
  }

  /**
   * A model without endpoint rules.
   *
   * @param service the model itself
   * @param overlays changes to the model, applied in their order
   * @param paginators how results are paged, or null when the model comes without
   */
  public ModelFiles(ModelFile service, List<ModelFile> overlays, @Nullable ModelFile paginators) {
    this(service, overlays, paginators, null, null);
  }

  /**
   * A model without overlays and endpoint rules.
   *
   * @param service the model itself
   * @param paginators how results are paged, or null when the model comes without
   */
  public ModelFiles(ModelFile service, @Nullable ModelFile paginators) {
    this(service, List.of(), paginators, null);
  }
}
