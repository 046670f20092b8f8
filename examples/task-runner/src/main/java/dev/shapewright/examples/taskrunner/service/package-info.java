/**
 * A small Data Pipeline service on loopback: the half of the conversation that the task runner does
 * not see. It speaks the wire protocol on its own, from the service's documentation, and checks
 * what it gets. It imports the JDK and Jackson only, nothing of Shapewright and no generated class,
 * so that a fault of theirs cannot hide in a twin here.
 */
@NullMarked
package dev.shapewright.examples.taskrunner.service;

import org.jspecify.annotations.NullMarked;
