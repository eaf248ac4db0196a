name       Quickplay
category   streaming
service    streaming
domain     quickplay.com
test       www.quickplay.com -> quickplay
source     field knowledge 2026-11
