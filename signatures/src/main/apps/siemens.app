name       Siemens
category   industrial
domain     siemens.com siemens.cloud mindsphere.io
test       www.siemens.com -> siemens
test       a.b.MINDSPHERE.IO. -> siemens
source     field knowledge 2026-11
