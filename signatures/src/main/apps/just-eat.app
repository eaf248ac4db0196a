name       Just Eat
category   food
domain     just-eat.com just-eat.co.uk justeattakeaway.com takeaway.com thuisbezorgd.nl lieferando.de justeat.it just-eat.fr
test       www.just-eat.com -> just-eat
test       a.b.JUST-EAT.FR. -> just-eat
source     field knowledge 2026-11
