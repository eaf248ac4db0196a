name       Voot
category   streaming
service    streaming
domain     voot.com
test       www.voot.com -> voot
source     field knowledge 2026-11
