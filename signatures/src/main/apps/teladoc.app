name       Teladoc
category   health
service    video-call
domain     teladoc.com
test       www.teladoc.com -> teladoc
source     field knowledge 2026-11
