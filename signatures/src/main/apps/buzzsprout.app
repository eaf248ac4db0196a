name       Buzzsprout
category   music
service    audio-streaming
domain     buzzsprout.com
test       www.buzzsprout.com -> buzzsprout
source     field knowledge 2026-11
