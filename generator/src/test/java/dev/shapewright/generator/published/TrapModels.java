package dev.shapewright.generator.published;

import java.util.List;

/** The models that hold the most traps, by a count over all of those that are supported. */
final class TrapModels {
  static final List<String> NAMES =
      List.of(
          // Values that begin with a digit, such as 5.1; all of its operations are deprecated.
          "cloudhsm-2014-05-30",
          // One structure is input and output of the same operation; operations without signing.
          "cognito-identity-2014-06-30",
          // One structure is the output of several operations and a member as well; no inputs.
          "directconnect-2012-10-25",
          // Four pairs of shapes whose names differ by case alone; five classes in lower case.
          "health-2016-08-04",
          // Documentation that would end a comment (ten times); documents; recursion; tokens.
          "kendra-2019-02-03",
          // A shape named Record; an event stream; operations without output.
          "kinesis-2013-12-02",
          // An exception that is named as the service's base exception.
          "marketplacecommerceanalytics-2015-07-01",
          // JSON is the second of its protocols; 14 error codes; ResourceNotFound beside
          // ResourceNotFoundException.
          "monitoring-2010-08-01",
          // 33 members named as methods of Object or of builders, such as type; documents.
          "opensearchserverless-2021-11-01",
          // ServiceException, ConcurrentModificationException; operations without input.
          "organizations-2016-11-28",
          // Documentation with 60 Unicode escapes; shared structures; 20 operations without output.
          "swf-2012-01-25",
          // 17 unions; members named boolean, long and set; 21 sensitive shapes; recursion.
          "verifiedpermissions-2021-12-01",
          // Six structures that contain themselves; an enumeration of 250 values.
          "wafv2-2019-07-29");

  private TrapModels() {}
}
