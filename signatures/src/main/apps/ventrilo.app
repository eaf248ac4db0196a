name       Ventrilo
category   voip
service    audio-call
domain     ventrilo.com
test       www.ventrilo.com -> ventrilo
source     field knowledge 2026-11
