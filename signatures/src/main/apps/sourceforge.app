name       SourceForge
category   development
service    download
domain     sourceforge.net sf.net fsdn.com slashdot.org
test       www.sourceforge.net -> sourceforge
test       a.b.SLASHDOT.ORG. -> sourceforge
source     field knowledge 2026-11
