name       Google Fi
category   voip
domain     fi.google.com
test       fi.google.com -> google-fi
source     field knowledge 2026-11
