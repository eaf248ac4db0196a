name       Vi India
category   web
domain     myvi.in
test       www.myvi.in -> vi-india
source     field knowledge 2026-11
