package dev.shapewright.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderingTest {
  private static final ModelDiff DIFF =
      Things.diff(
          Things.files(Things.SERVICE),
          Things.files(
              Things.with(
                  Things.with(
                      Things.with(Things.with("\"max\": 64", "\"max\": 32"), "[a-z]+", "[a-y|`]+"),
                      ", \"width\": {\"shape\": \"Width\"}",
                      ""),
                  "How a thing looks.",
                  "How it looks.")));

  @Test
  void textForLogs() {
    assertThat(String.join("\n", DiffText.lines(DIFF)))
        .isEqualTo(
            """
            The Things Service: 4 changes: 1 source-breaking, 2 behaviour-breaking, 1 documentation only
            source-breaking:
              View.width: member removed, in responses
                View.Builder.width(), View.width()
            behaviour-breaking:
              Name: max 64 -> 32 (tightened), in requests and responses
                GetThingRequest.name(), GetThingResponse.name(), ListThingsResponse.names(), PutThingRequest.name()
              Name: pattern changed, in requests and responses
                was [a-z]+
                is [a-y|`]+
                GetThingRequest.name(), GetThingResponse.name(), ListThingsResponse.names(), PutThingRequest.name()
            documentation only:
              View: documentation changed
                was How a thing looks.
                is How it looks.""");
  }

  @Test
  void markdown() {
    assertThat(DiffMarkdown.text(DIFF))
        .isEqualTo(
            """
            # Changes of The Things Service

            From `before` to `after`.

            | for callers | changes |
            | --- | ---: |
            | source-breaking | 1 |
            | behaviour-breaking | 2 |
            | compatible | 0 |
            | documentation only | 1 |

            ## Source-breaking

            - `View.width`: member removed, in responses \s
              Java: `View.Builder.width()`, `View.width()`

            ## Behaviour-breaking

            - `Name`: max 64 → 32 (tightened), in requests and responses \s
              Java: `GetThingRequest.name()`, `GetThingResponse.name()`, `ListThingsResponse.names()`, `PutThingRequest.name()`
            - `Name`: pattern changed, in requests and responses \s
              was `[a-z]+` \s
              is ``[a-y|`]+`` \s
              Java: `GetThingRequest.name()`, `GetThingResponse.name()`, `ListThingsResponse.names()`, `PutThingRequest.name()`

            ## Documentation only

            - `View`: documentation changed \s
              was `How a thing looks.` \s
              is `How it looks.` \s
              Java: `View`
            """);
  }

  @Test
  void json() {
    ModelDiff small = new ModelDiff("Things", "old", "new", DIFF.changes().subList(0, 2));

    assertThat(DiffJson.text(small))
        .isEqualTo(
            """
            {
              "service": "Things",
              "before": "old",
              "after": "new",
              "counts": {"source-breaking": 1, "behaviour-breaking": 1, "compatible": 0, "documentation": 0},
              "changes": [
                {
                  "impact": "source-breaking",
                  "kind": "member-removed",
                  "subject": "View.width",
                  "text": "member removed",
                  "direction": "received",
                  "javaNames": ["View.Builder.width()", "View.width()"]
                },
                {
                  "impact": "behaviour-breaking",
                  "kind": "length",
                  "subject": "Name",
                  "text": "max 64 -> 32 (tightened)",
                  "before": "64",
                  "after": "32",
                  "direction": "both",
                  "javaNames": ["GetThingRequest.name()", "GetThingResponse.name()", "ListThingsResponse.names()", "PutThingRequest.name()"]
                }
              ]
            }
            """);
    assertThat(DiffJson.text(new ModelDiff("Things", "old", "new", List.of())))
        .endsWith("\"documentation\": 0},\n  \"changes\": []\n}\n");
  }

  @Test
  void shortFormsNameTheWorstFirst() {
    assertThat(DIFF.shortForm())
        .isEqualTo(
            "-1 member (View.width), Name max 64 -> 32 (tightened), Name pattern changed,"
                + " 1 text changed");
  }

  @Test
  void shortFormsAreShortHoweverMuchDiffers() {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      changes.add(
          new Change(
              ChangeKind.LENGTH,
              Impact.COMPATIBLE,
              "S" + i,
              "max 1 -> 2 (loosened)",
              "1",
              "2",
              Direction.SENT,
              List.of()));
    }
    changes.add(
        new Change(
            ChangeKind.PATTERN,
            Impact.COMPATIBLE,
            "x".repeat(400),
            "pattern changed",
            null,
            null,
            null,
            List.of()));
    ModelDiff diff = new ModelDiff("Things", "old", "new", changes);

    assertThat(diff.shortForm())
        .isEqualTo(
            "S0 max 1 -> 2 (loosened), S1 max 1 -> 2 (loosened), S2 max 1 -> 2 (loosened),"
                + " S3 max 1 -> 2 (loosened), S4 max 1 -> 2 (loosened) and 2,996 more");
    assertThat(DiffText.lines(diff)).hasSize(53).last().isEqualTo("  and 2,951 more changes");
    assertThat(DiffMarkdown.text(diff).lines().filter(line -> line.startsWith("- "))).hasSize(3001);
  }

  @Test
  void whatModelsSayCannotBreakOut() {
    ModelDiff hostile =
        new ModelDiff(
            "<b>\n# x",
            "a`b",
            "``",
            List.of(
                new Change(
                    ChangeKind.VALUE_ADDED,
                    Impact.COMPATIBLE,
                    "X",
                    "value ](javascript:1)\u202e\n## added",
                    null,
                    null,
                    null,
                    List.of("X.A"))));

    assertThat(DiffMarkdown.text(hostile))
        .startsWith("# Changes of \\<b\\>\\\\u000A\\# x\n\nFrom ``a`b`` to ``` `` ```.\n")
        .contains(
            "- `X`: value \\](javascript:1)\\\\u202E\\\\u000A\\#\\# added  \n  Java: `X.A`\n");
    assertThat(DiffText.lines(hostile))
        .contains("  X: value ](javascript:1)\\u202E\\u000A## added");
    assertThat(hostile.shortForm()).isEqualTo("+1 value (X)");
    assertThat(DiffJson.text(hostile)).contains("\\u202e\\u000a## added");
  }
}
