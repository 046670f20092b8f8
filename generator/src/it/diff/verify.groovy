import groovy.json.JsonSlurper

List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
File json = new File(basedir, 'target/shapewright/named.diff.json')

assert runs.size() == 6
// The changed model beside what was generated last.
assert runs[1].contains('DescribeLamp')
assert runs[1].contains('100 -> 80')
assert runs[1].contains('See target/shapewright/default.diff.md')
// A tightened limit breaks behaviour, so the build may stop for it.
assert runs[2].contains('The model has changed more than failOn=behaviour admits.')
assert !(runs[2] =~ /\n\s+at [a-z]/)
// A changed model that is generated is told in short, and is then what the next is compared with.
assert runs[3] =~ /model changed: .*max 100 -> 80 \(tightened\)/
assert runs[3] =~ /model changed: .*\+1 operation \(DescribeLamp\)/
assert !runs[4].contains('DescribeLamp')
// Two models that are named; no change breaks sources.
assert runs[5].contains('DescribeLamp')
assert new File(basedir, 'target/shapewright/named.diff.md').text.contains('DescribeLamp')
assert new JsonSlurper().parse(json) != null
assert json.text.contains('DescribeLamp')
