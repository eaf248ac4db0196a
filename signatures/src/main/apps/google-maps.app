name       Google Maps
category   maps
service    browsing
domain     maps.google.com maps.googleapis.com maps.gstatic.com mt0.google.com mt1.google.com khms.google.com khms0.google.com
domain     khms1.google.com khm.google.com streetviewpixels-pa.googleapis.com
test       maps.google.com -> google-maps
test       a.b.STREETVIEWPIXELS-PA.GOOGLEAPIS.COM. -> google-maps
source     field knowledge 2026-11
