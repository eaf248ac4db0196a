name       Turkcell
category   web
domain     turkcell.com.tr
test       turkcell.com.tr -> turkcell
source     field knowledge 2026-11
