List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
File source = new File(basedir, 'target/generated-sources/shapewright/com/example/lamps/LampsClient.java')

assert runs.size() == 2
assert runs[0] =~ /Lamps: 2 operations, \d+ files \(\d+ written, 0 deleted\)/
assert runs[0] =~ /Compiling \d+ source files/
assert source.file
assert new File(basedir, 'target/classes/com/example/lamps/LampsClient.class').file
assert new File(basedir, 'target/classes/com/example/App.class').file

// The second run does nothing and says so in one line; so the compiler has nothing to do.
assert runs[1] =~ /Lamps is up to date: 2 operations, \d+ files; checked in \d+ ms/
assert !runs[1].contains('written')
assert runs[1].contains('Nothing to compile')
assert !runs[1].contains('Compiling')
