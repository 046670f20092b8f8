/** Tests of the task runner, with a client that is a fake and a service that is a stand-in. */
@NullMarked
package dev.shapewright.examples.taskrunner;

import org.jspecify.annotations.NullMarked;
