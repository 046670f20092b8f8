package dev.shapewright.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the service.
 *
 * @param name the name on the wire, which {@code X-Amz-Target} carries
 * @param documentation in the model's HTML, or null
 * @param input the name of the input structure, or null
 * @param output the name of the output structure, or null
 * @param errors the names of the error structures, in the model's order
 * @param authentication how requests prove who sends them
 * @param holdSeconds how long the service holds a request until it has something to tell, in
 *     seconds; 0 when it answers at once
 * @param compressed whether long requests may be compressed with gzip
 * @param hostPrefix what stands before the service's host name, or null
 * @param deprecation why it should no longer be used, or null when it is current
 * @param location where it stands
 */
public record Operation(
    String name,
    @Nullable String documentation,
    @Nullable String input,
    @Nullable String output,
    List<String> errors,
    Authentication authentication,
    int holdSeconds,
    boolean compressed,
    @Nullable HostPrefix hostPrefix,
    @Nullable Deprecation deprecation,
    SourceLocation location) {}
