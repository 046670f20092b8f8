List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
File client = new File(basedir, 'src/main/generated/com/example/lamps/LampsClient.java')

assert runs.size() == 5
assert runs[0].contains('Lamps: 2 operations')
assert runs[1].contains('Lamps: the sources in src/main/generated are as generated from the model')
assert new File(basedir, 'target/classes/com/example/App.class').file
// An edited file: the difference, and what to do.
assert runs[2].contains('The sources in src/main/generated are not as generated from the model')
assert runs[2].contains('--- ') && runs[2].contains('+++ ')
assert runs[2] =~ /\[ERROR\] -.*interface  LampsClient/
assert runs[2] =~ /\[ERROR\] \+.*interface LampsClient/
assert runs[2].contains('mvn shapewright:generate@client')
assert !(runs[2] =~ /\n\s+at [a-z]/)
// Another configuration: what is left over is named; nothing is changed by looking.
assert runs[3] =~ /\d+ are left over/
// What the message advises helps.
assert runs[4].contains('are as generated from the model')
assert client.text.contains('interface LampsClient')
