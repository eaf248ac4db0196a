name       Google Translate
category   web
domain     translate.google.com translate.googleapis.com
test       translate.google.com -> google-translate
test       a.b.TRANSLATE.GOOGLEAPIS.COM. -> google-translate
source     field knowledge 2026-11
