/**
 * A task runner: it polls AWS Data Pipeline for tasks, runs their shell commands and reports how
 * they end. Start reading at {@code Main}, then {@code TaskRunner}. Everything that is said to the
 * service goes through the generated client of {@code dev.shapewright.examples.datapipeline}.
 */
@NullMarked
package dev.shapewright.examples.taskrunner;

import org.jspecify.annotations.NullMarked;
