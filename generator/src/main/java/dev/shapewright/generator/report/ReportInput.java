package dev.shapewright.generator.report;

import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.GivenName;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.Collection;
import java.util.List;

/**
 * What a report tells of.
 *
 * @param model the whole model
 * @param plan what is generated of it
 * @param names every name in Java, and how it came about
 * @param files the paths of the generated files within their folder
 * @param folder that folder as it is seen from the page, with slashes between steps
 * @param warnings what the user should know of the model, each in a few lines
 */
public record ReportInput(
    ServiceModel model,
    ServicePlan plan,
    List<GivenName> names,
    Collection<String> files,
    String folder,
    List<String> warnings) {}
