/** Tests of the stand-in for the service. */
@NullMarked
package dev.shapewright.examples.taskrunner.service;

import org.jspecify.annotations.NullMarked;
