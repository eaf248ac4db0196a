name       Barclays
category   finance
domain     barclays.co.uk barclays.com
test       barclays.co.uk -> barclays
test       a.b.BARCLAYS.COM. -> barclays
source     field knowledge 2026-11
