package dev.shapewright.generator.plan;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * How names of the model become names in Java. Pure functions; who wins a collision is not theirs.
 */
final class Identifiers {
  /** Names that no member may take: methods of {@code Object}. */
  private static final Set<String> OF_OBJECTS =
      Set.of(
          "getClass",
          "hashCode",
          "equals",
          "toString",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize");

  /** Names that no member may take: methods of generated classes and builders. */
  private static final Set<String> OF_CLASSES =
      Set.of("builder", "toBuilder", "build", "responseMetadata");

  /** Names that no member of an error may take besides: methods of the runtime's exceptions. */
  private static final Set<String> RESERVED_IN_ERRORS =
      Set.of(
          "getMessage",
          "getLocalizedMessage",
          "getCause",
          "initCause",
          "printStackTrace",
          "fillInStackTrace",
          "getStackTrace",
          "setStackTrace",
          "addSuppressed",
          "getSuppressed",
          "errorCode",
          "errorMessage",
          "status",
          "requestId",
          "attempts",
          "mayHaveTakenEffect",
          "error",
          "message");

  /**
   * Class files hold no name of more than 65,535 bytes, and nobody reads one of a tenth of that.
   */
  static final int LONGEST_CONSTANT = 250;

  /** Comes before a constant that would begin with a digit. */
  static final String LEADING_DIGIT = "VALUE_";

  private Identifiers() {}

  /** The service's name in Java: {@code Data Pipeline} becomes {@code DataPipeline}. */
  static String serviceBase(String serviceId) {
    StringBuilder base = new StringBuilder();
    for (String word : serviceId.split("[^A-Za-z0-9]+", -1)) {
      base.append(capitalized(word));
    }
    String name = base.toString();
    return name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))
        ? "Service" + name
        : name;
  }

  static String capitalized(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * The name of a field or method: {@code KMSKeyId} becomes {@code kmsKeyId}, {@code ARN} becomes
   * {@code arn}; a keyword becomes another word.
   */
  static String lowerCamel(String name) {
    int upper = 0;
    while (upper < name.length() && Character.isUpperCase(name.charAt(upper))) {
      upper++;
    }
    boolean acronym = upper > 1 && upper < name.length() && Character.isLetter(name.charAt(upper));
    int lowered = acronym ? upper - 1 : upper;
    String camel = name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
    return isKeyword(camel) ? camel + "Value" : camel;
  }

  private static boolean isKeyword(String name) {
    return SourceVersion.isKeyword(name) || name.equals("_");
  }

  /**
   * The name of a member's field, accessor and setter in a class of requests, responses or parts.
   */
  static String member(String name) {
    String camel = lowerCamel(name);
    return OF_OBJECTS.contains(camel) || OF_CLASSES.contains(camel) ? camel + "Value" : camel;
  }

  /** The name of a member's field, accessor and setter in an exception. */
  static String errorMember(String name) {
    String camel = member(name);
    return RESERVED_IN_ERRORS.contains(camel) ? camel + "Value" : camel;
  }

  /** The names of members, which none of the methods may have that are there anyway. */
  static NameScope scopeOfMembers(boolean error) {
    NameScope scope = scopeOfMethods().reserve(OF_CLASSES, NameReason.OWN_METHOD);
    return error ? scope.reserve(RESERVED_IN_ERRORS, NameReason.EXCEPTION_METHOD) : scope;
  }

  /** The names of methods, which none of those may have that every object has. */
  static NameScope scopeOfMethods() {
    return NameScope.caseSensitive().reserve(OF_OBJECTS, NameReason.OBJECT_METHOD);
  }

  /** Why a name of a field or method had to become another word. */
  static NameReason obstacle(String word) {
    if (isKeyword(word)) {
      return NameReason.KEYWORD;
    }
    if (OF_OBJECTS.contains(word)) {
      return NameReason.OBJECT_METHOD;
    }
    return OF_CLASSES.contains(word) ? NameReason.OWN_METHOD : NameReason.EXCEPTION_METHOD;
  }

  /**
   * The name of a constant: {@code taskId} becomes {@code TASK_ID}, {@code EC2Type} {@code
   * EC2_TYPE}.
   */
  static String constant(String name) {
    StringBuilder constant = new StringBuilder();
    for (int i = 0; i < name.length() && constant.length() < LONGEST_CONSTANT; i++) {
      char c = name.charAt(i);
      if (!isAsciiLetterOrDigit(c)) {
        separate(constant);
        continue;
      }
      if (i > 0 && Character.isUpperCase(c) && startsWord(name, i)) {
        separate(constant);
      }
      constant.append(Character.toUpperCase(c));
    }
    int end = constant.length();
    while (end > 0 && constant.charAt(end - 1) == '_') {
      end--;
    }
    String result = constant.substring(0, end);
    if (result.isEmpty()) {
      return "EMPTY";
    }
    return Character.isDigit(result.charAt(0)) ? LEADING_DIGIT + result : result;
  }

  private static void separate(StringBuilder constant) {
    if (constant.length() > 0 && constant.charAt(constant.length() - 1) != '_') {
      constant.append('_');
    }
  }

  /** Whether an upper-case letter begins a word: after a lower-case one, or before one. */
  private static boolean startsWord(String name, int i) {
    boolean afterLower =
        Character.isLowerCase(name.charAt(i - 1)) || Character.isDigit(name.charAt(i - 1));
    boolean beforeLower =
        Character.isUpperCase(name.charAt(i - 1))
            && i + 1 < name.length()
            && Character.isLowerCase(name.charAt(i + 1));
    return afterLower || beforeLower;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
