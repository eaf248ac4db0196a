name       Dashlane
category   security
domain     dashlane.com
test       www.dashlane.com -> dashlane
source     field knowledge 2026-11
