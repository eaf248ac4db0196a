name       Bell Canada
category   web
domain     bell.ca
test       www.bell.ca -> bell-canada
source     field knowledge 2026-11
