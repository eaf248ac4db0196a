name       Kick
category   streaming
service    live-streaming
domain     kick.com
test       www.kick.com -> kick
source     field knowledge 2026-11
