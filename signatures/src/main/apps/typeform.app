name       Typeform
category   productivity
domain     typeform.com
test       www.typeform.com -> typeform
source     field knowledge 2026-11
