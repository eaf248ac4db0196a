name       Sport1
category   sports
service    streaming
domain     sport1.de
test       www.sport1.de -> sport1
source     field knowledge 2026-11
