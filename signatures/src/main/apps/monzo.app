name       Monzo
category   finance
domain     monzo.com
test       www.monzo.com -> monzo
source     field knowledge 2026-11
