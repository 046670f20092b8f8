String log = new File(basedir, 'build.log').text
String page = new File(basedir, 'target/shapewright/default.html').getText('UTF-8')

assert log =~ /Lamps: 2 operations in target\/shapewright\/default\.html \(\d+ KB\)/
for (name in ['SwitchLamp', 'ListLamps', 'LampNotFoundException', 'brightness', '[a-z]+-[0-9]+']) {
  assert page.contains(name)
}
// One file, which needs no network.
assert !(page =~ /(src|href)="(https?:)?\/\//)
// Its links to the sources lead somewhere.
def links = (page =~ /href="([^"#]+\.java)"/).collect { it[1] }
assert links.size() > 2
for (link in links) {
  assert new File(basedir, "target/shapewright/$link").file
}
