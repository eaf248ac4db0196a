name       SNCF
category   travel
service    browsing
domain     sncf.com sncf-connect.com oui.sncf
test       www.sncf.com -> sncf
test       a.b.OUI.SNCF. -> sncf
source     field knowledge 2026-11
