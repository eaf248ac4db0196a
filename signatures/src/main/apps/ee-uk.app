name       EE
category   web
domain     ee.co.uk
test       ee.co.uk -> ee-uk
source     field knowledge 2026-11
