name       ToDesk
category   remote-access
service    remote-control
domain     todesk.com
test       www.todesk.com -> todesk
source     field knowledge 2026-11
