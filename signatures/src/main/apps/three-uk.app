name       Three UK
category   web
domain     three.co.uk
test       three.co.uk -> three-uk
source     field knowledge 2026-11
