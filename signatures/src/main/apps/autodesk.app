name       Autodesk
category   productivity
domain     autodesk.com autodesk360.com autocad.com
test       www.autodesk.com -> autodesk
test       a.b.AUTOCAD.COM. -> autodesk
source     field knowledge 2026-11
