package dev.shapewright.examples.benchmarks.calls;

/** The calls that one participant can make. What a call returns was read to its end. */
interface Calls extends AutoCloseable {
  /** As many connections as the most threads that call at once. */
  int MOST_CONNECTIONS = 64;

  /** The identifier of the task, as long as the service's. */
  String TASK_ID = "3f8a1c52-7be4-4d09-9c6e-5a2b81f7d043";

  /** The public name of the key that requests are signed with. */
  String KEY_ID = "AKIDEXAMPLEEXAMPLE00";

  /** The key that requests are signed with. */
  String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

  /** Makes a request with the two required members, and calls. */
  Object setTaskStatus() throws Exception;

  /** Asks for objects, and checks that all came. */
  Object describeObjects() throws Exception;

  /** Makes a request of many objects, and calls. */
  Object putDefinition() throws Exception;

  /** Calls with a request that was made before. */
  Object putReadyDefinition() throws Exception;

  @Override
  void close();

  /** Fails unless as many objects came as the server has sent. */
  static void requireAll(int came, int sent) {
    if (came != sent) {
      throw new IllegalStateException(came + " objects came of " + sent);
    }
  }
}
