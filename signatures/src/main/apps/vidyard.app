name       Vidyard
category   streaming
service    streaming
domain     vidyard.com
test       www.vidyard.com -> vidyard
source     field knowledge 2026-11
