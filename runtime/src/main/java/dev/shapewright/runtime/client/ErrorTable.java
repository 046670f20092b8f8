package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.ServiceError;
import dev.shapewright.runtime.codec.ShapeReader;

/** The errors that a service's model declares. Generated, one for each service. */
public interface ErrorTable {
  /**
   * Whether the model declares an error.
   *
   * @param code an error code
   * @return true if {@link #read} makes an exception of its own for it
   */
  boolean declares(String code);

  /**
   * Whether the model says that trying again may help.
   *
   * @param code an error code
   * @return true if the model marks the error as retryable
   */
  boolean retryable(String code);

  /**
   * Whether the model says that the caller was too fast.
   *
   * @param code an error code
   * @return true if the model marks the error as throttling
   */
  boolean throttling(String code);

  /**
   * Makes the exception of a declared error.
   *
   * @param code the code that declares it, which the error itself may expose differently
   * @param error what is known of every error
   * @param body stands at the error's object, which may be left unread or read to its end
   * @return the modelled exception
   */
  AwsServiceException read(String code, ServiceError error, ShapeReader body);

  /**
   * Makes the exception of an error that the model does not declare, or whose body cannot be read.
   *
   * @param error what is known of the error
   * @return the service's base exception
   */
  AwsServiceException base(ServiceError error);
}
