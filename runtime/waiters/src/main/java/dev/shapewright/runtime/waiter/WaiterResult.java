package dev.shapewright.runtime.waiter;

import dev.shapewright.runtime.AwsServiceException;
import org.jspecify.annotations.Nullable;

/**
 * That what was waited for has come about. It is either a response that says so or an error, such
 * as that of a resource that is gone.
 *
 * @param response the response that says so, or null when an error does
 * @param error the error that says so, or null when a response does
 * @param calls how many calls were made, at least 1
 * @param <O> the response of the operation
 */
public record WaiterResult<O>(
    @Nullable O response, @Nullable AwsServiceException error, int calls) {}
