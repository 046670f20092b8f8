package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it stands in Java.
 *
 * @param model the operation in the model
 * @param method the name of the client's method
 * @param constant the name of its entry in the operation table
 * @param request what it takes
 * @param response what it gives
 * @param errors the errors it declares
 * @param pagination how its results are divided, or null when they are not
 */
public record OperationPlan(
    Operation model,
    String method,
    String constant,
    StructurePlan request,
    StructurePlan response,
    List<ErrorPlan> errors,
    @Nullable PaginationPlan pagination) {}
