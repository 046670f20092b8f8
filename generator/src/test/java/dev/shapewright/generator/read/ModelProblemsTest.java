package dev.shapewright.generator.read;

import static dev.shapewright.generator.read.Models.json;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact text of every problem that a service file can have. */
final class ModelProblemsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource({"sections", "metadata", "operations", "shapes", "members", "links", "support"})
  void saysWhereAndWhat(String rule, String service, String expected) {
    assertThatThrownBy(() -> Models.read(service))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(expected.strip());
  }

  @Test
  void listsTheProblemsOfBothFilesFromTopToBottom() {
    String service =
        json(
            """
            "Get": {"input": {"shape": "None"}}""",
            """
            "bad-name": {"type": "string", "min": -1}""");
    String paginators = "{\"pagination\": 1}";

    assertThatThrownBy(() -> Models.read(service, paginators))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            """
            service-2.json:3:43 (/operations/Get/input/shape): no shape is named "None"
            service-2.json:4:24 (/shapes/bad-name): "bad-name" is no name for a shape
              Names are made of the letters A-Z and a-z, digits and underscores, and begin with no digit.
            service-2.json:4:50 (/shapes/bad-name/min): expected a length, a whole number from 0 to 9223372036854775807, found the number -1
            paginators-1.json:1:16 (/pagination): expected an object, found the number 1""");
  }

  static Stream<Arguments> sections() {
    return Stream.of(
        arguments(
            "root is an object",
            "[1]",
            """
            service-2.json:1:1: expected an object, found an array
            """),
        arguments(
            "sections are there",
            "{}",
            """
            service-2.json:1:1: the key "metadata" is missing; expected an object
            service-2.json:1:1: the key "operations" is missing; expected an object
            service-2.json:1:1: the key "shapes" is missing; expected an object
            """),
        arguments(
            "sections are objects",
            "{\"metadata\": 1,\n \"operations\": [],\n \"shapes\": \"none\"}",
            """
            service-2.json:1:14 (/metadata): expected an object, found the number 1
            service-2.json:2:16 (/operations): expected an object, found an array
            service-2.json:3:12 (/shapes): expected an object, found the string "none"
            """),
        arguments(
            "keys occur once",
            json(
                "",
                """
                "A": {"type": "string"},
                  "A": {"type": "blob", "min": 1, "min": 2}"""),
            """
            service-2.json:5:3 (/shapes/A): the key "A" occurs twice in one object
              The first value stands at 4:17.
            service-2.json:5:35 (/shapes/A/min): the key "min" occurs twice in one object
              The first value stands at 5:32.
            """),
        arguments(
            "nothing follows the root",
            json("", "") + "{}",
            """
            service-2.json:6:1: expected the end of the file after the first value
            """));
  }

  static Stream<Arguments> metadata() {
    return Stream.of(
        arguments(
            "the protocol is supported",
            json("", "").replace("\"json\"", "\"rest-json\""),
            """
            service-2.json:2:104 (/metadata/protocol): the protocol "rest-json" is not supported
              Supported: json.
            """),
        arguments(
            "one of the protocols is supported",
            json("", "")
                .replace("\"protocol\"", "\"protocols\": [\"query\", \"ec2\"], \"protocol\""),
            """
            service-2.json:2:106 (/metadata/protocols/0): none of the protocols "query", "ec2" is supported
              Supported: json.
            """),
        arguments(
            "a protocol is named",
            json("", "").replace("\"protocol\"", "\"protocoll\""),
            """
            service-2.json:2:13 (/metadata): the key "protocol" is missing; expected a string
            """),
        arguments(
            "what the client needs is there",
            "{\"metadata\": {\"protocol\": \"json\"}, \"operations\": {}, \"shapes\": {}}",
            """
            service-2.json:1:14 (/metadata): the key "serviceId" is missing; expected a string
            service-2.json:1:14 (/metadata): the key "endpointPrefix" is missing; expected a string
            service-2.json:1:14 (/metadata): the key "apiVersion" is missing; expected a string
            service-2.json:1:14 (/metadata): the key "targetPrefix" is missing; expected a string
            service-2.json:1:14 (/metadata): the key "jsonVersion" is missing; expected a string
            """),
        arguments(
            "the JSON version is known",
            json("", "").replace("1.1", "2.0"),
            """
            service-2.json:2:85 (/metadata/jsonVersion): expected the JSON version "1.0" or "1.1", found "2.0"
            """),
        arguments(
            "metadata are texts",
            json("", "").replace("\"things\"", "null").replace("\"Things\"", "\" \""),
            """
            service-2.json:2:60 (/metadata/endpointPrefix): expected a string, found null
            service-2.json:2:162 (/metadata/serviceId): expected a text, found the string " "
            """),
        arguments(
            "the target prefix fits into a header",
            json("", "").replace("Things_2020", "Things\\r\\nHost: x"),
            """
            service-2.json:2:192 (/metadata/targetPrefix): expected printable ASCII without blanks, found the string "Things\\r\\nHost: x0101"
            """));
  }

  static Stream<Arguments> operations() {
    return Stream.of(
        arguments(
            "an operation is an object",
            json("\"Get\": \"now\"", ""),
            """
            service-2.json:3:23 (/operations/Get): expected an object, found the string "now"
            """),
        arguments(
            "an operation has a name",
            json("\"Get\": {\"name\": \"Get-Thing\"}", ""),
            """
            service-2.json:3:32 (/operations/Get/name): "Get-Thing" is no name for an operation
              Names are made of the letters A-Z and a-z, digits and underscores, and begin with no digit.
            """),
        arguments(
            "operations have different names",
            json("\"Get\": {}, \"Get2\": {\"name\": \"Get\"}", ""),
            """
            service-2.json:3:44 (/operations/Get2/name): the operation "Get" occurs twice
              The other is /operations/Get.
            """),
        arguments(
            "an input is a structure",
            json(
                "\"Get\": {\"input\": {\"shape\": \"Id\"}, \"output\": {\"shape\": \"Ids\"}}",
                """
                "Id": {"type": "string"}, "Ids": {"type": "list", "member": {"shape": "Id"}}"""),
            """
            service-2.json:3:43 (/operations/Get/input/shape): the input of an operation must be a structure, but "Id" is a string
            service-2.json:3:70 (/operations/Get/output/shape): the output of an operation must be a structure, but "Ids" is a list
            """),
        arguments(
            "an error is a structure",
            json("\"Get\": {\"errors\": [{\"shape\": \"Id\"}]}", "\"Id\": {\"type\": \"long\"}"),
            """
            service-2.json:3:45 (/operations/Get/errors/0/shape): an error of an operation must be a structure, but "Id" is a number
            """),
        arguments(
            "errors are references",
            json("\"Get\": {\"errors\": [\"Oops\", {}]}", ""),
            """
            service-2.json:3:35 (/operations/Get/errors/0): expected an object, found the string "Oops"
            service-2.json:3:43 (/operations/Get/errors/1): the key "shape" is missing; expected a string
            """));
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        arguments(
            "a shape has a type",
            json("", "\"A\": {}"),
            """
            service-2.json:4:17 (/shapes/A): the key "type" is missing; expected a string
            """),
        arguments(
            "a type is known",
            json("", "\"A\": {\"type\": \"strng\"}"),
            """
            service-2.json:4:26 (/shapes/A/type): "strng" is no type of shape
              Did you mean "string"?
            """),
        arguments(
            "a type is listed",
            json("", "\"A\": {\"type\": \"quaternion\"}"),
            """
            service-2.json:4:26 (/shapes/A/type): "quaternion" is no type of shape
              Types: structure, list, map, string, character, blob, boolean, timestamp, byte, short, integer, long, float, double, biginteger, bigdecimal.
            """),
        arguments(
            "a shape has a name",
            json("", "\"1st\": {\"type\": \"string\"}"),
            """
            service-2.json:4:19 (/shapes/1st): "1st" is no name for a shape
              Names are made of the letters A-Z and a-z, digits and underscores, and begin with no digit.
            """),
        arguments(
            "a shape's name is ASCII",
            json("", "\"Größe/m~\": {\"type\": \"string\"}"),
            """
            service-2.json:4:24 (/shapes/Größe~1m~0): "Größe/m~" is no name for a shape
              Names are made of the letters A-Z and a-z, digits and underscores, and begin with no digit.
            """),
        arguments(
            "min is at most max",
            json(
                "",
                """
                "A": {"type": "string", "min": 5, "max": 3},
                "B": {"type": "double", "max": 0.25, "min": 0.5}"""),
            """
            service-2.json:4:43 (/shapes/A/min): min is 5, more than max, which is 3
            service-2.json:5:45 (/shapes/B/min): min is 0.5, more than max, which is 0.25
            """),
        arguments(
            "lengths are whole numbers",
            json(
                "",
                """
                "A": {"type": "string", "min": -1, "max": 1.5},
                "B": {"type": "blob", "max": 1e30},
                "C": {"type": "blob", "max": "ten"}"""),
            """
            service-2.json:4:43 (/shapes/A/min): expected a length, a whole number from 0 to 9223372036854775807, found the number -1
            service-2.json:4:54 (/shapes/A/max): expected a length, a whole number from 0 to 9223372036854775807, found the number 1.5
            service-2.json:5:30 (/shapes/B/max): expected a length, a whole number from 0 to 9223372036854775807, found the number 1E+30
            service-2.json:6:30 (/shapes/C/max): expected a number, found the string "ten"
            """),
        arguments(
            "numbers are of a sane size",
            json("", "\"A\": {\"type\": \"double\", \"max\": 1e999999999}"),
            """
            service-2.json:4:43 (/shapes/A/max): expected a number of at most 400 digits, found one of more
            """),
        arguments(
            "a list has items, a map keys and values",
            json("", "\"A\": {\"type\": \"list\"}, \"B\": {\"type\": \"map\"}"),
            """
            service-2.json:4:17 (/shapes/A): the key "member" is missing; expected an object
            service-2.json:4:40 (/shapes/B): the key "key" is missing; expected an object
            service-2.json:4:40 (/shapes/B): the key "value" is missing; expected an object
            """),
        arguments(
            "enumerations hold strings",
            json("", "\"A\": {\"type\": \"string\", \"enum\": [\"a\", 1, true]}"),
            """
            service-2.json:4:50 (/shapes/A/enum/1): expected a string, found the number 1
            service-2.json:4:53 (/shapes/A/enum/2): expected a string, found true
            """),
        arguments(
            "traits have their types",
            json(
                "",
                """
                "A": {"type": "string", "sensitive": "yes", "documentation": {}, "pattern": ["a"]}"""),
            """
            service-2.json:4:49 (/shapes/A/sensitive): expected true or false, found the string "yes"
            service-2.json:4:73 (/shapes/A/documentation): expected a string, found an object
            service-2.json:4:88 (/shapes/A/pattern): expected a string, found an array
            """),
        arguments(
            "timestamp formats are known",
            json("", "\"A\": {\"type\": \"timestamp\", \"timestampFormat\": \"unix\"}"),
            """
            service-2.json:4:58 (/shapes/A/timestampFormat): "unix" is no timestamp format
              Known formats: unixTimestamp, iso8601, rfc822.
            """),
        arguments(
            "a status is one of HTTP",
            json("", "\"A\": {\"type\": \"structure\", \"error\": {\"httpStatusCode\": 1000}}"),
            """
            service-2.json:4:67 (/shapes/A/error/httpStatusCode): expected an HTTP status from 100 to 599, found the number 1000
            """));
  }

  static Stream<Arguments> members() {
    return Stream.of(
        arguments(
            "a member has a name",
            structure("\"a b\": {\"shape\": \"Id\"}, \"$\": {\"shape\": \"Id\"}", ""),
            """
            service-2.json:5:47 (/shapes/A/members/a b): "a b" is no name for a member
              Names are made of the letters A-Z and a-z, digits and underscores, and begin with no digit.
            service-2.json:5:69 (/shapes/A/members/$): "$" is no name for a member
              Names are made of the letters A-Z and a-z, digits and underscores, and begin with no digit.
            """),
        arguments(
            "a member names a shape",
            structure("\"a\": {}, \"b\": 1", ""),
            """
            service-2.json:5:45 (/shapes/A/members/a): the key "shape" is missing; expected a string
            service-2.json:5:54 (/shapes/A/members/b): expected an object, found the number 1
            """),
        arguments(
            "members differ in more than case",
            structure("\"name\": {\"shape\": \"Id\"}, \"Name\": {\"shape\": \"Id\"}", ""),
            """
            service-2.json:5:73 (/shapes/A/members/Name): the members "name" and "Name" differ only in case
            """),
        arguments(
            "required members exist",
            structure(
                "\"pipelineId\": {\"shape\": \"Id\"}",
                ", \"required\": [\"pipelineID\", \"other\", 7]"),
            """
            service-2.json:5:85 (/shapes/A/required/0): the required member "pipelineID" does not exist
              Did you mean "pipelineId"?
            service-2.json:5:99 (/shapes/A/required/1): the required member "other" does not exist
            service-2.json:5:108 (/shapes/A/required/2): expected a string, found the number 7
            """),
        arguments(
            "an idempotency token is a string",
            structure("\"a\": {\"shape\": \"A\", \"idempotencyToken\": true}", ""),
            """
            service-2.json:5:55 (/shapes/A/members/a/shape): an idempotency token must be a string, but "A" is a structure
            """),
        arguments(
            "an idempotency token is no enumeration",
            structure(
                "\"a\": {\"shape\": \"E\", \"idempotencyToken\": true}",
                "},\n\"E\": {\"type\": \"string\", \"enum\": [\"x\"]"),
            """
            service-2.json:5:55 (/shapes/A/members/a/shape): an idempotency token must be a string, but "E" is an enumeration
            """));
  }

  static Stream<Arguments> links() {
    return Stream.of(
        arguments(
            "a member's shape exists",
            structure("\"a\": {\"shape\": \"id\"}, \"b\": {\"shape\": \"Unlike\"}", ""),
            """
            service-2.json:5:55 (/shapes/A/members/a/shape): no shape is named "id"
              Did you mean "Id"?
            service-2.json:5:77 (/shapes/A/members/b/shape): no shape is named "Unlike"
            """),
        arguments(
            "an item's shape exists",
            json(
                "",
                """
                "TagList": {"type": "list", "member": {"shape": "Tags"}},
                "Tag": {"type": "string"}"""),
            """
            service-2.json:4:60 (/shapes/TagList/member/shape): no shape is named "Tags"
              Did you mean "Tag"?
            """),
        arguments(
            "map keys are strings",
            json(
                "",
                """
                "A": {"type": "map", "key": {"shape": "N"}, "value": {"shape": "N"}},
                "N": {"type": "integer"}"""),
            """
            service-2.json:4:50 (/shapes/A/key/shape): the key of a map must be a string, but "N" is a number
            """),
        arguments(
            "a list does not contain only itself",
            json("", "\"A\": {\"type\": \"list\", \"member\": {\"shape\": \"A\"}}"),
            """
            service-2.json:4:17 (/shapes/A): a list contains only itself: A -> A
              Lists and maps may be recursive only through a structure.
            """),
        arguments(
            "lists and maps do not contain only each other",
            json(
                "",
                """
                "A": {"type": "list", "member": {"shape": "C"}},
                "B": {"type": "map", "key": {"shape": "S"}, "value": {"shape": "C"}},
                "C": {"type": "list", "member": {"shape": "B"}},
                "S": {"type": "string"}"""),
            """
            service-2.json:6:6 (/shapes/C): a list contains only itself: C -> B -> C
              Lists and maps may be recursive only through a structure.
            """));
  }

  static Stream<Arguments> support() {
    return Stream.of(
        arguments(
            "documents have no members",
            structureWith("\"document\": true"),
            """
            service-2.json:6:6 (/shapes/B): a document has no members, for it may hold any JSON
            """),
        arguments(
            "a document is no structure that an operation could take",
            json(
                "\"Put\": {\"input\": {\"shape\": \"A\"}}",
                "\"A\": {\"type\": \"structure\", \"document\": true}"),
            """
            service-2.json:3:43 (/operations/Put/input/shape): the input of an operation must be a structure, but "A" is a document
            """),
        arguments(
            "host prefixes are made of what may stand in a host name",
            json("\"Get\": {\"endpoint\": {\"hostPrefix\": \"data/\"}}", ""),
            """
            service-2.json:3:51 (/operations/Get/endpoint/hostPrefix): expected letters, digits, hyphens, dots and members in braces, found the string "data/"
            """),
        arguments(
            "parts of host prefixes are marked members of the input that are strings",
            json(
                "\"Get\": {\"input\": {\"shape\": \"A\"}, \"endpoint\": {\"hostPrefix\": \"{b}.{c}.{d}.{id}\"}}",
                """
                "Id": {"type": "string"},
                "N": {"type": "integer"},
                "A": {"type": "structure", "members": {
                "b": {"shape": "Id", "hostLabel": true},
                "c": {"shape": "Id"},
                "d": {"shape": "N", "hostLabel": true}}}"""),
            """
            service-2.json:3:76 (/operations/Get/endpoint/hostPrefix): the member "c" is not marked as a part of the host name
              Such a member has "hostLabel": true.
            service-2.json:3:76 (/operations/Get/endpoint/hostPrefix): the member "d" must be a string, for it becomes a part of the host name
            service-2.json:3:76 (/operations/Get/endpoint/hostPrefix): the input has no member "id"
              Did you mean "d"?
            """));
  }

  private static String structure(String members, String traits) {
    return json(
        "",
        """
        "Id": {"type": "string"},
        "A": {"type": "structure", "members": {%s}%s}"""
            .formatted(members, traits));
  }

  private static String structureWith(String trait) {
    return json(
        "\"Put\": {\"input\": {\"shape\": \"A\"}}",
        """
        "Id": {"type": "string"},
        "A": {"type": "structure", "members": {"b": {"shape": "B"}}},
        "B": {"type": "structure", "members": {"c": {"shape": "Id"}}, %s}"""
            .formatted(trait));
  }
}
