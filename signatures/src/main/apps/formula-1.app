name       Formula 1
category   sports
service    streaming
domain     formula1.com
test       www.formula1.com -> formula-1
source     field knowledge 2026-11
