package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.LeftOut;
import dev.shapewright.generator.model.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is emitted for a service.
 *
 * @param modelName the model file's name without its folder, as generated files name it
 * @param metadata how the service names itself and speaks
 * @param documentation the service's documentation in the model's HTML, or null
 * @param types the classes there is one of for each service
 * @param endpoints the endpoint rules, or null when the model has none
 * @param endpointArguments what is given to these rules besides region and the like
 * @param discovery how operations ask where they must be called, or null when none has to
 * @param operations sorted by name
 * @param waiters sorted by name; empty when they are not wanted
 * @param structures requests, responses and their parts, sorted by class
 * @param enums sorted by class
 * @param errors sorted by class
 * @param checks the checks of shapes that are no structures, sorted by method
 * @param patterns the distinct patterns, in the order of their methods
 * @param sanitizers how text is made legal for string shapes, sorted by method
 * @param failureObstacles the members that are to tell of failures and cannot; if there are any,
 *     nothing can be emitted
 * @param nestedCollections collections that are elements of collections and so need codecs of their
 *     own
 * @param leftOut the operations that nothing is emitted for, sorted by the operation's name
 * @param json whether objects of the model's classes are to be written and read as JSON
 */
public record ServicePlan(
    String modelName,
    Metadata metadata,
    @Nullable String documentation,
    ServiceTypes types,
    @Nullable EndpointsPlan endpoints,
    EndpointArgumentsPlan endpointArguments,
    @Nullable EndpointDiscoveryPlan discovery,
    List<OperationPlan> operations,
    List<WaiterPlan> waiters,
    List<StructurePlan> structures,
    List<EnumPlan> enums,
    List<ErrorPlan> errors,
    List<CheckPlan> checks,
    List<PatternPlan> patterns,
    List<SanitizerPlan> sanitizers,
    List<FailureObstacle> failureObstacles,
    List<CollectionPlan> nestedCollections,
    List<LeftOut> leftOut,
    boolean json) {

  /**
   * The classes there is one of for each service.
   *
   * @param base the service's name in Java, which all of them begin with
   * @param rootPackage the package of the clients
   * @param client the blocking client
   * @param asyncClient the asynchronous client
   * @param waiters the methods that wait
   * @param json the JSON of the model's classes
   * @param codecs the table of their codecs
   * @param defaultClient the implementation of the blocking client
   * @param defaultAsyncClient the implementation of the asynchronous client
   * @param operationTable the operation table
   * @param errorTable the error table
   * @param endpoints the endpoint rules
   * @param discovery what asks for endpoints
   * @param baseException the base of the service's exceptions
   * @param constraints the checks of shapes that are no structures
   * @param patterns the matching methods of the patterns
   * @param sanitizer what makes text legal
   */
  public record ServiceTypes(
      String base,
      String rootPackage,
      ClassName client,
      ClassName asyncClient,
      ClassName waiters,
      ClassName json,
      ClassName codecs,
      ClassName defaultClient,
      ClassName defaultAsyncClient,
      ClassName operationTable,
      ClassName errorTable,
      ClassName endpoints,
      ClassName discovery,
      ClassName baseException,
      ClassName constraints,
      ClassName patterns,
      ClassName sanitizer) {}
}
