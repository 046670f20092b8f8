List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
File sources = new File(basedir, 'target/generated-sources/shapewright/com/example/lamps')

assert runs.size() == 3
assert runs[0].contains('Lamps: 2 operations')
// The new operation is there, the tightened limit is enforced, and what did not change is not written.
assert runs[1].contains('Lamps: 3 operations')
def counts = runs[1] =~ /(\d+) files \((\d+) written, 0 deleted\)/
assert counts.find()
assert counts.group(2).toInteger() in 1..<counts.group(1).toInteger()
assert runs[1] =~ /model changed: .*max 100 -> 80 \(tightened\)/
assert runs[1] =~ /Compiling \d+ source files/
assert new File(sources, 'model/DescribeLampRequest.java').file
assert new File(basedir, 'target/classes/com/example/lamps/model/DescribeLampRequest.class').file
assert new File(sources, 'validation/Constraints.java').text.contains('0, 80, "Brightness"')

assert runs[2].contains('Lamps is up to date: 3 operations')
assert runs[2].contains('Nothing to compile')
