name       Google Services
category   cloud
domain     googleapis.com mtalk.google.com alt1-mtalk.google.com alt2-mtalk.google.com alt3-mtalk.google.com alt4-mtalk.google.com
domain     alt5-mtalk.google.com alt6-mtalk.google.com alt7-mtalk.google.com alt8-mtalk.google.com
test       www.googleapis.com -> google-services
test       a.b.ALT8-MTALK.GOOGLE.COM. -> google-services
test       content-autofill.googleapis.com -> google-services
test       mtalk.google.com -> google-services
source     field knowledge 2026-11
