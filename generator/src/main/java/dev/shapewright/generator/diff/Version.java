package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.ServicePlan;

/**
 * A version of a service.
 *
 * @param name what people call it, such as where its model lies
 * @param model the model
 * @param plan what is made of it
 */
public record Version(String name, ServiceModel model, ServicePlan plan) {}
