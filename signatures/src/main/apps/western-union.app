name       Western Union
category   payment
domain     westernunion.com
test       www.westernunion.com -> western-union
source     field knowledge 2026-11
