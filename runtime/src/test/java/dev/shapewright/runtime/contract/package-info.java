/**
 * What every transport must do, as tests over sockets that see nothing but the public interface.
 * The module of the java.net.http adapter compiles this package as well; so it uses nothing of the
 * runtime's other tests.
 */
@NullMarked
package dev.shapewright.runtime.contract;

import org.jspecify.annotations.NullMarked;
