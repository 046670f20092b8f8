List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
File sources = new File(basedir, 'target/generated-sources/shapewright/com/example/lamps')

assert runs.size() == 3
// Both problems are told at once, each with its place; a build fails without a stack trace.
for (run in [runs[0], runs[2]]) {
  assert run =~ /service-2\.json:\d+:\d+/
  assert run.contains('Lampids')
  assert run.contains('integr')
  assert run.contains('No client was generated.')
  assert run.contains('BUILD FAILURE')
  assert !(run =~ /\n\s+at [a-z]/)
}
// The first run left nothing behind; the last left what the second had made.
assert !runs[0].contains('Compiling')
assert runs[1] =~ /Lamps: 2 operations, (\d+) files \(\1 written, 0 deleted\)/
assert new File(sources, 'LampsClient.java').file
assert new File(basedir, 'target/classes/com/example/lamps/LampsClient.class').file
